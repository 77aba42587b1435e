import { expect, test } from 'vitest';
import { stationaryPoints } from '../analysis/stationary-points.ts';
import { plainLoss } from '../analysis/plain-loss.ts';
import { compileLoss } from '../expression/compile-loss.ts';
import { encodeState } from '../figure/codec.ts';
import { restingState, defaultRace } from '../figure/defaults.ts';
import { toCsv } from '../figure/export/csv.ts';
import { prepareRace } from '../race/race.ts';
import { findLoss } from './index.ts';
import { ownLossSource } from './own-losses.ts';

const never = (error: unknown): never => {
  throw error;
};

/** The entry of an object, as a race finds it. */
function entered(given: object, onFault: (error: unknown) => void = never) {
  const source = ownLossSource(given, onFault);
  if (!('id' in source)) throw new Error('it has a formula');
  return findLoss(source.id);
}

test('a plain object is a loss, with its own gradient', () => {
  const loss = entered({
    dimension: 2,
    value: ([x, y]: number[]) => x * x + 3 * y,
    gradient: ([x]: number[]) => [2 * x, 3],
  });
  const slope = new Float64Array(2);
  expect(loss.evaluate(Float64Array.of(2, 1), slope)).toBe(7);
  expect([...slope]).toEqual([4, 3]);
});

test('without a gradient central differences stand in for it, to nine digits', () => {
  const loss = entered((x: number, y: number) => Math.sin(x) * Math.exp(y));
  const slope = new Float64Array(2);
  loss.evaluate(Float64Array.of(0.7, 0.3), slope);
  expect(slope[0]).toBeCloseTo(Math.cos(0.7) * Math.exp(0.3), 9);
  expect(slope[1]).toBeCloseTo(Math.sin(0.7) * Math.exp(0.3), 9);
});

test('many points and second derivatives are those of the function', () => {
  const loss = entered((x: number, y: number) => x * x * y);
  const [values, slopes] = [new Float64Array(2), new Float64Array(4)];
  loss.evaluateMany(Float64Array.of(1, 2, 3, 4), values, slopes);
  expect([...values]).toEqual([3, 16]);
  [6, 16, 1, 4].forEach((slope, index) => expect(slopes[index]).toBeCloseTo(slope, 8));
  const second = new Float64Array(4);
  loss.hessian(Float64Array.of(2, 3), second);
  [6, 4, 4, 0].forEach((each, index) => expect(second[index]).toBeCloseTo(each, 4));
});

test('its minima are found as those of any loss', () => {
  const { minima } = stationaryPoints(
    entered((x: number) => (x * x - 1) ** 2 + 0.3 * x),
    [[-3, 3]],
  );
  expect(minima.map(({ w }) => w[0].toFixed(3)).sort()).toEqual(['-1.036', '0.960']);
});

test('the same object is the same loss, another one another', () => {
  const given = (x: number): number => x;
  expect(ownLossSource(given, never)).toEqual(ownLossSource(given, never));
  expect(ownLossSource((x: number) => x, never)).not.toEqual(ownLossSource(given, never));
});

test('a loss of the engine keeps its source, so that it still has a link', async () => {
  expect(ownLossSource(findLoss('himmelblau'), never)).toEqual({ id: 'himmelblau' });
  expect(ownLossSource(await compileLoss('x^2'), never)).toMatchObject({ formula: 'x^2' });
});

test('what a function throws counts as undefined and is told', () => {
  const told: unknown[] = [];
  const fails = (x: number): number => {
    if (x > 0) throw new Error('too far');
    return x;
  };
  const loss = entered(fails, (error) => told.push(error));
  expect(loss.evaluate(Float64Array.of(1))).toBeNaN();
  expect(String(told[0])).toContain('too far');
});

test.each([
  [{}, 'loss: must be a function, or have dimension and value'],
  [{ dimension: 3, value: () => 0 }, 'loss: dimension must be 1 or 2, got 3'],
  [() => 0, 'loss: dimension must be 1 or 2, got 0'],
])('%o is no loss', (given, message) => {
  expect(() => ownLossSource(given, never)).toThrow(new RangeError(message));
});

test('it goes into no link and to no worker, but its runs can be saved as a table', async () => {
  const { source } = entered((x: number) => x * x);
  const state = restingState({ ...defaultRace(), loss: source, domain: [[-5, 5]], start: [3] });
  expect(() => encodeState(state)).toThrow(/is an object of this page: it cannot be put into a link/);
  const race = await prepareRace(state.race);
  expect(plainLoss(race.loss)).toBeUndefined();
  expect(toCsv(race, state)).toContain('0,SGD,0,3,9,');
});
