// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const nesterov: Readonly<Record<string, RuleKernel>> = {
  'nesterov/torch': {
    settings: ['momentum', 'lr'],
    elements: ['b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const b = elements[0];
      const momentum = settings[0];
      const lr = settings[1];
      for (let i = 0; i < count; i++) {
        const bNext = momentum * b[i] + g[i];
        w[i] = w[i] - lr * (g[i] + momentum * bNext);
        b[i] = bNext;
      }
    },
  },
  'nesterov/keras': {
    settings: ['momentum', 'lr'],
    elements: ['b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const b = elements[0];
      const momentum = settings[0];
      const lr = settings[1];
      for (let i = 0; i < count; i++) {
        const v1 = lr * g[i];
        const bNext = momentum * b[i] - v1;
        w[i] = w[i] + momentum * bNext - v1;
        b[i] = bNext;
      }
    },
  },
};
