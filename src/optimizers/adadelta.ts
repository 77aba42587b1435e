import { epsilon, rate, shrinkage, smoothing } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Zeiler, 2012.
 *
 * v ← ρ·v + (1 − ρ)·g²;  u = √(d + ε) / √(v + ε) · g;  d ← ρ·d + (1 − ρ)·u²;  w ← w − lr·u.
 *
 * d is read before it is renewed, v after. Keras has the same rule with other defaults (the paper's lr is 1).
 */
export const adadelta = defineOptimizer({
  id: 'adadelta',
  names: { en: 'Adadelta', zh: 'Adadelta' },
  settings: {
    // Not a rate in the unit of the weights: 1 is the paper's own, so the slider reaches beyond it.
    lr: { ...rate({ torch: ['lr', 1], keras: ['learning_rate', 1e-3] }), slider: [1e-2, 100] },
    rho: smoothing(
      { en: 'rho (average of squares)', zh: 'ρ(平方的平均)' },
      { torch: ['rho', 0.9], keras: ['rho', 0.95] },
    ),
    eps: epsilon({ torch: ['eps', 1e-6], keras: ['epsilon', 1e-7] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      v = rho*v + (1 - rho)*g^2
      u = sqrt(d + eps)/sqrt(v + eps)*g
      d = rho*d + (1 - rho)*u^2
      w = w - lr*u`,
    keras: `
      v = rho*v + (1 - rho)*g^2
      u = sqrt(d + eps)/sqrt(v + eps)*g
      d = rho*d + (1 - rho)*u^2
      w = w - lr*u`,
  },
  classes: { torch: { name: 'Adadelta' }, keras: { name: 'Adadelta' } },
});
