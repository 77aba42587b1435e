import { inertia, rate, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Momentum that looks ahead (Nesterov, 1983, in the form of Sutskever et al., 2013).
 *
 * b ← μ·b + g;  w ← w − lr·(g + μ·b).
 *
 * Keras, and the naive listing of Chollet's book: b ← μ·b − lr·g;  w ← w + μ·b − lr·g.  The same path while lr is constant.
 */
export const nesterov = defineOptimizer({
  id: 'nesterov',
  names: { en: 'Nesterov', zh: 'Nesterov 动量' },
  settings: {
    lr: rate({ torch: ['lr', 1e-3], keras: ['learning_rate', 0.01] }),
    momentum: inertia({ torch: ['momentum', 0], keras: ['momentum', 0] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      b = momentum*b + g
      w = w - lr*(g + momentum*b)`,
    keras: `
      b = momentum*b - lr*g
      w = w + momentum*b - lr*g`,
  },
  classes: { torch: { name: 'SGD', switch: 'nesterov' }, keras: { name: 'SGD', switch: 'nesterov' } },
});
