import { choice, epsilon, firstMoment, rate, secondMoment, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Adam with weight decay of its own (Loshchilov & Hutter, 2019).
 *
 * w ← w − lr·λ·w first (λ: weight decay), and then as Adam:
 * m ← β₁·m + (1 − β₁)·g;  v ← β₂·v + (1 − β₂)·g²;  V ← max(V, v);  v̂ = v / (1 − β₂ᵗ), amsgrad: V / (1 − β₂ᵗ);
 * w ← w − lr · m / (1 − β₁ᵗ) / (√v̂ + ε).
 *
 * Keras: η = lr·√(1 − β₂ᵗ) / (1 − β₁ᵗ);  w ← w − η·m / (√v + ε), amsgrad: √V.
 */
export const adamw = defineOptimizer({
  id: 'adamw',
  names: { en: 'AdamW', zh: 'AdamW' },
  settings: {
    lr: rate({ torch: ['lr', 1e-3], keras: ['learning_rate', 1e-3] }),
    beta1: firstMoment({ torch: ['betas.0', 0.9], keras: ['beta_1', 0.9] }),
    beta2: secondMoment({ torch: ['betas.1', 0.999], keras: ['beta_2', 0.999] }),
    eps: epsilon({ torch: ['eps', 1e-8], keras: ['epsilon', 1e-7] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0.01], keras: ['weight_decay', 0.004] }),
    amsgrad: choice({ en: 'AMSGrad', zh: 'AMSGrad' }, { torch: ['amsgrad', false], keras: ['amsgrad', false] }),
  },
  rule: {
    torch: `
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      vMax = max(vMax, v)
      mHat = m/(1 - beta1^t)
      vHat = (amsgrad ? vMax : v)/(1 - beta2^t)
      w = w - lr*mHat/(sqrt(vHat) + eps)`,
    keras: `
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      vMax = max(vMax, v)
      eta = lr*sqrt(1 - beta2^t)/(1 - beta1^t)
      w = w - eta*m/(sqrt(amsgrad ? vMax : v) + eps)`,
  },
  decoupled: true,
  classes: { torch: { name: 'AdamW' }, keras: { name: 'AdamW' } },
});
