// Written by "npm run generate" from the rule of the same name; do not edit.
import type { RuleKernel } from '../../core/optimizer.ts';

export const rmsprop: Readonly<Record<string, RuleKernel>> = {
  'rmsprop/torch': {
    settings: ['alpha', 'momentum', 'eps', 'lr'],
    elements: ['v', 'b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const v = elements[0];
      const b = elements[1];
      const alpha = settings[0];
      const momentum = settings[1];
      const eps = settings[2];
      const lr = settings[3];
      const v1 = 1 - alpha;
      for (let i = 0; i < count; i++) {
        const vNext = alpha * v[i] + v1 * (g[i] * g[i]);
        const bNext = momentum * b[i] + g[i] / (Math.sqrt(vNext) + eps);
        w[i] = w[i] - lr * bNext;
        v[i] = vNext;
        b[i] = bNext;
      }
    },
  },
  'rmsprop/torch/centered': {
    settings: ['alpha', 'momentum', 'eps', 'lr'],
    elements: ['v', 'a', 'b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const v = elements[0];
      const a = elements[1];
      const b = elements[2];
      const alpha = settings[0];
      const momentum = settings[1];
      const eps = settings[2];
      const lr = settings[3];
      const v1 = 1 - alpha;
      for (let i = 0; i < count; i++) {
        const vNext = alpha * v[i] + v1 * (g[i] * g[i]);
        const aNext = alpha * a[i] + v1 * g[i];
        const s = vNext - aNext * aNext;
        const bNext = momentum * b[i] + g[i] / (Math.sqrt(s) + eps);
        w[i] = w[i] - lr * bNext;
        v[i] = vNext;
        a[i] = aNext;
        b[i] = bNext;
      }
    },
  },
  'rmsprop/keras': {
    settings: ['alpha', 'momentum', 'lr', 'eps'],
    elements: ['v', 'b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const v = elements[0];
      const b = elements[1];
      const alpha = settings[0];
      const momentum = settings[1];
      const lr = settings[2];
      const eps = settings[3];
      const v1 = 1 - alpha;
      for (let i = 0; i < count; i++) {
        const vNext = alpha * v[i] + v1 * (g[i] * g[i]);
        const bNext = momentum * b[i] + (lr * g[i]) / Math.sqrt(vNext + eps);
        w[i] = w[i] - bNext;
        v[i] = vNext;
        b[i] = bNext;
      }
    },
  },
  'rmsprop/keras/centered': {
    settings: ['alpha', 'momentum', 'lr', 'eps'],
    elements: ['v', 'a', 'b'],
    scalars: [],
    initial: {},
    step(count, _t, w, g, elements, _scalars, settings) {
      const v = elements[0];
      const a = elements[1];
      const b = elements[2];
      const alpha = settings[0];
      const momentum = settings[1];
      const lr = settings[2];
      const eps = settings[3];
      const v1 = 1 - alpha;
      for (let i = 0; i < count; i++) {
        const vNext = alpha * v[i] + v1 * (g[i] * g[i]);
        const aNext = alpha * a[i] + v1 * g[i];
        const s = vNext - aNext * aNext;
        const bNext = momentum * b[i] + (lr * g[i]) / Math.sqrt(s + eps);
        w[i] = w[i] - bNext;
        v[i] = vNext;
        a[i] = aNext;
        b[i] = bNext;
      }
    },
  },
};
