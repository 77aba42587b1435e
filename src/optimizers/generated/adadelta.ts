// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const adadelta: Readonly<Record<string, RuleKernel>> = {
  'adadelta/torch': {
    settings: ['rho', 'eps', 'lr'],
    elements: ['v', 'd'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const v = elements[0];
      const d = elements[1];
      const rho = settings[0];
      const eps = settings[1];
      const lr = settings[2];
      const v1 = 1 - rho;
      for (let i = 0; i < count; i++) {
        const vNext = rho * v[i] + v1 * (g[i] * g[i]);
        const u = (Math.sqrt(d[i] + eps) / Math.sqrt(vNext + eps)) * g[i];
        const dNext = rho * d[i] + v1 * (u * u);
        w[i] = w[i] - lr * u;
        v[i] = vNext;
        d[i] = dNext;
      }
    },
  },
  'adadelta/keras': {
    settings: ['rho', 'eps', 'lr'],
    elements: ['v', 'd'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const v = elements[0];
      const d = elements[1];
      const rho = settings[0];
      const eps = settings[1];
      const lr = settings[2];
      const v1 = 1 - rho;
      for (let i = 0; i < count; i++) {
        const vNext = rho * v[i] + v1 * (g[i] * g[i]);
        const u = (Math.sqrt(d[i] + eps) / Math.sqrt(vNext + eps)) * g[i];
        const dNext = rho * d[i] + v1 * (u * u);
        w[i] = w[i] - lr * u;
        v[i] = vNext;
        d[i] = dNext;
      }
    },
  },
};
