import { amount, rate } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Riedmiller & Braun, 1993: only the sign of the gradient counts; each weight has a step length d of its own.
 *
 * s = g·p (p: the gradient before);  d ← d·η⁺ where s > 0, d·η⁻ where s < 0, kept in [stepMin, stepMax];
 * p ← 0 where s < 0 (no move in this step), else g;  w ← w − d·sign(p).
 *
 * d begins at lr, which is not used again: later changes of lr do nothing, as in PyTorch.
 */
export const rprop = defineOptimizer({
  id: 'rprop',
  names: { en: 'Rprop', zh: 'Rprop' },
  settings: {
    lr: rate({ torch: ['lr', 0.01] }),
    etaMinus: {
      ...amount({ en: 'eta minus (on a turn)', zh: 'η⁻(转向时)' }, 1, { torch: ['etas.0', 0.5] }),
      max: 1,
      excludesMin: true,
      excludesMax: true,
      slider: [0.05, 0.95],
    },
    etaPlus: {
      ...amount({ en: 'eta plus (straight on)', zh: 'η⁺(同向时)' }, 2, { torch: ['etas.1', 1.2] }),
      min: 1,
      excludesMin: true,
      slider: [1.01, 2],
    },
    stepMin: {
      ...amount({ en: 'smallest step', zh: '最小步长' }, 1, { torch: ['step_sizes.0', 1e-6] }),
      slider: [1e-9, 1],
      scale: 'log',
    },
    stepMax: {
      ...amount({ en: 'largest step', zh: '最大步长' }, 100, { torch: ['step_sizes.1', 50] }),
      slider: [1e-3, 100],
      scale: 'log',
    },
  },
  rule: {
    torch: `
      s = g*p
      f = s > 0 ? etaPlus : s < 0 ? etaMinus : 1
      d = min(max(f*d, stepMin), stepMax)
      p = s < 0 ? 0 : g
      w = w - d*sign(p)`,
  },
  initial: { d: 'lr' },
  classes: { torch: { name: 'Rprop' } },
});
