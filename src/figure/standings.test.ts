import { expect, test } from 'vitest';
import { prepareRace, type Race } from '../race/race.ts';
import { standings, standingsSoFar } from './standings.ts';

/** x² from 1: a rate of 0.5 ends at 0 at once, 0.1 falls slowly, 1.2 grows, 1e200 overflows. */
function race(...rates: number[]): Promise<Race> {
  return prepareRace({
    loss: { formula: 'x^2' },
    domain: [[-2, 2]],
    start: [1],
    steps: 10,
    seed: 0,
    noise: 0,
    balls: rates.map((lr) => ({ optimizer: 'sgd', settings: { lr } })),
  });
}

test('the lowest final loss is first; equal ones share a place', async () => {
  const rows = standings(await race(0.1, 0.5, 0.1), 10, new Set());
  expect(rows.map(({ ball, place }) => [ball, place])).toEqual([
    [1, 1],
    [0, 2],
    [2, 2],
  ]);
  expect(rows[1].finalLoss).toBeCloseTo(0.8 ** 20, 12);
});

test('runs that diverged are last, those that lasted longer before others', async () => {
  const rows = standings(await race(1e200, 1.2, 0.1), 10, new Set([0, 1]));
  expect(rows.map(({ ball }) => ball)).toEqual([2, 1, 0]);
  expect(rows[2].finalLoss).toBeUndefined();
  expect(rows[2].steps).toBeLessThan(10);
});

test('what is known so far has the order of the balls, no place and no end', async () => {
  const ran = await race(1e200, 0.1, 0.5);
  const rows = standingsSoFar(ran, 3.7);
  expect(rows.map(({ ball }) => ball)).toEqual([0, 1, 2]);
  for (const { place, finalLoss } of rows) expect([place, finalLoss]).toEqual([undefined, undefined]);
  expect(rows[1]).toMatchObject({ steps: 3, lossNow: expect.closeTo(0.8 ** 6, 12) as number });
  expect(rows[0].steps, 'what has ended by then may be known').toBe(ran.balls[0].trajectory.length - 1);
  expect(standingsSoFar(ran, 0)[0].steps).toBe(0);
});
