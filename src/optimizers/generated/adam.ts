// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const adam: Readonly<Record<string, RuleKernel>> = {
  'adam/torch': {
    settings: ['beta1', 'beta2', 'lr', 'eps'],
    elements: ['m', 'v'],
    scalars: [],
    initial: {},
    step(count, t, w, g, elements, _scalars, settings) {
      const m = elements[0];
      const v = elements[1];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const lr = settings[2];
      const eps = settings[3];
      const v1 = 1 - beta1;
      const v2 = 1 - beta2;
      const v3 = 1 - Math.pow(beta1, t);
      const v4 = 1 - Math.pow(beta2, t);
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v1 * g[i];
        const vNext = beta2 * v[i] + v2 * (g[i] * g[i]);
        const mHat = mNext / v3;
        const vHat = vNext / v4;
        w[i] = w[i] - (lr * mHat) / (Math.sqrt(vHat) + eps);
        m[i] = mNext;
        v[i] = vNext;
      }
    },
  },
  'adam/keras': {
    settings: ['beta1', 'beta2', 'lr', 'eps'],
    elements: ['m', 'v'],
    scalars: [],
    initial: {},
    step(count, t, w, g, elements, _scalars, settings) {
      const m = elements[0];
      const v = elements[1];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const lr = settings[2];
      const eps = settings[3];
      const v1 = 1 - beta1;
      const v2 = 1 - beta2;
      const eta = (lr * Math.sqrt(1 - Math.pow(beta2, t))) / (1 - Math.pow(beta1, t));
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v1 * g[i];
        const vNext = beta2 * v[i] + v2 * (g[i] * g[i]);
        w[i] = w[i] - (eta * mNext) / (Math.sqrt(vNext) + eps);
        m[i] = mNext;
        v[i] = vNext;
      }
    },
  },
};
