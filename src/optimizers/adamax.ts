import { epsilon, firstMoment, rate, secondMoment, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Adam with a maximum in the place of the second moment (Kingma & Ba, 2015, section 7.1).
 *
 * m ← β₁·m + (1 − β₁)·g;  u ← max(β₂·u, |g| + ε);  w ← w − lr / (1 − β₁ᵗ) · m / u.  ε is inside the maximum, as in PyTorch.
 *
 * Keras: u ← max(β₂·u, |g|);  w ← w − lr / (1 − β₁ᵗ) · m / (u + ε).
 */
export const adamax = defineOptimizer({
  id: 'adamax',
  names: { en: 'Adamax', zh: 'Adamax' },
  settings: {
    lr: rate({ torch: ['lr', 2e-3], keras: ['learning_rate', 1e-3] }),
    beta1: firstMoment({ torch: ['betas.0', 0.9], keras: ['beta_1', 0.9] }),
    beta2: secondMoment({ torch: ['betas.1', 0.999], keras: ['beta_2', 0.999] }),
    eps: epsilon({ torch: ['eps', 1e-8], keras: ['epsilon', 1e-7] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      m = beta1*m + (1 - beta1)*g
      u = max(beta2*u, abs(g) + eps)
      w = w - lr/(1 - beta1^t)*m/u`,
    keras: `
      m = beta1*m + (1 - beta1)*g
      u = max(beta2*u, abs(g))
      w = w - lr/(1 - beta1^t)*m/(u + eps)`,
  },
  classes: { torch: { name: 'Adamax' }, keras: { name: 'Adamax' } },
});
