import { describe, expect, test } from 'vitest';
import { drain } from '../analysis/job.ts';
import { optimizers } from '../optimizers/index.ts';
import { prepareRace, type Race } from '../race/race.ts';
import type { BallSpecification } from '../race/specification.ts';
import { ballOf } from './ball-edits.ts';
import { defaultBalls, typedRace } from './defaults.ts';
import { EXAMPLE_FORMULAS } from './example-formulas.ts';
import { suggestRatesJob, triedRates, withRates } from './suggest-rates.ts';

const every = optimizers.map(({ id }) => ballOf(id, { formula: 'x' }));

function race(
  formula: string,
  balls: BallSpecification[] = defaultBalls(),
  parameters?: Record<string, number>,
): Promise<Race> {
  const specification = typedRace(formula, /y/.test(formula) ? 2 : 1);
  const loss = parameters === undefined ? { formula } : { formula, parameters };
  return prepareRace({ ...specification, loss, balls });
}

/** The race at the rates that suit it. */
async function suggested(before: Race): Promise<Race> {
  const balls = withRates(before.specification.balls, drain(suggestRatesJob(before)));
  return prepareRace({ ...before.specification, balls });
}

const rateOf = ({ balls }: Race, index = 0): number => Number(balls[index].specification.settings.lr);

describe('on quadratics of any curvature', () => {
  test.each([0.1, 1, 10, 1000])('SGD goes straight to the minimum at curvature %d', async (curvature) => {
    const after = await suggested(await race(`${curvature}*x^2/2`, [{ optimizer: 'sgd', settings: { lr: 0.3 } }]));
    const { trajectory } = after.balls[0];
    // Above 1/k it would cross the minimum with every step.
    expect(rateOf(after)).toBeLessThanOrEqual(1 / curvature);
    expect(rateOf(after)).toBeGreaterThanOrEqual(0.01 / curvature);
    expect(trajectory.loss(200)).toBeLessThan(0.2 * trajectory.loss(0));
  });

  test('every rule comes down and stays', async () => {
    for (const formula of ['x^2/2', '50*x^2', '(x - 1)^2/2 + 4*(y + 2)^2']) {
      for (const { trajectory, optimizer } of (await suggested(await race(formula, every))).balls) {
        expect(trajectory.loss(200), `${optimizer.id} on ${formula}`).toBeLessThan(0.5 * trajectory.loss(0));
        expect(['diverged', 'oscillating'], `${optimizer.id} on ${formula}`).not.toContain(trajectory.verdict.kind);
      }
    }
  });
});

test.each(EXAMPLE_FORMULAS.map(({ names, formula, parameters }) => [names.en, formula, parameters] as const))(
  'on the example "%s" no rule diverges',
  async (_name, formula, parameters) => {
    for (const { trajectory, optimizer } of (await suggested(await race(formula, every, parameters))).balls) {
      expect(trajectory.verdict.kind, optimizer.id).not.toBe('diverged');
    }
  },
);

test('where nothing moves, or no rate helps, every ball keeps its own', async () => {
  for (const formula of ['5', 'x - x', 'sqrt(x - 4)']) {
    const before = await race(formula);
    expect((await suggested(before)).specification.balls, formula).toEqual(before.specification.balls);
  }
});

test('other settings, and what holds from a later step, are kept', async () => {
  const ball: BallSpecification = {
    optimizer: 'momentum',
    settings: { lr: 3, momentum: 0.5 },
    changes: [{ step: 100, settings: { momentum: 0.1 } }],
    label: 'mine',
  };
  const [after] = (await suggested(await race('x^2', [ball]))).specification.balls;
  expect(after).toEqual({ ...ball, settings: { lr: after.settings.lr, momentum: 0.5 } });
  expect(after.settings.lr).toBeLessThan(3);
});

test('it works in pieces: one run each', async () => {
  let pieces = 0;
  const job = suggestRatesJob(await race('x^2'));
  for (let next = job.next(); !next.done; next = job.next()) {
    expect(next.value).toBeGreaterThanOrEqual(0);
    expect(next.value).toBeLessThanOrEqual(1);
    pieces++;
  }
  expect(pieces).toBeGreaterThan(20);
  expect(triedRates().every((rate, index, all) => index === 0 || rate < all[index - 1])).toBe(true);
});
