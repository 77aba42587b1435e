import { expect, test } from 'vitest';
import { drain } from '../analysis/job.ts';
import { prepareRace, type Race } from '../race/race.ts';
import { roundRatesBelow, stableRate } from './stable-rate.ts';

function race(formula: string, optimizer: string, settings: Record<string, number>): Promise<Race> {
  return prepareRace({
    loss: { formula },
    domain: [[-5, 5]],
    start: [1],
    steps: 100,
    seed: 0,
    noise: 0,
    balls: [{ optimizer, settings }],
  });
}

test('rates below are round, largest first', () => {
  expect(roundRatesBelow(1.2, 5)).toEqual([1, 0.5, 0.2, 0.1, 0.05]);
  expect(roundRatesBelow(0.5, 3)).toEqual([0.2, 0.1, 0.05]);
});

test('a rate is stable when the run neither leaves nor swings for ever', async () => {
  // On x² a step multiplies by 1 − 2·lr: at 1 it swings for ever, at 0.5 it is done at once.
  const { balls, ...rest } = await race('x^2', 'sgd', { lr: 1.2 });
  expect(drain(stableRate(balls[0], { balls, ...rest }))).toBe(0.5);
});

test('where no rate helps there is none', async () => {
  const wall = await race('sqrt(x - 2)', 'sgd', { lr: 10 });
  expect(drain(stableRate(wall.balls[0], wall))).toBeUndefined();
});

test('an absurd rate has one too', async () => {
  const { balls, ...rest } = await race('x^2', 'sgd', { lr: 1e308 });
  expect(drain(stableRate(balls[0], { balls, ...rest }))).toBe(0.5);
});
