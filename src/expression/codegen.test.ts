import { afterEach, describe, expect, test, vi } from 'vitest';
import { uniform } from '../core/random.ts';
import { compileLoss } from './compile-loss.ts';
import { Emitter, literal } from './emit.ts';
import { operations } from './operations.ts';
import { Tape, TapeOverflow } from './tape.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('code generation', () => {
  test('M17: where the page refuses it, formulas run interpreted, and it is asked for once only', async () => {
    vi.resetModules();
    const refuse = vi.fn(function refused() {
      throw new EvalError('blocked by the content security policy');
    });
    vi.stubGlobal('Function', refuse);
    const fresh = await import('./compile-loss.ts');
    for (const formula of ['x^2 + y^2', 'sin(x)*y']) {
      const loss = await fresh.compileLoss(formula);
      const gradient = new Float64Array(2);
      expect(loss.evaluate(Float64Array.of(1, 2), gradient)).toBeCloseTo(formula === 'x^2 + y^2' ? 5 : 2 * Math.sin(1));
      expect(gradient[1]).toBeCloseTo(formula === 'x^2 + y^2' ? 4 : Math.sin(1));
    }
    expect(refuse).toHaveBeenCalledTimes(1);
  });

  test('it is not even tried when it is not wanted', async () => {
    vi.resetModules();
    const watch = vi.fn(function watched() {
      throw new EvalError('blocked');
    });
    vi.stubGlobal('Function', watch);
    const fresh = await import('./compile-loss.ts');
    const loss = await fresh.compileLoss('x^2 + y^2', { codegen: 'never' });
    expect(loss.evaluate(Float64Array.of(1, 2))).toBe(5);
    loss.hessian(Float64Array.of(1, 2), new Float64Array(4));
    loss.evaluateMany(Float64Array.of(1, 2), new Float64Array(1), new Float64Array(2));
    expect(watch).not.toHaveBeenCalled();
  });

  test('nothing that a person typed gets into the text', () => {
    const tape = new Tape();
    const hostile = tape.input('alert(1)//');
    const node = tape.apply('add', hostile, tape.constant(1));
    const emitter = new Emitter(tape.nodes, [node], () => 'p[0]');
    expect(emitter.statements([node])).toEqual(['const v1 = p[0] + 1;']);
    expect(() => literal(Infinity)).toThrow('not a finite number');
    expect(() => literal('1' as unknown as number)).toThrow('not a finite number');
  });

  test('every operation is the same as text and as a function, on ordinary numbers and odd ones', () => {
    const odd = [0, -0, 1, -1, 2, 0.5, -2.5, 1e308, -1e308, 5e-324, Infinity, -Infinity, NaN];
    const numbers = [...odd, ...Array.from({ length: 20 }, (_, i) => 6 * uniform(1, i, 0) - 3)];
    for (const [name, operation] of Object.entries(operations)) {
      const takesCondition = ['and', 'or', 'not', 'select'].includes(name);
      const tape = new Tape();
      const zero = tape.constant(0);
      const inputs = ['x', 'y', 'z'].map((input) => tape.input(input));
      const places = inputs.slice(0, operation.arity).map((input, place) => {
        const isCondition = takesCondition && (name !== 'select' || place === 0);
        return isCondition ? tape.apply('less', input, zero) : input;
      });
      const node = tape.apply(name as keyof typeof operations, ...places);
      const emitter = new Emitter(tape.nodes, [node], (input) => input);
      const text = [...emitter.statements([node]), `return Number(${emitter.text(node)});`].join('\n');
      // oxlint-disable-next-line typescript/no-implied-eval -- the text is under test
      const run = new Function('x', 'y', 'z', 'erf', text) as (...values: unknown[]) => number;
      for (const x of numbers) {
        for (const y of numbers) {
          const values = [x, y, 1.5].map((value, place) => {
            const isCondition = takesCondition && (name !== 'select' || place === 0);
            return isCondition ? Number(value < 0) : value;
          });
          const expected = operation.evaluate(values[0], values[1], values[2]);
          expect(run(x, y, 1.5, operations.erf.evaluate), `${name}(${x}, ${y})`).toBe(expected);
        }
      }
    }
  });
});

describe('tapes', () => {
  test('equal nodes exist once, constants are folded, and what changes no bit is left out', () => {
    const tape = new Tape();
    const [x, y] = [tape.input('x'), tape.input('y')];
    expect(tape.apply('add', x, y)).toBe(tape.apply('add', y, x));
    expect(tape.apply('sub', x, y)).not.toBe(tape.apply('sub', y, x));
    expect(tape.constantAt(tape.apply('add', tape.constant(2), tape.constant(3)))).toBe(5);
    expect(tape.apply('mul', tape.constant(1), x)).toBe(x);
    expect(tape.apply('add', x, tape.apply('neg', y))).toBe(tape.apply('sub', x, y));
    expect(tape.apply('select', tape.condition(true), x, y)).toBe(x);
    expect(tape.apply('and', tape.condition(false), tape.apply('less', x, y))).toBe(tape.condition(false));
    // 0·x is not 0 where x is infinite, and 1/0 has no literal.
    expect(tape.constantAt(tape.apply('mul', tape.constant(0), x))).toBeUndefined();
    expect(tape.constantAt(tape.apply('div', tape.constant(1), tape.constant(0)))).toBeUndefined();
    expect(() => tape.constant(NaN)).toThrow('a constant must be finite');
  });

  test('whole powers are products, half powers roots', () => {
    const tape = new Tape();
    const x = tape.input('x');
    const square = tape.power(x, tape.constant(2));
    expect(tape.nodes[square]).toEqual(['mul', x, x]);
    expect(tape.nodes[tape.power(x, tape.constant(4))]).toEqual(['mul', square, square]);
    expect(tape.nodes[tape.power(x, tape.constant(0.5))]).toEqual(['sqrt', x]);
    expect(tape.nodes[tape.power(tape.constant(Math.E), x)]).toEqual(['exp', x]);
    expect(tape.constantAt(tape.power(x, tape.constant(0)))).toBe(1);
  });

  test('a tape has a limit', () => {
    const tape = new Tape(2);
    const x = tape.input('x');
    tape.apply('sin', x);
    expect(() => tape.apply('cos', x)).toThrow(TapeOverflow);
  });

  test('what a formula says twice is computed once', async () => {
    const { tape } = await compileLoss('sin(x*y)^2 + exp(sin(x*y)) - x*y');
    expect(tape.nodes.filter((node) => Array.isArray(node) && node[0] === 'sin')).toHaveLength(1);
    expect(tape.nodes.filter((node) => Array.isArray(node) && node[0] === 'mul')).toHaveLength(2);
  });
});
