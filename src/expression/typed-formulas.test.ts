import { describe, expect, test } from 'vitest';
import { compileLoss } from './compile-loss.ts';
import { FormulaError } from './formula-error.ts';

/** The value of a typed formula at (x, y). */
async function valueAt(formula: string, x: number, y = 0): Promise<number> {
  const loss = await compileLoss(formula, { dimension: 2 });
  return loss.evaluate(Float64Array.of(x, y));
}

/** The error that a typed formula gives, with the characters that it points at. */
async function problem(formula: string): Promise<FormulaError & { at: string }> {
  try {
    await compileLoss(formula);
  } catch (error) {
    if (error instanceof FormulaError) return Object.assign(error, { at: formula.slice(error.start, error.end) });
    throw error;
  }
  throw new Error(`"${formula}" was accepted`);
}

describe('what people type is read', () => {
  test.each([
    ['x−1', 4],
    ['x – 1', 4],
    ['2×x·y', 30],
    ['x÷2', 2.5],
    ['x²', 25],
    ['x³y²', 1125],
    ['x⁻²', 1 / 25],
    ['x¹⁰', 5 ** 10],
    ['x**2', 25],
    ['|x - 9|', 4],
    ['|x - |y - 9||', 1],
    ['2|x||y|', 30],
    ['|x|y', 15],
    ['√(x+4)', 3],
    ['√x·√x', 5],
    ['√√(x+11)', 2],
    ['∛(x+3)', 2],
    ['π', Math.PI],
    ['2πx', 10 * Math.PI],
    ['τ/2', Math.PI],
    ['½x', 2.5],
    ['2½x', 12.5],
    ['¾ x', 3.75],
    ['⅓x', 5 / 3],
    ['ln(x)', Math.log(5)],
    ['log(x, 10)', Math.log(5) / Math.LN10],
    ['z = x + 1', 6],
    ['f(x, y) = x + 1', 6],
    ['L(x) := x + 1', 6],
    ['= x + 1', 6],
    ['3,5*x', 17.5],
    ['3,5x + 0,125', 17.625],
    ['sin(0,5)', Math.sin(0.5)],
    ['max(3,5)', 5],
    ['（x＋１）／２', 3],
    ['max（x，y）', 5],
    ['ｘ＊２', 10],
    ['𝑥 + 1', 6],
    ['x(x - 1)', 20],
    ['2x(x - 1)', 40],
    ['(x + 1)(x - 1)', 24],
    ['(x)2', 10],
    ['pi(x)', 5 * Math.PI],
    ['Math.sin(x)', Math.sin(5)],
    ['np.cos(x) + Math.PI', Math.cos(5) + Math.PI],
    ['1/2x', 2.5],
    ['pi/2x', Math.PI / 10],
    ['-x^2', -25],
    ['2^-x', 1 / 32],
    ['x^y^0', 5],
    ['.5x + 2.', 4.5],
    ['1e1x', 50],
    ['2e', 2 * Math.E],
    ['x < 0 ? x^2 : 3*x', 15],
    ['x ≥ 5 ? 1 : 2', 1],
    ['x ≠ 5 ? 1 : 2', 2],
    ['x > 1 && y > 1 ? 1 : 2', 1],
    ['x < 1 || y > 1 ? 1 : 2', 1],
    ['not (x < 1) and y == 3 ? 1 : 2', 1],
    ['x < 1 ? 1 : x < 9 ? 2 : 3', 2],
    ['x % 3', 2],
    ['-x % 3', 1],
    ['x mod 3', 2],
    ['mod(x, 3)', 2],
    ['gauss(x, 5)', 1],
    ['relu(-x) + relu(x)', 5],
    ['square(x) + cube(y)', 52],
    ['x\n+ 1', 6],
  ])('%s', async (formula, value) => {
    expect(await valueAt(formula, 5, 3)).toBeCloseTo(value, 12);
  });

  test('the dimension is 2 when y occurs or is declared, even if it cancels', async () => {
    for (const [formula, dimension] of [
      ['x^2', 1],
      ['y = x^2', 1],
      ['5', 1],
      ['f(x) = 5', 1],
      ['x^2 + y', 2],
      ['y^2', 2],
      ['x + y - y', 2],
      ['f(x, y) = x', 2],
      ['z = x*y', 2],
    ] as const) {
      expect((await compileLoss(formula)).dimension, formula).toBe(dimension);
    }
  });

  test('a dimension that was asked for is in the source, so that the text alone gives the same loss', async () => {
    for (const [formula, dimension, text] of [
      ['z = x^2', 2, 'f(x, y) = x^2'],
      ['f(x, y) = x^2', 1, 'f(x) = x^2'],
      ['x*y', 2, 'x*y'],
      ['½x', 1, '½x'],
    ] as const) {
      const loss = await compileLoss(formula, { dimension });
      expect(loss.source.formula).toBe(text);
      expect((await compileLoss(text)).dimension).toBe(dimension);
    }
  });

  test('a constant is a loss with no slope (C01)', async () => {
    for (const formula of ['5', 'x - x']) {
      const loss = await compileLoss(formula);
      const gradient = Float64Array.of(9);
      expect(loss.evaluate(Float64Array.of(3), gradient)).toBe(formula === '5' ? 5 : 0);
      expect(gradient[0]).toBe(0);
    }
  });
});

describe('what cannot be read is refused at the character, with the reason', () => {
  test.each([
    ['x^2+xy+y', 'xy', /unknown name "xy"; did you mean x\*y/, 'x^2+x*y+y'],
    ['pix + 1', 'pix', /did you mean pi\*x/, 'pi*x + 1'],
    ['sin^2(x)', 'sin^2(x)', /after the brackets/, 'sin(x)^2'],
    ['1 + cos²(x)', 'cos²(x)', /after the brackets/, '1 + cos(x)²'],
    ['sin x', 'sin x', /sin needs brackets/, 'sin(x)'],
    ['tan^-1(x)', 'tan^-1(x)', /the inverse of tan is atan/, 'atan(x)'],
    ['sin⁻¹(x)', 'sin⁻¹(x)', /did you mean asin\(x\)/, 'asin(x)'],
    ['cos 2x + 1', 'cos 2x', /cos needs brackets/, 'cos(2x) + 1'],
    ['sin2x', 'sin2x', /did you mean sin\(2\*x\)/, 'sin(2*x)'],
    ['if(x < 0, 1, 2)', 'if', /condition \? value/, undefined],
    ['sinx', 'sinx', /did you mean sin\(x\)/, 'sin(x)'],
    ['xsin(x)', 'xsin', /unknown function/, 'x*sin(x)'],
    ['x2 + 1', 'x2', /did you mean x\^2/, 'x^2 + 1'],
    ['sgn(x)', 'sgn', /did you mean sign/, 'sign(x)'],
    ['xy + sin x', 'xy', /did you mean x\*y/, 'x*y + sin(x)'],
    ['X^2', 'X', /unknown name "X"; did you mean x/, 'x^2'],
    ['a*x', 'a', /unknown name "a"$/, undefined],
    ['x1^2 + x2^2', 'x1', /variables are x and y/, 'x^2 + y^2'],
    ['w_2', 'w_2', /variables are x and y/, 'y'],
    ['', '', /empty/, undefined],
    ['  ', '  ', /empty/, undefined],
    ['x^2+', '+', /missing after "\+"/, undefined],
    ['x^', '^', /missing after "\^"/, undefined],
    ['x + * y', '*', /not expected/, undefined],
    ['(x', '(', /never closed/, undefined],
    ['x)', ')', /never opened/, undefined],
    ['|x', '|', /no partner/, undefined],
    ['(|x)|', '|', /no partner/, undefined],
    ['√', '√', /needs a value/, undefined],
    ['√x²', '√x²', /how far this root reaches/, undefined],
    ['1,234*x', '1,234', /two ways/, undefined],
    ['x^2,y', ',', /not expected/, undefined],
    ['2 3', '3', /side by side/, undefined],
    ['1e999', '1e999', /too large/, undefined],
    ['x!', '!', /factorials/, undefined],
    ['99999999!', '!', /factorials/, undefined],
    ['sum(1:1e9)', 'sum', /unknown function/, undefined],
    ['ones(1e5,1e5)', 'ones', /unknown function/, undefined],
    ['1:3', ':', /ranges/, undefined],
    ['[x, y]', '[', /matrices/, undefined],
    ['x["a"]', '[', /matrices/, undefined],
    ['{x}', '{', /round brackets/, undefined],
    ['"a"', '"', /quoted text/, undefined],
    ['x; y', ';', /only one formula/, undefined],
    ['a = 3; x', ';', /only one formula/, undefined],
    ['x = 2', 'x =', /assignments/, undefined],
    ['y = y + 1', 'y =', /assignments/, undefined],
    ['f(x) = x*y', 'y', /f\(x, y\)/, undefined],
    ['x # c', '#', /comments/, undefined],
    ['\\frac{x}{2}', '\\', /LaTeX/, undefined],
    ['x@y', '@', /no meaning/, undefined],
    ['5%', '%', /percentages/, undefined],
    ['3 cm*x', 'cm', /unknown name/, undefined],
    ['x deg', 'deg', /units/, undefined],
    ['x^2+0.1*random()', 'random', /noise setting/, undefined],
    ['i*x', 'i', /imaginary/, undefined],
    ['NaN', 'NaN', /unknown name/, undefined],
    ['Infinity*x', 'Infinity', /unknown name/, undefined],
    ['true', 'true', /unknown name/, undefined],
    ['sin()', 'sin()', /takes 1 argument, got 0/, undefined],
    ['sin(x, y)', 'sin(x, y)', /takes 1 argument, got 2/, undefined],
    ['max(x)', 'max(x)', /at least 2 arguments/, undefined],
    ['(sin)(x)', 'sin', /needs brackets/, undefined],
    ['(x < 1)*2', '<', /condition is not a number/, undefined],
    ['x < 1', '<', /condition/, undefined],
    ['x ? 1 : 2', '?', /condition is needed/, undefined],
    ['0 < x < 1 ? 1 : 2', '0 < x < 1 ? 1 : 2', /chained/, undefined],
    ['x ? 1', '1', /missing after/, undefined],
  ])('%s', async (formula, at, message, suggestion) => {
    const error = await problem(formula);
    expect(error.message).toMatch(message);
    expect(error.suggestion).toBe(suggestion);
    expect(error.at).toBe(at);
  });

  test.each([
    'constructor',
    '__proto__',
    '__proto__(x)',
    'x.constructor',
    'toString(x)',
    'hasOwnProperty(x)',
    'constructor(x)',
    "constructor.constructor('alert(1)')()",
    "fetch('//x')||x",
    "import('x')",
    'import({})',
    'eval("1")',
    'evaluate("1+1")',
    'parse("x")',
    'derivative("x^2", "x")',
    'createUnit("foo")',
    'cos(x).constructor',
    'x`a`',
    'x => x',
    'x?.y',
    'x ?? y',
    'new x',
    'this',
    'w[0]',
    'v1',
    'p',
    'Math',
    'Math.constructor',
    '\u202ex',
    'x\0',
    'x/*',
    'f(x)(y) = 1',
    '$x',
  ])('hostile: %s', async (formula) => {
    await expect(compileLoss(formula)).rejects.toBeInstanceOf(FormulaError);
  });

  test('length, number of operations and depth are bounded', async () => {
    expect((await problem('x'.repeat(2001))).message).toMatch(/at most 2000 characters, got 2001/);
    for (const formula of [
      `${'('.repeat(900)}x${')'.repeat(900)}`,
      `${'-'.repeat(1500)}x`,
      `${'x^'.repeat(900)}x`,
      `${'1+'.repeat(900)}x`,
      `${'sin('.repeat(400)}x${')'.repeat(400)}`,
      '|'.repeat(2000),
      '√'.repeat(1999),
      '^'.repeat(1999),
    ]) {
      await expect(compileLoss(formula), formula.slice(0, 20)).rejects.toBeInstanceOf(FormulaError);
    }
  });

  test('roots and brackets that are too deep are refused at the sign that is too much, before the parser recurses', async () => {
    for (const formula of [
      `${'√'.repeat(1999)}x`,
      `${'√('.repeat(600)}x${')'.repeat(600)}`,
      `${'('.repeat(900)}x${')'.repeat(900)}`,
    ]) {
      const { message, end } = await problem(formula);
      expect(message).toContain('nested too deeply; the limit is 200 levels');
      expect(end).toBeLessThan(formula.length / 2);
    }
  });

  test('parameters are checked at the door', async () => {
    await expect(compileLoss('a*x', { parameters: { a: NaN } })).rejects.toThrow('a must be a finite number, got NaN');
    await expect(compileLoss('x', { parameters: { sin: 1 } })).rejects.toThrow('"sin" has a meaning of its own');
    await expect(compileLoss('x', { parameters: { 'a b': 1 } })).rejects.toThrow('letters, digits and _');
    await expect(compileLoss('x', { dimension: 3 })).rejects.toThrow('dimension: must be 1 or 2, got 3');
    await expect(compileLoss(5 as unknown as string)).rejects.toThrow('formula: must be a text, got number');
    await expect(compileLoss('x*y', { dimension: 1 })).rejects.toThrow('no y');
  });
});

describe('formulas that other tools get wrong', () => {
  test('M02: max(0, x) and max(x, 1) + y^2 run, with one half of the slope at the tie', async () => {
    const loss = await compileLoss('max(x,1)+y^2');
    const gradient = new Float64Array(2);
    expect(loss.evaluate(Float64Array.of(2, 3), gradient)).toBe(11);
    expect([...gradient]).toEqual([1, 6]);
    loss.evaluate(Float64Array.of(1, 0), gradient);
    expect([...gradient]).toEqual([0.5, 0]);
  });

  test('M03: x < 0 ? x^2 : 3*x has the slope of the branch that is taken', async () => {
    const loss = await compileLoss('x < 0 ? x^2 : 3*x');
    const gradient = new Float64Array(1);
    expect(loss.evaluate(Float64Array.of(-2), gradient)).toBe(4);
    expect(gradient[0]).toBe(-4);
    loss.evaluate(Float64Array.of(0), gradient);
    expect(gradient[0]).toBe(3);
  });

  test('M04: at a kink the slope is 0, never NaN', async () => {
    for (const formula of ['abs(x)', 'abs(x)^1.5', '|x|']) {
      const gradient = new Float64Array(1);
      (await compileLoss(formula)).evaluate(Float64Array.of(0), gradient);
      expect(gradient[0], formula).toBe(0);
    }
  });

  test('M14: the same formula gives the same bits every time', async () => {
    const [first, second] = await Promise.all([compileLoss('sin(x)/x'), compileLoss('sin(x)/x')]);
    for (const x of [0.1, 2, -7]) expect(first.evaluate(Float64Array.of(x))).toBe(second.evaluate(Float64Array.of(x)));
  });
});
