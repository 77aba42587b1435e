import { rate, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/** w ← w − lr·g. */
export const sgd = defineOptimizer({
  id: 'sgd',
  names: { en: 'SGD', zh: 'SGD' },
  settings: {
    lr: rate({ torch: ['lr', 1e-3], keras: ['learning_rate', 0.01] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: 'w = w - lr*g',
    keras: 'w = w - lr*g',
  },
  classes: { torch: { name: 'SGD' }, keras: { name: 'SGD' } },
});
