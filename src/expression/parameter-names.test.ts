import { expect, test } from 'vitest';
import { compileLoss } from './compile-loss.ts';
import { hasMeaning, offerParameters, unusedNames, withValue } from './parameter-names.ts';

test.each([
  ['a*x^2 + b*x', ['a', 'b']],
  ['f(x) = a*x^2 + b*x + a', ['a', 'b']],
  ['k*x^2 + alpha*y^2', ['k', 'alpha']],
  ['A*sin(omega*x)', ['A', 'omega']],
  ['a(x - 1)^2', ['a']],
  ['w0 + x', ['w0']],
  ['x^2 + xy + c', ['c']],
  ['xy', ['xy']],
])('in %s it offers what it misses', (formula, names) => {
  expect(offerParameters(formula)).toEqual({ formula, names, isLikely: formula !== 'xy' });
});

test.each([
  ['x^2', 'nothing is unknown'],
  ['sin(x) + pi + e + tau', 'constants and functions are known'],
  ['foo(x)', 'a function was meant'],
  ['X^2', 'x was meant'],
  ['random()*x', 'it is refused for a reason of its own'],
  ['3*i', 'it is refused for a reason of its own'],
  ['x := 3', 'it cannot be read at all'],
  ['_a*x', 'no name begins so'],
  ['', 'there is nothing'],
])('in %s it offers nothing: %s', (formula) => expect(offerParameters(formula)).toBeUndefined());

test('a factor that is written together with its variable is taken apart', () => {
  expect(offerParameters('ax^2 + bx + c')).toEqual({
    formula: 'a*x^2 + b*x + c',
    names: ['a', 'b', 'c'],
    isLikely: true,
  });
  expect(offerParameters('kxy + x²')).toEqual({ formula: 'k*x*y + x²', names: ['k'], isLikely: true });
});

test('what is offered can be raced once it is declared', async () => {
  for (const formula of ['a*x^2 + b*x', 'ax^2 + bx + c', 'k(x-1)^2 + kxy', 'alpha*y^2 + xy*q', 'xy']) {
    const offer = offerParameters(formula);
    const parameters = Object.fromEntries((offer?.names ?? []).map((name) => [name, 1]));
    const next = await compileLoss(offer?.formula ?? '', { parameters }).catch((error: unknown) => error);
    // Where another slip remains, the names that were declared are not part of it.
    if (next instanceof Error) expect(next.message).toContain('xy');
    else expect(next).toHaveProperty('parameters', parameters);
  }
});

test('declared names are known, and told when the formula does without them', () => {
  expect(offerParameters('a*x + b', ['a'])).toEqual({ formula: 'a*x + b', names: ['b'], isLikely: true });
  expect(unusedNames('a*x + 2', ['a', 'b'])).toEqual(['b']);
  expect(unusedNames('x +', ['b'])).toEqual(['b']);
});

test('what means something cannot be a name', () => {
  expect(['x', 'pi', 'sin', 'mod', 'random', 'true'].every(hasMeaning)).toBe(true);
  expect(['a', 'lambda', 'k1'].some(hasMeaning)).toBe(false);
});

test('a value takes the place of its name, and means the same there', async () => {
  expect(withValue('a*x^2 + sin(a)', 'a', 2)).toBe('2*x^2 + sin((2))');
  const at = Float64Array.of(1.7);
  for (const formula of [
    'a*x^2 + a',
    '2a x',
    'a(x - 1)',
    'x^a + 1',
    'a^2*x',
    '3 - a',
    'f(x) = a x a',
    '(x)a',
    '-a^2',
    'x²a',
  ]) {
    for (const value of [2, 0.5, -3, 1e-7, 1e21]) {
      const before = await compileLoss(formula, { parameters: { a: value } });
      const after = await compileLoss(withValue(formula, 'a', value));
      expect(after.evaluate(at), `${formula} at ${value}`).toBe(before.evaluate(at));
    }
  }
});
