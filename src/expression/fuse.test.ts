import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import { compileLoss } from './compile-loss.ts';
import { fuse } from './fuse.ts';
import { loadParser } from './parse.ts';
import { customRule } from './rule.ts';
import { readRule } from './rule-read.ts';
import { ruleSettings } from './rule-settings.ts';
import { ruleTape } from './rule-tape.ts';

const rules = {
  sgd: { text: 'w = w - lr*g', settings: { lr: 0.003 } },
  momentum: {
    text: 'b = t == 1 ? g : momentum*b + (1 - dampening)*g; w = w - lr*b',
    settings: { lr: 0.003, momentum: 0.9, dampening: 0.1 },
  },
  adam: {
    text: `m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      mHat = m/(1 - beta1^t)
      vHat = v/(1 - beta2^t)
      w = w - lr*mHat/(sqrt(vHat) + eps)`,
    settings: { lr: 0.05, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  },
  'scalar memory': {
    text: 'p = (t == 1 ? 1 : p)*momentum; w = w - lr*(1 + p)*g',
    settings: { lr: 0.002, momentum: 0.9 },
  },
  'old gradient': { text: 'w = w - lr*(2*g - h); h = g', settings: { lr: 0.002 } },
} as const;

const losses = [
  { formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2', start: [-0.5, -1] },
  { formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)', start: [-3.4, 2.7] },
  { formula: 'x^4/4 - x^2 + 0.3*x', start: [2.1] },
  { formula: 'a*abs(x)^1.5 + max(x, y)', start: [1.3, -2] },
  // Leaves the place where it is defined.
  { formula: 'sqrt(x) + x', start: [0.05] },
];

const STEPS = 300;

const cases = losses.flatMap(({ formula, start }) =>
  Object.entries(rules).map(([name, rule]) => ({ formula, start, name, ...rule })),
);

describe('fused kernels', () => {
  test.each(cases)('$name on $formula: the same bits as step by step', async ({ formula, start, text, settings }) => {
    const parameters: Record<string, number> = formula.includes('a*') ? { a: 1.5 } : {};
    const loss = await compileLoss(formula, { parameters });
    const run = descend({ loss, optimizer: await customRule(text), settings, start, steps: STEPS });
    const tape = ruleTape(readRule(await loadParser(), text, ruleSettings));
    const fused = fuse(loss, tape);
    if (fused === undefined) throw new Error('no code generation here');

    const { dimension } = loss;
    const [w, g] = [Float64Array.from(start), new Float64Array(dimension)];
    loss.evaluate(w, g);
    const state = new Float64Array(fused.stateNames.length);
    state.set([...w, ...g]);
    const [points, gradients] = [0, 0].map(() => new Float64Array((STEPS + 1) * dimension));
    const values = new Float64Array(STEPS + 1);
    const numbers = Float64Array.from(fused.settings, (name) => (settings as Record<string, number>)[name]);
    const p = Float64Array.from(Object.values(parameters));
    // In two stretches: the state carries over.
    const middle = fused.run(0, 100, p, numbers, state, points, values, gradients);
    const last = middle < 100 ? middle : fused.run(100, STEPS, p, numbers, state, points, values, gradients);

    expect(last).toBe(run.length - 1);
    for (let k = 1; k <= last; k++) {
      expect([...points.subarray(k * dimension, (k + 1) * dimension)]).toEqual([...run.point(k)]);
      expect(values[k]).toEqual(run.loss(k));
      expect([...gradients.subarray(k * dimension, (k + 1) * dimension)]).toEqual([...run.gradient(k)]);
    }
    const memory = run.memory(last);
    for (const [name, value] of Object.entries(memory)) {
      const places = fused.stateNames.flatMap((place, index) => (place.split('[')[0] === name ? [state[index]] : []));
      expect(places).toEqual(typeof value === 'number' ? [value] : [...value]);
    }
  });
});
