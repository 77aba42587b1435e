// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const radam: Readonly<Record<string, RuleKernel>> = {
  'radam/torch': {
    settings: ['beta1', 'beta2', 'eps', 'lr'],
    elements: ['m', 'v'],
    scalars: [],
    initial: {},
    step(count, t, w, g, elements, _scalars, settings) {
      const m = elements[0];
      const v = elements[1];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const eps = settings[2];
      const lr = settings[3];
      const v1 = 1 - beta1;
      const v2 = 1 - beta2;
      const v3 = 1 - Math.pow(beta1, t);
      const rhoInf = 2 / v2 - 1;
      const v5 = Math.pow(beta2, t);
      const v6 = 1 - v5;
      const rhoT = rhoInf - (2 * t * v5) / v6;
      const r = Math.sqrt(((rhoT - 4) * (rhoT - 2) * rhoInf) / ((rhoInf - 4) * (rhoInf - 2) * rhoT));
      const v9 = Math.sqrt(v6);
      const v10 = 5 < rhoT;
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v1 * g[i];
        const vNext = beta2 * v[i] + v2 * (g[i] * g[i]);
        const mHat = mNext / v3;
        const l = v9 / (Math.sqrt(vNext) + eps);
        w[i] = w[i] - lr * mHat * (v10 ? r * l : 1);
        m[i] = mNext;
        v[i] = vNext;
      }
    },
  },
};
