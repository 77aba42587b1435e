import { firstMoment, rate, secondMoment, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Evolved sign momentum (Chen et al., 2023): every weight moves by exactly lr.
 *
 * u = sign(β₁·m + (1 − β₁)·g);  m ← β₂·m + (1 − β₂)·g;  w ← w − lr·u.
 */
export const lion = defineOptimizer({
  id: 'lion',
  names: { en: 'Lion', zh: 'Lion' },
  settings: {
    lr: rate({ keras: ['learning_rate', 1e-3] }),
    beta1: { ...firstMoment({ keras: ['beta_1', 0.9] }), names: { en: 'beta 1 (of the step)', zh: 'β₁(步的平均)' } },
    beta2: {
      ...secondMoment({ keras: ['beta_2', 0.99] }),
      names: { en: 'beta 2 (of the memory)', zh: 'β₂(记忆的平均)' },
    },
    weightDecay: shrinkage({ keras: ['weight_decay', 0] }),
  },
  rule: {
    keras: `
      u = sign(beta1*m + (1 - beta1)*g)
      m = beta2*m + (1 - beta2)*g
      w = w - lr*u`,
  },
  classes: { keras: { name: 'Lion' } },
});
