import { choice, epsilon, inertia, rate, shrinkage, smoothing } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Tieleman & Hinton, 2012; centered: Graves, 2013.
 *
 * v ← α·v + (1 − α)·g²;  s = v, centered: a ← α·a + (1 − α)·g, s = v − a²;
 * b ← μ·b + g / (√s + ε);  w ← w − lr·b.  ε is outside the root and lr outside the velocity, as in PyTorch.
 *
 * Keras: b ← μ·b + lr·g / √(s + ε);  w ← w − b.
 *
 * Centered, v − a² can round below 0 once the gradient is constant; its root is then undefined and the run ends there.
 */
export const rmsprop = defineOptimizer({
  id: 'rmsprop',
  names: { en: 'RMSProp', zh: 'RMSProp' },
  settings: {
    lr: rate({ torch: ['lr', 0.01], keras: ['learning_rate', 1e-3] }),
    alpha: smoothing(
      { en: 'alpha (average of squares)', zh: 'α(平方的平均)' },
      { torch: ['alpha', 0.99], keras: ['rho', 0.9] },
    ),
    momentum: inertia({ torch: ['momentum', 0], keras: ['momentum', 0] }),
    centered: choice({ en: 'centered', zh: '中心化' }, { torch: ['centered', false], keras: ['centered', false] }),
    eps: epsilon({ torch: ['eps', 1e-8], keras: ['epsilon', 1e-7] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      v = alpha*v + (1 - alpha)*g^2
      a = alpha*a + (1 - alpha)*g
      s = centered ? v - a^2 : v
      b = momentum*b + g/(sqrt(s) + eps)
      w = w - lr*b`,
    keras: `
      v = alpha*v + (1 - alpha)*g^2
      a = alpha*a + (1 - alpha)*g
      s = centered ? v - a^2 : v
      b = momentum*b + lr*g/sqrt(s + eps)
      w = w - b`,
  },
  classes: { torch: { name: 'RMSprop' }, keras: { name: 'RMSprop' } },
});
