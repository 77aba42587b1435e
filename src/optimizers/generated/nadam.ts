// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const nadam: Readonly<Record<string, RuleKernel>> = {
  'nadam/torch': {
    settings: ['beta1', 'momentumDecay', 'beta2', 'lr', 'eps'],
    elements: ['m', 'v'],
    scalars: ['p'],
    initial: { p: 1 },
    step(count, t, w, g, elements, scalars, settings) {
      const m = elements[0];
      const v = elements[1];
      const p = scalars[0];
      const beta1 = settings[0];
      const momentumDecay = settings[1];
      const beta2 = settings[2];
      const lr = settings[3];
      const eps = settings[4];
      const mu = beta1 * (1 - Math.pow(0.96, t * momentumDecay) / 2);
      const muNext = beta1 * (1 - Math.pow(0.96, (t + 1) * momentumDecay) / 2);
      const pNext = p * mu;
      const v4 = 1 - beta1;
      const v5 = 1 - beta2;
      const v6 = 1 - pNext * muNext;
      const v7 = 1 - mu;
      const v8 = 1 - pNext;
      const v9 = 1 - Math.pow(beta2, t);
      scalars[0] = pNext;
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v4 * g[i];
        const vNext = beta2 * v[i] + v5 * (g[i] * g[i]);
        const mHat = (muNext * mNext) / v6 + (v7 * g[i]) / v8;
        const vHat = vNext / v9;
        w[i] = w[i] - (lr * mHat) / (Math.sqrt(vHat) + eps);
        m[i] = mNext;
        v[i] = vNext;
      }
    },
  },
  'nadam/keras': {
    settings: ['beta1', 'beta2', 'lr', 'eps'],
    elements: ['m', 'v'],
    scalars: ['p'],
    initial: { p: 1 },
    step(count, t, w, g, elements, scalars, settings) {
      const m = elements[0];
      const v = elements[1];
      const p = scalars[0];
      const beta1 = settings[0];
      const beta2 = settings[1];
      const lr = settings[2];
      const eps = settings[3];
      const mu = beta1 * (1 - Math.pow(0.96, t) / 2);
      const muNext = beta1 * (1 - Math.pow(0.96, t + 1) / 2);
      const pNext = p * mu;
      const v4 = 1 - beta1;
      const v5 = 1 - beta2;
      const v6 = 1 - pNext * muNext;
      const v7 = 1 - mu;
      const v8 = 1 - pNext;
      const v9 = 1 - Math.pow(beta2, t);
      scalars[0] = pNext;
      for (let i = 0; i < count; i++) {
        const mNext = beta1 * m[i] + v4 * g[i];
        const vNext = beta2 * v[i] + v5 * (g[i] * g[i]);
        const mHat = (muNext * mNext) / v6 + (v7 * g[i]) / v8;
        const vHat = vNext / v9;
        w[i] = w[i] - (lr * mHat) / (Math.sqrt(vHat) + eps);
        m[i] = mNext;
        v[i] = vNext;
      }
    },
  },
};
