import { choice, epsilon, firstMoment, rate, secondMoment, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Rectified Adam (Liu et al., 2020): until enough squares have been seen, the plain average m̂ is followed.
 *
 * m ← β₁·m + (1 − β₁)·g;  v ← β₂·v + (1 − β₂)·g²;  m̂ = m / (1 − β₁ᵗ);
 * ρ∞ = 2 / (1 − β₂) − 1;  ρ = ρ∞ − 2·t·β₂ᵗ / (1 − β₂ᵗ);
 * r = √((ρ − 4)·(ρ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρ));  l = √(1 − β₂ᵗ) / (√v + ε);
 * w ← w − lr·m̂·(r·l where ρ > 5, else 1).  ε is added before the correction for the start, as in PyTorch.
 *
 * r is undefined while ρ < 4, where it is not used.
 */
export const radam = defineOptimizer({
  id: 'radam',
  names: { en: 'RAdam', zh: 'RAdam' },
  settings: {
    lr: rate({ torch: ['lr', 1e-3] }),
    beta1: firstMoment({ torch: ['betas.0', 0.9] }),
    beta2: secondMoment({ torch: ['betas.1', 0.999] }),
    eps: epsilon({ torch: ['eps', 1e-8] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0] }),
    decoupledWeightDecay: choice(
      { en: 'decay the weights directly', zh: '直接衰减权重' },
      { torch: ['decoupled_weight_decay', false] },
    ),
  },
  rule: {
    torch: `
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      mHat = m/(1 - beta1^t)
      rhoInf = 2/(1 - beta2) - 1
      rhoT = rhoInf - 2*t*beta2^t/(1 - beta2^t)
      r = sqrt((rhoT - 4)*(rhoT - 2)*rhoInf/((rhoInf - 4)*(rhoInf - 2)*rhoT))
      l = sqrt(1 - beta2^t)/(sqrt(v) + eps)
      w = w - lr*mHat*(rhoT > 5 ? r*l : 1)`,
  },
  classes: { torch: { name: 'RAdam' } },
});
