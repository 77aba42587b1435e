// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const adamax: Readonly<Record<string, RuleKernel>> = {
  'adamax/torch': {
    settings: ['beta1', 'beta2', 'eps', 'lr'],
    elements: ['m', 'u'],
    scalars: [],
    initial: {},
    step(count, t, w, g, elements, _scalars, settings) {
      const m = elements[0];
      const u = elements[1];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const eps = settings[2];
      const lr = settings[3];
      const v1 = 1 - beta1;
      const v2 = lr / (1 - Math.pow(beta1, t));
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v1 * g[i];
        const uNext = Math.max(beta2 * u[i], Math.abs(g[i]) + eps);
        w[i] = w[i] - (v2 * mNext) / uNext;
        m[i] = mNext;
        u[i] = uNext;
      }
    },
  },
  'adamax/keras': {
    settings: ['beta1', 'beta2', 'lr', 'eps'],
    elements: ['m', 'u'],
    scalars: [],
    initial: {},
    step(count, t, w, g, elements, _scalars, settings) {
      const m = elements[0];
      const u = elements[1];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const lr = settings[2];
      const eps = settings[3];
      const v1 = 1 - beta1;
      const v2 = lr / (1 - Math.pow(beta1, t));
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v1 * g[i];
        const uNext = Math.max(beta2 * u[i], Math.abs(g[i]));
        w[i] = w[i] - (v2 * mNext) / (uNext + eps);
        m[i] = mNext;
        u[i] = uNext;
      }
    },
  },
};
