// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const lion: Readonly<Record<string, RuleKernel>> = {
  'lion/keras': {
    settings: ['beta1', 'beta2', 'lr'],
    elements: ['m'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const m = elements[0];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const lr = settings[2];
      const v1 = 1 - beta1;
      const v2 = 1 - beta2;
      for (let i = 0; i < count; i++) {
        const u = Math.sign(beta1 * m[i] + v1 * g[i]);
        const mNext = beta2 * m[i] + v2 * g[i];
        w[i] = w[i] - lr * u;
        m[i] = mNext;
      }
    },
  },
};
