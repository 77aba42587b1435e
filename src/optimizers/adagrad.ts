import { amount, epsilon, rate, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Duchi, Hazan & Singer, 2011.
 *
 * s ← s + g²;  η = lr / (1 + (t − 1)·lrDecay);  w ← w − η·g / (√s + ε).  ε is outside the root, as in PyTorch.
 *
 * Keras: s ← s + g²;  w ← w − lr·g / √(s + ε), and s begins at 0.1.
 */
export const adagrad = defineOptimizer({
  id: 'adagrad',
  names: { en: 'Adagrad', zh: 'Adagrad' },
  settings: {
    lr: rate({ torch: ['lr', 0.01], keras: ['learning_rate', 1e-3] }),
    lrDecay: amount({ en: 'decay of the rate', zh: '学习率衰减' }, 0.1, { torch: ['lr_decay', 0] }),
    initialAccumulatorValue: amount({ en: 'initial accumulator', zh: '累加器初值' }, 1, {
      torch: ['initial_accumulator_value', 0],
      keras: ['initial_accumulator_value', 0.1],
    }),
    eps: epsilon({ torch: ['eps', 1e-10], keras: ['epsilon', 1e-7] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      s = s + g^2
      eta = lr/(1 + (t - 1)*lrDecay)
      w = w - eta*g/(sqrt(s) + eps)`,
    keras: `
      s = s + g^2
      w = w - lr*g/sqrt(s + eps)`,
  },
  initial: { s: 'initialAccumulatorValue' },
  classes: { torch: { name: 'Adagrad' }, keras: { name: 'Adagrad' } },
});
