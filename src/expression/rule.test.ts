import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import type { Loss } from '../core/loss.ts';
import type { Optimizer } from '../core/optimizer.ts';
import type { SettingValues } from '../core/setting.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import { FormulaError } from './formula-error.ts';
import { customRule, remembered } from './rule.ts';
import { ruleSettings } from './rule-settings.ts';

const well: Loss = {
  dimension: 2,
  evaluate(w, gradient) {
    if (gradient !== undefined) {
      gradient[0] = w[0] ** 3 - 2 * w[0] + 0.3;
      gradient[1] = 4 * w[1];
    }
    return w[0] ** 4 / 4 - w[0] ** 2 + 0.3 * w[0] + 2 * w[1] ** 2;
  },
};

function path(optimizer: Optimizer, settings: SettingValues): number[][] {
  const run = descend({ loss: well, optimizer, settings, start: [2.1, -1], steps: 60 });
  return Array.from({ length: run.length }, (_, k) => [...run.point(k)]);
}

async function errorOf(text: string): Promise<FormulaError> {
  try {
    await customRule(text);
  } catch (error) {
    expect(error).toBeInstanceOf(FormulaError);
    return error as FormulaError;
  }
  throw new Error(`"${text}" was accepted`);
}

describe('a typed rule', () => {
  test.each(optimizers.filter(({ rule }) => rule.torch !== undefined).map((each) => [each.id, each] as const))(
    'with the text of %s follows the same path as the catalogue, bit for bit',
    async (_id, optimizer) => {
      // What the catalogue declares as initial values, a typed rule says itself.
      const text = (optimizer.rule.torch ?? '')
        .replace('p = p*mu', 'p = (t == 1 ? 1 : p)*mu')
        .replace('f*d', 'f*(t == 1 ? lr : d)');
      const rule = await customRule(text);
      const settings: SettingValues = {
        lr: 0.02,
        ...(Object.hasOwn(rule.settings, 'momentum') ? { momentum: 0.8 } : {}),
      };
      const ownOnes = Object.fromEntries(
        Object.entries(optimizer.settings).flatMap(([name, { torch }]) =>
          Object.hasOwn(rule.settings, name) && torch !== undefined ? [[name, torch[1]]] : [],
        ),
      );
      const decayless: SettingValues = Object.hasOwn(optimizer.settings, 'weightDecay') ? { weightDecay: 0 } : {};
      expect(path(rule, { ...ownOnes, ...settings })).toEqual(path(optimizer, { ...settings, ...decayless }));
    },
  );

  test('has the settings that its text reads, and no other', async () => {
    const rule = await customRule('v = momentum*v - lr*g; w = w + v');
    expect(Object.keys(rule.settings)).toEqual(['lr', 'momentum']);
    expect(() => path(rule, { lr: 0.1, alpha: 0.5 })).toThrow(/^rule: unknown setting "alpha"/);
    expect(() => path(rule, { momentum: 1.2 })).toThrow(/momentum must be a number in \[0, 1\), got 1.2/);
  });

  test('knows every setting of the catalogue', () => {
    const driver = ['decoupledWeightDecay'];
    const names = new Set(optimizers.flatMap(({ settings }) => Object.keys(settings)));
    expect(Object.keys(ruleSettings).toSorted()).toEqual(
      [...names].filter((name) => !driver.includes(name)).toSorted(),
    );
  });

  test('decays weights only where its text says so', async () => {
    const rule = await customRule('w = w - lr*(g + weightDecay*w)');
    const sgd = findOptimizer('sgd');
    const [own, driven] = [rule, sgd].map((each) => path(each, { lr: 0.05, weightDecay: 0.2 }));
    own.forEach((point, k) => point.forEach((w, axis) => expect(w).toBeCloseTo(driven[k][axis], 12)));
  });

  test('says what it remembers: a line out of order becomes memory', async () => {
    expect(remembered(await customRule('v = momentum*v - lr*g; w = w + v'))).toEqual([
      { name: 'v', initial: 0, isShared: false },
    ]);
    expect(remembered(await customRule('v = lr*g; w = w - v'))).toEqual([]);
    expect(remembered(await customRule('w = w - v; v = lr*g'))).toEqual([{ name: 'v', initial: 0, isShared: false }]);
    expect(remembered(await customRule('p = (t == 1 ? 1 : p)*0.9; w = w - p*lr*g'))).toEqual([
      { name: 'p', initial: 0, isShared: true },
    ]);
  });

  test('may exchange two memories', async () => {
    // a and b change places in every update: 0, 0 → after the first 1, 0 → …
    const rule = await customRule('c = t == 1 ? 1 : a; a = b; b = c; w = b + 0*g');
    const run = descend({ loss: well, optimizer: rule, start: [0, 0], steps: 4 });
    expect([1, 2, 3, 4].map((k) => run.point(k)[0])).toEqual([1, 0, 1, 0]);
  });

  test('may look back at the weight before', async () => {
    // w jumps back to where it was two updates ago.
    const rule = await customRule('old = w; w = t < 2 ? w - 1 : before; before = old');
    const run = descend({ loss: well, optimizer: rule, start: [5, 0], steps: 4 });
    expect([1, 2, 3, 4].map((k) => run.point(k)[0])).toEqual([4, 5, 4, 5]);
  });

  test('may assign g and w more than once, and a name again', async () => {
    const rule = await customRule('g = g/2; a = 1; w = w - a*g; a = 2; w = w - a*g');
    const run = descend({ loss: well, optimizer: rule, start: [2.1, -1], steps: 1 });
    expect(run.point(1)[1]).toBe(-1 - 1 * -2 - 2 * -2);
  });

  test('reads lines, semicolons, comments and what goes on in the next line', async () => {
    const text = '# heavy ball\nb = momentum*b +  # kept\n  g;; w = w - (lr\n  *b)\n\n';
    const settings = { lr: 0.02, momentum: 0.9 };
    const expected = path(await customRule('b = momentum*b + g; w = w - lr*b'), settings);
    expect(path(await customRule(text), settings)).toEqual(expected);
  });

  test('reads the naive listing of the textbook as it stands: it is Nesterov', async () => {
    const listing = [
      'velocity = past_velocity * momentum - learning_rate * gradient',
      'w = w + momentum * velocity - learning_rate * gradient',
      'past_velocity = velocity',
    ];
    const settings = { lr: 0.02, momentum: 0.1 };
    const rule = await customRule(listing.join('\n'));
    const expected = descend({
      loss: well,
      optimizer: findOptimizer('nesterov'),
      convention: 'keras',
      settings,
      start: [2.1, -1],
      steps: 60,
    });
    expect(path(rule, settings).at(-1)).toEqual([...expected.point(60)]);
  });

  test('reads typographic signs and other spellings of the assignment', async () => {
    const expected = path(await customRule('w = w - lr*g^2'), { lr: 0.001 });
    for (const text of ['w = w − lr·g²', 'w := w - lr*g**2', 'w ← w - lr × g^2']) {
      expect(path(await customRule(text), { lr: 0.001 })).toEqual(expected);
    }
  });

  test('compares exactly', async () => {
    const rule = await customRule('w = t/10 == 0.3 ? 1 : 0');
    // 3/10 is 0.3 to the last bit, and only at t = 3.
    const run = descend({ loss: well, optimizer: rule, start: [0, 0], steps: 4 });
    expect([1, 2, 3, 4].map((k) => run.point(k)[0])).toEqual([0, 0, 1, 0]);
  });

  test('is the same interpreted, without code generation', async () => {
    for (const id of ['momentum', 'adam', 'radam', 'nadam']) {
      const text = findOptimizer(id).rule.torch ?? '';
      const [compiled, interpreted] = await Promise.all(
        (['always', 'never'] as const).map((codegen) => customRule(text, { codegen })),
      );
      expect(path(interpreted, { lr: 0.02 })).toEqual(path(compiled, { lr: 0.02 }));
    }
  });
});

describe('a faulty rule is refused at the character', () => {
  test.each([
    ['', 'the rule is empty', '', undefined],
    ['# nothing', 'the rule is empty', '# nothing', undefined],
    ['v = lr*g', 'no line assigns w; a rule ends with one like "w = w - lr*g"', 'v = lr*g', undefined],
    ['w -= lr*g', '"-=" is not allowed; did you mean w = w - lr*g?', '-=', 'w = w - lr*g'],
    ['w -= lr*g + 1', '"-=" is not allowed; did you mean w = w - (lr*g + 1)?', '-=', 'w = w - (lr*g + 1)'],
    ['b *= momentum; w = b', '"*=" is not allowed; did you mean b = b * momentum?', '*=', 'b = b * momentum; w = b'],
    ['w = w - momntum*g', 'unknown name "momntum"; did you mean momentum?', 'momntum', 'w = w - momentum*g'],
    ['w = w - lrg', 'unknown name "lrg"; did you mean lr*g?', 'lrg', 'w = w - lr*g'],
    ['w = w - lr g', 'a * is missing here', 'g', undefined],
    ['w = 2w', 'a * is missing here', 'w', undefined],
    ['w = w - (g > 0)*2', 'a condition is not a number; write "condition ? value : other value"', '>', undefined],
    ['s = g > 0; w = s', 'a name holds a number; write "condition ? 1 : 0"', '>', undefined],
    [
      'w = 0 < g < 1 ? 1 : 2',
      'comparisons cannot be chained; join two of them with "and"',
      '0 < g < 1 ? 1 : 2',
      undefined,
    ],
    ['w = lr ? 1 : 2', 'a condition is needed here, such as "x < 0"', '?', undefined],
    [
      'momentum = 2; w = w',
      'momentum cannot be assigned: it is a setting; give the line another name',
      'momentum',
      undefined,
    ],
    ['t = 3; w = w', 't cannot be assigned: it is the number of the update', 't', undefined],
    ['pi = 3; w = w', 'pi cannot be assigned: it is a constant', 'pi', undefined],
    ['e = 3; w = w', 'e cannot be assigned: it is a constant', 'e', undefined],
    ['sqrt = 3; w = w', 'sqrt cannot be assigned: it is a function', 'sqrt', undefined],
    ['true = 3; w = w', 'true cannot be assigned: it has another meaning', 'true', undefined],
    ['in = 3; w = w', 'in cannot be assigned: it has another meaning', 'in', undefined],
    ['constructor = 3; w = w', 'constructor cannot be assigned: it has another meaning', 'constructor', undefined],
    ['__proto__ = 3; w = w', '__proto__ cannot be assigned: it has another meaning', '__proto__', undefined],
    ['a = b = 2; w = a', 'one line can hold one assignment; to compare, write ==', '=', undefined],
    ['w = g = 2 ? 1 : 2', 'one line can hold one assignment; to compare, write ==', '=', undefined],
    ['w = w - i*g', 'imaginary numbers are not allowed', 'i', undefined],
    ['w = NaN', 'unknown name "NaN"', 'NaN', undefined],
    ['w = Infinity', 'unknown name "Infinity"', 'Infinity', undefined],
    ['w =', 'something is missing after "="', '=', undefined],
    ['w = w -', 'something is missing after "-"', '-', undefined],
    ['w = w - sin g', 'sin needs brackets; did you mean sin(g)?', 'sin g', 'w = w - sin(g)'],
    ['w = w.constructor', 'a dot belongs between digits; properties are not allowed', '.', undefined],
    [
      'w = random()',
      'a formula must give the same value every time; for chance there is the noise setting',
      'random',
      undefined,
    ],
    ['w = w\n  - lr*g', 'a line cannot begin with "-"; write it at the end of the line before', '-', 'w = w -\n  lr*g'],
  ])('%j: %s', async (text, message, at, suggestion) => {
    const error = await errorOf(text);
    expect(error.message).toBe(message);
    expect(text.slice(error.start, error.end)).toBe(at);
    expect(error.suggestion).toBe(suggestion);
  });

  test.each(['f(x) = x', 'return w', 'w', 'lr*g', '2 = w', 'w[0] = 2', 'm̂ = g; w = m̂'])(
    '%j is no assignment',
    async (text) => {
      expect((await errorOf(text)).message).toMatch(/^each line must be "name = expression"/);
    },
  );

  test('a suggestion can always be read', async () => {
    for (const text of ['w -= lr*g', 'w = w - momntum*g', 'w = w\n- sin g', 'b *= momentm; w = b']) {
      const { suggestion } = await errorOf(text);
      await expect(customRule(suggestion ?? '')).resolves.toBeDefined();
    }
  });

  test('a text that is too long, too deep or too much work is refused', async () => {
    expect((await errorOf(`w = ${'w + '.repeat(600)}w`)).message).toMatch(/at most 2000 characters/);
    expect((await errorOf(`w = ${'('.repeat(900)}w${')'.repeat(900)}`)).message).toMatch(/nested too deeply/);
    expect((await errorOf(`w = ${'-'.repeat(900)}w`)).message).toMatch(/nested too deeply/);
  });

  test('any text is a rule or a FormulaError within the text, never another fault', async () => {
    const piece = fc.constantFrom(
      ...[
        'w',
        'g',
        't',
        'lr',
        'm',
        'beta1',
        'amsgrad',
        '=',
        '==',
        ' ',
        '\n',
        ';',
        '#',
        '+',
        '-',
        '*',
        '/',
        '^',
        '(',
        ')',
      ],
      ...[
        '?',
        ':',
        '<',
        '>',
        ',',
        '0',
        '1.5',
        'sqrt',
        'max',
        'not',
        'and',
        'pi',
        '−',
        '²',
        '|',
        '√',
        'constructor',
        '"',
        '[',
        'i',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('');
        try {
          const rule = await customRule(text);
          expect(path(rule, {}).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          const { start, end } = error as FormulaError;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
