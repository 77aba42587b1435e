import { expect, test } from 'vitest';
import { drain } from '../analysis/job.ts';
import { prepareRace } from '../race/race.ts';
import type { RaceSpecification } from '../race/specification.ts';
import { bestRates } from './best-rate.ts';
import { defaultRace } from './defaults.ts';

function onBowl(patch: Partial<RaceSpecification> = {}): RaceSpecification {
  return {
    loss: { formula: 'x^2' },
    domain: [[-5, 5]],
    start: [1],
    steps: 1,
    seed: 0,
    noise: 0,
    balls: [{ optimizer: 'sgd', settings: { lr: 0.01 } }],
    ...patch,
  };
}

test('on x² one step of SGD is best at 0.5, which leads to 0', async () => {
  expect(drain(bestRates(await prepareRace(onBowl())))).toEqual([{ ball: 0, rate: 0.5 }]);
});

test('of rates that end equally low it is the one that gets there first', async () => {
  // A step multiplies by 1 − 2·lr: after 4,000 steps many rates have come to 0, at 0.5 in the first.
  expect(drain(bestRates(await prepareRace(onBowl({ steps: 4000 }))))).toEqual([{ ball: 0, rate: 0.5 }]);
});

test('what falls out of the picture has not won', async () => {
  // −x has no minimum: the larger the rate, the lower it ends. In ten steps 0.1 comes to 2, any larger one beyond the domain.
  const race = await prepareRace(onBowl({ loss: { formula: '-x' }, domain: [[-2, 2.05]], start: [1], steps: 10 }));
  expect(drain(bestRates(race))).toEqual([{ ball: 0, rate: 0.1 }]);
});

test('each ball has its own, under its own settings, and is no worse off than at any rate of the ladder', async () => {
  const race = await prepareRace(defaultRace('himmelblau'));
  const best = drain(bestRates(race));
  expect(best.map(({ ball }) => ball)).toEqual([0, 1, 2, 3]);
  const at = (rates: readonly number[]): RaceSpecification => ({
    ...race.specification,
    balls: race.specification.balls.map((ball, index) => ({
      ...ball,
      settings: { ...ball.settings, lr: rates[index] },
    })),
  });
  const ends = async (rates: readonly number[]): Promise<number[]> =>
    (await prepareRace(at(rates))).balls.map(({ trajectory }) => trajectory.loss(trajectory.length - 1));
  const found = await ends(best.map(({ rate }) => rate));
  for (const rate of [0.001, 0.01, 0.1, 1]) {
    const others = await ends([rate, rate, rate, rate]);
    for (const [ball, loss] of others.entries()) {
      if (Number.isFinite(loss)) expect(found[ball], `ball ${ball} at ${rate}`).toBeLessThanOrEqual(loss + 1e-9);
    }
  }
});

test('it tells its progress, pauses often, and leaves out what has no finite run', async () => {
  const race = await prepareRace(onBowl({ loss: { formula: 'sqrt(x)' }, start: [-1], domain: [[-2, 2]] }));
  expect(drain(bestRates(race))).toEqual([]);
  const job = bestRates(await prepareRace(onBowl({ steps: 10_000 })));
  const told: number[] = [];
  for (let next = job.next(); next.done !== true; next = job.next()) told.push(next.value);
  expect(told.length).toBeGreaterThan(100);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[0]).toBe(0);
  expect(told[told.length - 1]).toBeLessThan(1);
});
