// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const rprop: Readonly<Record<string, RuleKernel>> = {
  'rprop/torch': {
    settings: ['etaPlus', 'etaMinus', 'stepMin', 'stepMax'],
    elements: ['d', 'p'],
    scalars: [],
    initial: { d: 'lr' },
    step(count, _t, w, g, elements, _scalars, settings) {
      const d = elements[0];
      const p = elements[1];
      const etaPlus = settings[0];
      const etaMinus = settings[1];
      const stepMin = settings[2];
      const stepMax = settings[3];
      for (let i = 0; i < count; i++) {
        const s = g[i] * p[i];
        const v2 = s < 0;
        const f = 0 < s ? etaPlus : v2 ? etaMinus : 1;
        const dNext = Math.min(Math.max(f * d[i], stepMin), stepMax);
        const pNext = v2 ? 0 : g[i];
        w[i] = w[i] - dNext * Math.sign(pNext);
        d[i] = dNext;
        p[i] = pNext;
      }
    },
  },
};
