import { expect, test } from 'vitest';
import { prepareRace, type Race } from '../race/race.ts';
import type { BallSpecification } from '../race/specification.ts';
import { defaultRace } from './defaults.ts';
import { hasMovingRate, rateOverRun } from './rate-over-run.ts';

function raceOf(ball: Partial<BallSpecification>): Promise<Race> {
  return prepareRace({ ...defaultRace(), steps: 4, balls: [{ optimizer: 'sgd', settings: { lr: 0.8 }, ...ball }] });
}

test('a constant rate is the same in all updates', async () => {
  const [ball] = (await raceOf({})).balls;
  expect(hasMovingRate(ball)).toBe(false);
  expect(rateOverRun(ball, 4, 3)).toEqual([0.8, 0.8, 0.8]);
});

test('a schedule multiplies it, update by update', async () => {
  const [ball] = (await raceOf({ schedule: { kind: 'step', every: 2, factor: 0.5 } })).balls;
  expect(hasMovingRate(ball)).toBe(true);
  expect(rateOverRun(ball, 4, 4)).toEqual([0.8, 0.8, 0.4, 0.4]);
});

test('a change holds from the update after its step', async () => {
  const [ball] = (await raceOf({ changes: [{ step: 3, settings: { lr: 0.1 } }] })).balls;
  expect(hasMovingRate(ball)).toBe(true);
  expect(rateOverRun(ball, 4, 4)).toEqual([0.8, 0.8, 0.8, 0.1]);
});
