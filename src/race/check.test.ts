import { describe, expect, test } from 'vitest';
import { checkRace } from './check.ts';
import type { RaceSpecification } from './specification.ts';

const race: RaceSpecification = {
  loss: { id: 'bowl' },
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [-2.5, 2],
  steps: 200,
  seed: 0,
  noise: 0,
  balls: [{ optimizer: 'sgd', settings: { lr: 0.1 } }],
};

describe('a race is checked at the door', () => {
  test('a sound one passes, also with no balls, no steps and a start outside', () => {
    expect(() => checkRace(race)).not.toThrow();
    expect(() => checkRace({ ...race, balls: [], steps: 0, start: [100, 0] })).not.toThrow();
  });

  test.each<[Partial<RaceSpecification>, string]>([
    [{ steps: 1e12 }, 'steps: must be a whole number in [0, 100000], got 1000000000000'],
    [{ steps: NaN }, 'steps: must be a whole number in [0, 100000], got NaN'],
    [{ steps: 1.5 }, 'steps: must be a whole number in [0, 100000], got 1.5'],
    [{ seed: 0.5 }, 'seed: must be a whole number, got 0.5'],
    [{ noise: -1 }, 'noise: must be a number in [0, ∞), got -1'],
    [{ noise: Infinity }, 'noise: must be a number in [0, ∞), got Infinity'],
    [{ start: [] }, 'start: must have at least one coordinate, got none'],
    [{ start: [1, NaN] }, 'start: every coordinate must be finite, got 1, NaN'],
    [{ domain: [[3, -3]] }, 'domain: low end must lie below the high end, got 3, -3'],
    [{ domain: [[1, 1]] }, 'domain: low end must lie below the high end, got 1, 1'],
    [{ domain: [[1, 1 + 1e-15]] }, 'domain: low end must lie below the high end, got 1, 1.000000000000001'],
    [{ domain: [[-Infinity, 0]] }, 'domain: ends must be finite, got -Infinity, 0'],
    [{ domain: [[-1e308, 1e308]] }, 'domain: must not be wider than a number can say, got -1e+308, 1e+308'],
    [{ balls: Array.from({ length: 33 }, () => race.balls[0]) }, 'balls: at most 32, got 33'],
    [
      { balls: [{ optimizer: 'sgd', settings: {}, schedule: { kind: 'step', every: 0, factor: 1 } }] },
      'schedule: every must be a whole number from 1, got 0',
    ],
  ])('%j is refused', (patch, message) => {
    expect(() => checkRace({ ...race, ...patch })).toThrow(new RangeError(message));
  });
});
