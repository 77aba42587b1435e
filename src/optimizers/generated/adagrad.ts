// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const adagrad: Readonly<Record<string, RuleKernel>> = {
  'adagrad/torch': {
    settings: ['lr', 'lrDecay', 'eps'],
    elements: ['s'],
    scalars: [],
    initial: { s: 'initialAccumulatorValue' },
    step(count, t, w, g, elements, _scalars, settings) {
      const s = elements[0];
      const lr = settings[0];
      const lrDecay = settings[1];
      const eps = settings[2];
      const eta = lr / (1 + (t - 1) * lrDecay);
      for (let i = 0; i < count; i++) {
        const sNext = s[i] + g[i] * g[i];
        w[i] = w[i] - (eta * g[i]) / (Math.sqrt(sNext) + eps);
        s[i] = sNext;
      }
    },
  },
  'adagrad/keras': {
    settings: ['lr', 'eps'],
    elements: ['s'],
    scalars: [],
    initial: { s: 'initialAccumulatorValue' },
    step(count, _t, w, g, elements, _scalars, settings) {
      const s = elements[0];
      const lr = settings[0];
      const eps = settings[1];
      for (let i = 0; i < count; i++) {
        const sNext = s[i] + g[i] * g[i];
        w[i] = w[i] - (lr * g[i]) / Math.sqrt(sNext + eps);
        s[i] = sNext;
      }
    },
  },
};
