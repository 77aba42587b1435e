import { choice, epsilon, firstMoment, rate, secondMoment, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Adam whose second moment never falls (Reddi, Kale & Kumar, 2018).
 *
 * m ← β₁·m + (1 − β₁)·g;  v ← β₂·v + (1 − β₂)·g²;  V ← max(V, v);
 * w ← w − lr · m / (1 − β₁ᵗ) / (√(V / (1 − β₂ᵗ)) + ε).  The maximum is over the uncorrected v, as in PyTorch and Keras.
 *
 * Keras: η = lr·√(1 − β₂ᵗ) / (1 − β₁ᵗ);  w ← w − η·m / (√V + ε).
 */
export const amsgrad = defineOptimizer({
  id: 'amsgrad',
  names: { en: 'AMSGrad', zh: 'AMSGrad' },
  settings: {
    lr: rate({ torch: ['lr', 1e-3], keras: ['learning_rate', 1e-3] }),
    beta1: firstMoment({ torch: ['betas.0', 0.9], keras: ['beta_1', 0.9] }),
    beta2: secondMoment({ torch: ['betas.1', 0.999], keras: ['beta_2', 0.999] }),
    eps: epsilon({ torch: ['eps', 1e-8], keras: ['epsilon', 1e-7] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
    decoupledWeightDecay: choice(
      { en: 'decay the weights directly', zh: '直接衰减权重' },
      { torch: ['decoupled_weight_decay', false] },
    ),
  },
  rule: {
    torch: `
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      vMax = max(vMax, v)
      mHat = m/(1 - beta1^t)
      vHat = vMax/(1 - beta2^t)
      w = w - lr*mHat/(sqrt(vHat) + eps)`,
    keras: `
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      vMax = max(vMax, v)
      eta = lr*sqrt(1 - beta2^t)/(1 - beta1^t)
      w = w - eta*m/(sqrt(vMax) + eps)`,
  },
  classes: { torch: { name: 'Adam', switch: 'amsgrad' }, keras: { name: 'Adam', switch: 'amsgrad' } },
});
