import { describe, expect, test } from 'vitest';
import { random } from './testing.ts';
import { compileLoss } from './compile-loss.ts';
import { functions } from './functions.ts';

/** Where each function of one argument is smooth and finite. */
const domains: Readonly<Record<string, readonly [number, number]>> = {
  abs: [0.1, 3],
  acos: [-0.9, 0.9],
  acosh: [1.1, 4],
  arccos: [-0.9, 0.9],
  arcsin: [-0.9, 0.9],
  arctan: [-3, 3],
  asin: [-0.9, 0.9],
  asinh: [-3, 3],
  atan: [-3, 3],
  atanh: [-0.9, 0.9],
  cbrt: [0.2, 4],
  ceil: [1.1, 1.9],
  cos: [-4, 4],
  cosh: [-3, 3],
  cot: [0.3, 2.8],
  coth: [0.3, 3],
  csc: [0.3, 2.8],
  csch: [0.3, 3],
  cube: [-3, 3],
  erf: [-3.5, 3.5],
  exp: [-3, 3],
  expm1: [-3, 3],
  floor: [1.1, 1.9],
  gauss: [-3, 3],
  ln: [0.2, 5],
  log: [0.2, 5],
  log10: [0.2, 5],
  log1p: [-0.7, 5],
  log2: [0.2, 5],
  relu: [0.1, 3],
  round: [1.6, 2.4],
  sec: [-1.2, 1.2],
  sech: [-3, 3],
  sigmoid: [-5, 5],
  sign: [0.1, 3],
  sin: [-4, 4],
  sinh: [-3, 3],
  softplus: [-5, 5],
  sqrt: [0.2, 5],
  square: [-3, 3],
  tan: [-1.2, 1.2],
  tanh: [-3, 3],
};

/** Functions and operators of several arguments, in places where they are smooth. */
const several = [
  'atan2(y, x)',
  'arctan2(x, y)',
  'hypot(x, y)',
  'hypot(x, y, 3)',
  'min(x, 2y)',
  'max(x, 2*y, 0.1)',
  'mod(x, y + 3)',
  'x % 0.9',
  'pow(x, y)',
  'x^y',
  'x^1.7*y^-2',
  'x^(-0.5)',
  'log(x, y + 2)',
  'gauss(x, y)',
  'gauss(x, y, 2)',
  'x*y - x/y',
  'x < y ? x^2 : y^3',
  'x < 9 and y < 9 ? x*y : 0',
  '-(x - y)^3',
  'e^(x*y)',
  '2^x + y^0',
];

const STEP = 1e-5;

/** Relative to the size of the slope, of the value (its rounding, divided by the step) and of 1. */
function tolerance(slope: number, value: number): number {
  return 1e-7 * (1 + Math.abs(slope) + Math.abs(value));
}

describe('derivatives', () => {
  test('every function of one argument has a domain to be checked in', () => {
    const unary = Object.keys(functions).filter((name) => functions[name].min === 1);
    expect(Object.keys(domains)).toEqual(unary);
  });

  test.each(Object.entries(domains))('%s: slope and curvature agree with central differences', async (name, domain) => {
    const loss = await compileLoss(`${name}(x)`);
    const draw = random(name);
    const [gradient, low, high, second] = [1, 1, 1, 1].map((size) => new Float64Array(size));
    for (let i = 0; i < 40; i++) {
      const x = domain[0] + (domain[1] - domain[0]) * draw();
      const value = loss.evaluate(Float64Array.of(x), gradient);
      const after = loss.evaluate(Float64Array.of(x + STEP), high);
      const before = loss.evaluate(Float64Array.of(x - STEP), low);
      const slope = (after - before) / (2 * STEP);
      expect(Math.abs(gradient[0] - slope), `slope at ${x}`).toBeLessThan(tolerance(slope, value));
      loss.hessian(Float64Array.of(x), second);
      const curvature = (high[0] - low[0]) / (2 * STEP);
      expect(Math.abs(second[0] - curvature), `curvature at ${x}`).toBeLessThan(tolerance(curvature, slope) * 10);
    }
  });

  test.each(several)('%s: gradient and Hessian agree with central differences', async (formula) => {
    const loss = await compileLoss(formula, { dimension: 2 });
    const draw = random(formula);
    const [gradient, low, high] = [2, 2, 2].map((size) => new Float64Array(size));
    const second = new Float64Array(4);
    for (let i = 0; i < 40; i++) {
      const w = Float64Array.of(0.95 + 0.8 * draw(), 0.3 + 0.15 * draw());
      const value = loss.evaluate(w, gradient);
      loss.hessian(w, second);
      for (let axis = 0; axis < 2; axis++) {
        const [up, down] = [w.slice(), w.slice()];
        up[axis] += STEP;
        down[axis] -= STEP;
        const slope = (loss.evaluate(up, high) - loss.evaluate(down, low)) / (2 * STEP);
        expect(Math.abs(gradient[axis] - slope), `slope ${axis} at ${w.join()}`).toBeLessThan(tolerance(slope, value));
        for (let other = 0; other < 2; other++) {
          const curvature = (high[other] - low[other]) / (2 * STEP);
          const difference = Math.abs(second[2 * axis + other] - curvature);
          expect(difference, `curvature ${axis}, ${other} at ${w.join()}`).toBeLessThan(
            tolerance(curvature, slope) * 10,
          );
        }
      }
    }
  });

  test.each([
    ['abs(x)', 0, 0],
    ['sign(x)', 0, 0],
    ['relu(x)', 0, 0],
    ['floor(x)', 2, 0],
    ['ceil(x)', 2, 0],
    ['round(x)', 0.5, 0],
    ['mod(x, 2)', 4, 0],
    ['mod(x, 2)', 3, 1],
    ['min(x, 0)', 0, 0.5],
    ['max(x, 0)', 0, 0.5],
    ['max(x, x)', 3, 1],
    ['sqrt(x)', 0, 0],
    ['hypot(x, 0)', 0, 0],
    ['atan2(x, 0)', 0, 0],
    ['atan2(0, x)', 0, 0],
    ['sqrt(x^2)', 0, 0],
    ['(x^2)^0.5', 0, 0],
    ['cbrt(x^2)', 0, 0],
    ['(x^4)^0.3', 0, 0],
    ['acos(1 - x^2)', 0, 0],
    ['x*cbrt(x)', 0, 0],
    ['abs(x)^1.5', 0, 0],
    ['x^0', 0, 0],
  ])('the sub-gradient of %s at %d is %d', async (formula, x, slope) => {
    for (const codegen of ['always', 'never'] as const) {
      const loss = await compileLoss(formula, { codegen });
      const gradient = new Float64Array(1);
      expect(loss.evaluate(Float64Array.of(x), gradient)).not.toBeNaN();
      expect(Math.abs(gradient[0] - slope)).toBe(0);
    }
  });

  test('a negative number to a fraction is undefined, and so are a root and a logarithm of one', async () => {
    for (const formula of ['x^0.5', 'x^1.5', 'x^(1/3)', 'sqrt(x)', 'log(x)', 'log1p(x)', 'acosh(x)']) {
      const loss = await compileLoss(formula);
      expect(loss.evaluate(Float64Array.of(-2)), formula).toBeNaN();
    }
    expect((await compileLoss('cbrt(x)')).evaluate(Float64Array.of(-8))).toBe(-2);
  });

  test('sech, sigmoid and softplus stay finite and flat far out', async () => {
    for (const [formula, x, value, slope] of [
      ['sech(x)', 1000, 0, 0],
      ['csch(x)', -1000, 0, 0],
      ['sigmoid(x)', -1000, 0, 0],
      ['sigmoid(x)', 1000, 1, 0],
      ['softplus(x)', 1000, 1000, 1],
      ['softplus(x)', -1000, 0, 0],
      ['tanh(x)', 1000, 1, 0],
    ] as const) {
      const loss = await compileLoss(formula);
      const gradient = new Float64Array(1);
      expect(loss.evaluate(Float64Array.of(x), gradient), formula).toBeCloseTo(value, 12);
      expect(gradient[0], formula).toBeCloseTo(slope, 12);
    }
  });

  test('erf agrees with published values', async () => {
    const loss = await compileLoss('erf(x)');
    // Abramowitz & Stegun, Handbook of Mathematical Functions, table 7.1.
    for (const [x, value] of [
      [0, 0],
      [0.5, 0.5204998778],
      [1, 0.8427007929],
      [1.5, 0.9661051465],
      [2, 0.995322265],
    ]) {
      expect(loss.evaluate(Float64Array.of(x))).toBeCloseTo(value, 10);
      expect(loss.evaluate(Float64Array.of(-x))).toBeCloseTo(-value, 10);
    }
    // The two ways of computing it meet.
    const [below, above] = [2.5 - 1e-12, 2.5].map((x) => loss.evaluate(Float64Array.of(x)));
    expect(Math.abs(above - below)).toBeLessThan(1e-14);
  });
});
