// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const sgd: Readonly<Record<string, RuleKernel>> = {
  'sgd/torch': {
    settings: ['lr'],
    elements: [],
    scalars: [],
    initial: {},
    step(count, _t, w, g, _elements, _scalars, settings) {
      const lr = settings[0];
      for (let i = 0; i < count; i++) {
        w[i] = w[i] - lr * g[i];
      }
    },
  },
  'sgd/keras': {
    settings: ['lr'],
    elements: [],
    scalars: [],
    initial: {},
    step(count, _t, w, g, _elements, _scalars, settings) {
      const lr = settings[0];
      for (let i = 0; i < count; i++) {
        w[i] = w[i] - lr * g[i];
      }
    },
  },
};
