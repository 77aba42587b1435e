import { expect, test } from 'vitest';
import { prepareRace } from '../race/race.ts';
import { definedStart } from './defined-start.ts';
import { typedRace } from './defaults.ts';

test.each([
  ['log(x)', 1, [1.1]],
  ['sqrt(x) + y^2', 2, [1, -3]],
  ['x^2', 1, undefined],
  ['sqrt(-1 - x^2)', 1, undefined],
])('%s begins where it has a value', async (formula, dimension, start) => {
  expect(definedStart(await prepareRace(typedRace(formula, dimension)))).toEqual(start);
});
