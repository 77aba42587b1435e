import { amount, rate, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * The descent of averaged SGD (Polyak & Juditsky, 1992), as in PyTorch.
 *
 * η = lr / (1 + λ·lr·(t − 1))^α;  w ← w − η·(g + λ·w).
 *
 * PyTorch's `t0` only delays the average of the iterates, which is not part of the path: it occurs here in no place.
 * A change of lr in mid-run acts at once; in PyTorch one step later.
 */
export const asgd = defineOptimizer({
  id: 'asgd',
  names: { en: 'ASGD', zh: 'ASGD' },
  settings: {
    lr: rate({ torch: ['lr', 0.01] }),
    lambd: amount({ en: 'lambda (decay)', zh: 'λ(衰减)' }, 0.1, { torch: ['lambd', 1e-4] }),
    alpha: amount({ en: 'alpha (power of the decay)', zh: 'α(衰减的幂)' }, 2, { torch: ['alpha', 0.75] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      eta = lr/(1 + lambd*lr*(t - 1))^alpha
      w = w - eta*(g + lambd*w)`,
  },
  classes: { torch: { name: 'ASGD' } },
});
