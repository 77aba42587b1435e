import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLoss } from './compile-loss.ts';
import { type CompiledLoss, lossFromTape } from './compiled-loss.ts';
import { Differentiator } from './differentiate.ts';
import { Interpreter } from './interpret.ts';
import type { LossTape } from './loss-program.ts';
import { Tape } from './tape.ts';
import { random } from './testing.ts';

/** Formulas without kinks or poles near [−2, 2]², so that differences can be trusted. */
const smoothFormula = formulaArbitrary(['x', 'y', 'a', '0.5', '2', '3'], (inner) => [
  fc.tuple(inner, fc.constantFrom('+', '-', '*'), inner).map(([a, op, b]) => `(${a} ${op} ${b})`),
  fc.tuple(inner, inner).map(([a, b]) => `${a}/(2 + (${b})^2)`),
  fc
    .tuple(fc.constantFrom('sin', 'cos', 'tanh', 'sigmoid', 'gauss', 'atan', 'erf'), inner)
    .map(([f, a]) => `${f}(${a})`),
  fc.tuple(fc.constantFrom('exp', 'sinh', 'softplus'), inner).map(([f, a]) => `${f}(sin(${a}))`),
  inner.map((a) => `sqrt(1 + (${a})^2)`),
  fc.tuple(inner, fc.constantFrom('2', '3')).map(([a, p]) => `(${a})^${p}`),
]);

/** Formulas of everything, kinks, poles and undefined places included. */
const anyFormula = formulaArbitrary(['x', 'y', 'a', '0', '1', '-0.5', '3', '1e300', 'pi'], (inner) => [
  fc.tuple(inner, fc.constantFrom('+', '-', '*', '/', '^', '%'), inner).map(([a, op, b]) => `(${a} ${op} ${b})`),
  fc
    .tuple(fc.constantFrom('min', 'max', 'atan2', 'hypot', 'mod', 'pow', 'log'), inner, inner)
    .map(([f, a, b]) => `${f}(${a}, ${b})`),
  fc
    .tuple(
      fc.constantFrom(
        'abs',
        'sign',
        'floor',
        'sqrt',
        'cbrt',
        'log',
        'exp',
        'tan',
        'asin',
        'acosh',
        'coth',
        'sech',
        'relu',
        'erf',
        'log1p',
        'sigmoid',
        'softplus',
      ),
      inner,
    )
    .map(([f, a]) => `${f}(${a})`),
  fc
    .tuple(inner, fc.constantFrom('<', '<=', '==', '!='), inner, inner, inner)
    .map(([a, op, b, c, d]) => `(${a} ${op} ${b} or not (${c} < 1) ? ${c} : ${d})`),
]);

function formulaArbitrary(
  leaves: readonly string[],
  branches: (inner: fc.Arbitrary<string>) => fc.Arbitrary<string>[],
): fc.Arbitrary<string> {
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof({ maxDepth: 4, withCrossShrink: true }, fc.constantFrom(...leaves), ...branches(tie('formula'))),
  }));
  return formula;
}

const options = { dimension: 2, parameters: { a: 0.7 } } as const;

const points = [
  [0, 0],
  [1, 1],
  [-1, 0.5],
  [0.3, -0.7],
  [1.9, -1.6],
].map((point) => Float64Array.from(point));

/** Everything that a loss says at some points, in one array. */
function answers(loss: CompiledLoss): number[] {
  const gradient = new Float64Array(loss.dimension);
  const second = new Float64Array(loss.dimension ** 2);
  return points.flatMap((w) => {
    const value = loss.evaluate(w);
    const again = loss.evaluate(w, gradient);
    loss.hessian(w, second);
    return [value, again, ...gradient, ...second];
  });
}

/** Many points at once. */
function answersOfMany(loss: CompiledLoss): number[] {
  const flat = Float64Array.from([...points.map((w) => w[0]), ...points.map((w) => w[1])]);
  const [values, valuesAgain] = [0, 0].map(() => new Float64Array(points.length));
  const gradients = new Float64Array(flat.length);
  loss.evaluateMany(flat, values);
  loss.evaluateMany(flat, valuesAgain, gradients);
  return [...values, ...valuesAgain, ...gradients];
}

describe('kernels', () => {
  test('generated code and the interpreter give the same bits, one point or many', async () => {
    await fc.assert(
      fc.asyncProperty(anyFormula, async (formula) => {
        const compiled = await compileLoss(formula, options);
        const interpreted = await compileLoss(formula, { ...options, codegen: 'never' });
        expect(answers(interpreted)).toEqual(answers(compiled));
        const many = answersOfMany(compiled);
        expect(answersOfMany(interpreted)).toEqual(many);
        const gradient = new Float64Array(2);
        points.forEach((w, index) => {
          expect(many[index]).toBe(compiled.evaluate(w));
          expect(many[points.length + index]).toBe(compiled.evaluate(w, gradient));
          expect([many[2 * points.length + index], many[3 * points.length + index]]).toEqual([...gradient]);
        });
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('the gradient is that of differences of values, and the Hessian that of differences of gradients', async () => {
    const step = 1e-4;
    await fc.assert(
      fc.asyncProperty(smoothFormula, async (formula) => {
        const loss = await compileLoss(formula, options);
        const [gradient, low, high, second] = [2, 2, 2, 4].map((size) => new Float64Array(size));
        for (const w of points.slice(2)) {
          const value = loss.evaluate(w, gradient);
          loss.hessian(w, second);
          for (let axis = 0; axis < 2; axis++) {
            const [up, down] = [w.slice(), w.slice()];
            up[axis] += step;
            down[axis] -= step;
            const slope = (loss.evaluate(up, high) - loss.evaluate(down, low)) / (2 * step);
            // Differences of this step are right to step² times a third derivative, which grows with everything else.
            const size = 1 + Math.abs(value) + Math.hypot(...gradient) + Math.hypot(...second);
            const bound = 1e-4 * size;
            expect(Math.abs(gradient[axis] - slope)).toBeLessThan(bound);
            for (let other = 0; other < 2; other++) {
              const curvature = (high[other] - low[other]) / (2 * step);
              expect(Math.abs(second[2 * axis + other] - curvature)).toBeLessThan(bound * 30);
            }
          }
        }
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  test('a loss rebuilt from its tape, through JSON, gives the same bits', async () => {
    for (const formula of ['(x^2 + y - 11)^2 + abs(x)^1.5', 'a*x < y ? sqrt(x) : hypot(x, y)/a', '5', '1/0 - 0*x']) {
      const loss = await compileLoss(formula, options);
      const tape = JSON.parse(JSON.stringify(loss.tape)) as LossTape;
      expect(answers(lossFromTape(tape, { a: 0.7 }))).toEqual(answers(loss));
      expect(answers(lossFromTape(tape, { a: 0.7 }, { codegen: 'never' }))).toEqual(answers(loss));
    }
  });

  test('moving a parameter compiles nothing: the kernel stays the same', async () => {
    const loss = await compileLoss('a*x^2 + b', { parameters: { a: 2, b: 1 } });
    const moved = loss.withParameters({ a: 3 });
    expect(moved.kernel).toBe(loss.kernel);
    expect(moved.tape).toBe(loss.tape);
    expect(moved.parameters).toEqual({ a: 3, b: 1 });
    expect(moved.source).toEqual({ formula: 'a*x^2 + b', parameters: { a: 3, b: 1 } });
    const [before, after] = [new Float64Array(1), new Float64Array(1)];
    expect([loss, moved].map((each, i) => each.evaluate(Float64Array.of(2), [before, after][i]))).toEqual([9, 13]);
    expect([before[0], after[0]]).toEqual([8, 12]);
    expect(() => loss.withParameters({ c: 1 })).toThrow(/unknown parameter "c"/);
    expect(() => loss.withParameters({ a: Infinity })).toThrow(/a must be a finite number, got Infinity/);
    expect(() => lossFromTape(loss.tape, { a: 1 })).toThrow(/b must be a finite number, got undefined/);
  });

  test('blocks of points larger than one block agree with single points', async () => {
    const loss = await compileLoss('x*y - sin(a*x)', { ...options, codegen: 'never' });
    const count = 1000;
    const draw = random('many');
    const flat = Float64Array.from({ length: 2 * count }, () => 4 * draw() - 2);
    const values = new Float64Array(count);
    loss.evaluateMany(flat, values);
    for (let i = 0; i < count; i++) expect(values[i]).toBe(loss.evaluate(Float64Array.of(flat[i], flat[count + i])));
  });

  test('reverse mode, for three variables and more, agrees with forward mode', () => {
    const tape = new Tape();
    const [x, y, z, u] = ['x', 'y', 'z', 'u'].map((name) => tape.input(name));
    const product = tape.apply('mul', tape.apply('sin', tape.apply('mul', x, y)), tape.apply('cbrt', z));
    const quotient = tape.apply('div', tape.apply('sub', x, z), tape.apply('add', y, tape.apply('exp', u)));
    const chosen = tape.apply('select', tape.apply('less', x, y), product, tape.apply('neg', quotient));
    const root = tape.apply('add', tape.apply('mul', chosen, chosen), tape.apply('max', u, quotient));
    const variables = [x, y, z, u];
    const differentiator = new Differentiator(tape);
    const reverse = differentiator.gradient(root, variables);
    const forward = variables.map((variable) => differentiator.gradient(root, [variable])[0]);
    const names = ['x', 'y', 'z', 'u'];
    const [a, b] = [reverse, forward].map((outputs) => new Interpreter(tape.nodes, outputs, names));
    const [left, right] = [new Float64Array(4), new Float64Array(4)];
    const draw = random('reverse');
    for (let i = 0; i < 50; i++) {
      const inputs = names.map(() => 4 * draw() - 2);
      a.run(inputs, left);
      b.run(inputs, right);
      left.forEach((slope, axis) => expect(Math.abs(slope - right[axis])).toBeLessThan(1e-12 * (1 + Math.abs(slope))));
    }
  });
});
