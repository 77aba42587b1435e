// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const momentum: Readonly<Record<string, RuleKernel>> = {
  'momentum/torch': {
    settings: ['momentum', 'dampening', 'lr'],
    elements: ['b'],
    scalars: [],
    initial: {},
    step(count, t, w, g, elements, _scalars, settings) {
      const b = elements[0];
      const momentum = settings[0];
      const dampening = settings[1];
      const lr = settings[2];
      const v1 = t === 1;
      const v2 = 1 - dampening;
      for (let i = 0; i < count; i++) {
        const bNext = v1 ? g[i] : momentum * b[i] + v2 * g[i];
        w[i] = w[i] - lr * bNext;
        b[i] = bNext;
      }
    },
  },
  'momentum/keras': {
    settings: ['momentum', 'lr'],
    elements: ['b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const b = elements[0];
      const momentum = settings[0];
      const lr = settings[1];
      for (let i = 0; i < count; i++) {
        const bNext = momentum * b[i] - lr * g[i];
        w[i] = w[i] + bNext;
        b[i] = bNext;
      }
    },
  },
};
