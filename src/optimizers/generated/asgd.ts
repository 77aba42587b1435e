// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const asgd: Readonly<Record<string, RuleKernel>> = {
  'asgd/torch': {
    settings: ['lr', 'lambd', 'alpha'],
    elements: [],
    scalars: [],
    initial: {},
    step(count, t, w, g, _elements, _scalars, settings) {
      const lr = settings[0];
      const lambd = settings[1];
      const alpha = settings[2];
      const eta = lr / Math.pow(1 + lambd * lr * (t - 1), alpha);
      for (let i = 0; i < count; i++) {
        w[i] = w[i] - eta * (g[i] + lambd * w[i]);
      }
    },
  },
};
