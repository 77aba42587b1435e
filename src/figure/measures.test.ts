import { describe, expect, test } from 'vitest';
import { surveyOf } from '../analysis/survey.ts';
import { prepareRace, type Race } from '../race/race.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';
import { measureFor, measureRace, measuresFor } from './measures.ts';
import type { Measure } from './state.ts';

async function raceOf(
  formula: string,
  balls: BallSpecification[],
  patch: Partial<RaceSpecification> = {},
): Promise<Race> {
  const base: RaceSpecification = {
    loss: { formula },
    domain: [[-3, 3]],
    start: [2],
    steps: 50,
    seed: 1,
    noise: 0,
    balls,
  };
  return prepareRace({ ...base, ...patch });
}

function measured(measure: Measure, race: Race): ReturnType<typeof measureRace> {
  return measureRace(measure, race, surveyOf(race.loss, race.specification.domain));
}

function valuesOf(measure: Measure, race: Race, ball = 0): number[] {
  const { first, last, at } = measured(measure, race).series[ball];
  return Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
}

const sgd = (lr: number): BallSpecification => ({ optimizer: 'sgd', settings: { lr } });

/** Two wells, the left one lower: the minimum is about −0.3054. */
const WELLS = '(x^2-1)^2 + 0.3*x';

describe('the loss', () => {
  test('is that of each step, to the last finite one', async () => {
    const race = await raceOf('x^2', [sgd(0.25)], { steps: 2 });
    expect(valuesOf('loss', race)).toEqual([4, 1, 0.25]);
    const diverging = await raceOf('x^4', [sgd(1)], { steps: 50 });
    const [{ last }] = measured('loss', diverging).series;
    expect(last).toBe(diverging.balls[0].trajectory.lastFinite);
    expect(last).toBeLessThan(50);
  });
});

describe('the gap', () => {
  test('is the loss less the lowest minimum, also where losses are negative', async () => {
    const race = await raceOf(WELLS, [{ optimizer: 'momentum', settings: { lr: 0.01, momentum: 0.9 } }], {
      steps: 400,
    });
    const { best = NaN, missing } = measured('gap', race);
    expect(missing).toBeUndefined();
    expect(best).toBeCloseTo(-0.3054, 4);
    const gaps = valuesOf('gap', race);
    expect(gaps[0]).toBeCloseTo(9.6 - best, 12);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(0);
    expect(gaps[400]).toBeLessThan(1e-3);
  });

  test('says when the survey knows that it has missed minima', async () => {
    expect(measured('gap', await raceOf(WELLS, [sgd(0.01)])).isPartial).toBe(false);
    const race = await raceOf('x^2', [sgd(0.01)]);
    const survey = { ...surveyOf(race.loss, race.specification.domain), isPartial: true } as const;
    expect(measureRace('gap', race, survey).isPartial).toBe(true);
    expect(measureRace('distance', race, survey).isPartial).toBe(true);
  });

  test('waits for the survey', async () => {
    const race = await raceOf('x^2', [sgd(0.1)]);
    expect(measureRace('gap', race, undefined)).toEqual({ series: [], missing: 'searching' });
    expect(measureRace('distance', race, undefined)).toEqual({ series: [], missing: 'searching' });
  });

  test('is negative where a run finds less than is known of the domain', async () => {
    const race = await raceOf('x', [sgd(0.5)], { steps: 20, domain: [[-1, 3]] });
    const { best } = measured('gap', race);
    expect(best).toBeCloseTo(-1, 9);
    expect(valuesOf('gap', race).at(-1)).toBeCloseTo(-7, 9);
  });
});

describe('the distance', () => {
  test('is to the lowest minimum, not to the nearest', async () => {
    const race = await raceOf(WELLS, [sgd(0.01)], { steps: 400 });
    const { minima = [] } = measured('distance', race);
    expect(minima).toHaveLength(1);
    expect(minima[0].w[0]).toBeCloseTo(-1.0358, 3);
    const distances = valuesOf('distance', race);
    expect(distances[0]).toBeCloseTo(2 + 1.0358, 3);
    expect(distances[400]).toBeCloseTo(0.9601 + 1.0358, 3);
  });

  test('is to the nearest of several that are equally low', async () => {
    const race = await raceOf('(x^2-1)^2 + (y^2-1)^2', [sgd(0.01)], {
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [1.5, -1.5],
    });
    const { minima = [] } = measured('distance', race);
    expect(minima).toHaveLength(4);
    expect(valuesOf('distance', race)[0]).toBeCloseTo(Math.hypot(0.5, 0.5), 9);
  });

  test('has nothing to be measured to where there is no minimum, or a whole line of them', async () => {
    expect(measured('distance', await raceOf('x', [sgd(0.1)])).missing).toBe('no-minimum');
    const domain = [
      [-2, 2],
      [-2, 2],
    ] as const;
    const valley = await raceOf('(x-y)^2', [sgd(0.1)], { domain, start: [1, -1] });
    expect(measured('distance', valley).missing).toBe('continuum');
  });
});

describe('the gradient', () => {
  test('is its norm', async () => {
    const race = await raceOf('x^2 + 2*y^2', [sgd(0.1)], {
      domain: [
        [-3, 3],
        [-3, 3],
      ],
      start: [1.5, 1],
      steps: 1,
    });
    expect(valuesOf('gradient', race)).toEqual([5, Math.hypot(2.4, 2.4)].map((value) => expect.closeTo(value, 12)));
  });
});

describe('the effective step', () => {
  test('of SGD is its learning rate, from step 1 on', async () => {
    const race = await raceOf(WELLS, [sgd(0.03)], { steps: 20 });
    const [{ first }] = measured('step-x', race).series;
    expect(first).toBe(1);
    for (const rate of valuesOf('step-x', race)) expect(rate).toBeCloseTo(0.03, 12);
  });

  test('follows a change from a step on, and a schedule', async () => {
    const changed = { ...sgd(0.03), changes: [{ step: 10, settings: { lr: 0.01 } }] };
    const scheduled = { ...sgd(0.04), schedule: { kind: 'step', every: 5, factor: 0.5 } } as const;
    const race = await raceOf('x^2', [changed, scheduled], { steps: 12 });
    const rates = valuesOf('step-x', race);
    expect(rates[9]).toBeCloseTo(0.03, 12);
    expect(rates[10]).toBeCloseTo(0.01, 12);
    expect(valuesOf('step-x', race, 1)[5]).toBeCloseTo(0.02, 12);
  });

  test.each([
    ['adagrad', { lr: 0.3, eps: 1e-3 }, 's'],
    ['rmsprop', { lr: 0.03, alpha: 0.9, eps: 1e-3 }, 'v'],
  ])('of %s is lr/(√s + ε) on each axis', async (optimizer, settings, memory) => {
    const race = await raceOf('x^2 + 20*y^2', [{ optimizer, settings }], {
      domain: [
        [-3, 3],
        [-3, 3],
      ],
      start: [2, 1],
      steps: 15,
    });
    for (const [axis, measure] of (['step-x', 'step-y'] as const).entries()) {
      const rates = valuesOf(measure, race);
      for (let step = 1; step <= 15; step++) {
        const squares = race.balls[0].trajectory.memory(step)[memory] as Float64Array;
        const published = settings.lr / (Math.sqrt(squares[axis]) + settings.eps);
        expect(rates[step - 1] / published, `${measure} at step ${step}`).toBeCloseTo(1, 6);
      }
    }
  });

  test('of momentum grows from lr towards lr/(1 − momentum) on an even slope', async () => {
    const race = await raceOf('x', [{ optimizer: 'momentum', settings: { lr: 0.01, momentum: 0.9 } }], { steps: 100 });
    const rates = valuesOf('step-x', race);
    expect(rates[0]).toBeCloseTo(0.01, 12);
    expect(rates[1]).toBeCloseTo(0.019, 12);
    expect(rates[99]).toBeCloseTo(0.1, 5);
  });

  test('is told of the gradient that the rule was given, noise included', async () => {
    const race = await raceOf('x^2', [sgd(0.03)], { steps: 30, noise: 0.5, seed: 7 });
    for (const rate of valuesOf('step-x', race)) expect(rate).toBeCloseTo(0.03, 10);
  });

  test('is absent where the ball is carried uphill, and where nothing moves', async () => {
    const race = await raceOf('x^2', [{ optimizer: 'momentum', settings: { lr: 0.1, momentum: 0.9 } }], { steps: 60 });
    const rates = valuesOf('step-x', race);
    expect(rates.some(Number.isNaN)).toBe(true);
    for (const rate of rates.filter((value) => !Number.isNaN(value))) expect(rate).toBeGreaterThan(0);
    const resting = await raceOf('abs(x)', [sgd(0.1)], { start: [0], steps: 3 });
    expect(valuesOf('step-x', resting)).toEqual([NaN, NaN, NaN]);
  });

  test('on y is shown as that on x where there is one weight', () => {
    expect(measuresFor(1)).not.toContain('step-y');
    expect(measuresFor(2)).toContain('step-y');
    expect(measureFor('step-y', 1)).toBe('step-x');
    expect(measureFor('step-y', 2)).toBe('step-y');
    expect(measureFor('gap', 1)).toBe('gap');
  });
});

test('a run is measured once, and again only against another survey', async () => {
  const race = await raceOf(WELLS, [sgd(0.01)]);
  let evaluations = 0;
  const { evaluate } = race.loss;
  race.loss.evaluate = (...given) => {
    evaluations++;
    return evaluate.apply(race.loss, given);
  };
  for (let i = 0; i < 3; i++) measureRace('gradient', race, undefined);
  expect(evaluations).toBe(51);
});
