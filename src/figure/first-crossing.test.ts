import { expect, test } from 'vitest';
import { barrierStep } from './barrier-step.ts';
import { DEFAULT_VIEW, defaultRace } from './defaults.ts';
import { Figure } from './figure.ts';
import { toldCrossing } from './first-crossing.ts';
import { shownMoments } from './moments.ts';
import { narrate } from './narrate.ts';

/** A figure that asks about momentum alone, with the stationary points known. */
async function asking(start: number, lr: number): Promise<Figure> {
  const race = {
    ...defaultRace(),
    start: [start],
    balls: [{ optimizer: 'momentum', settings: { lr, momentum: 0.9 } }],
  };
  const figure = new Figure({ state: { version: 1, race, view: { ...DEFAULT_VIEW, predict: true }, step: 0 } });
  await figure.ready;
  await expect.poll(() => figure.survey, { timeout: 10_000 }).toBeDefined();
  return figure;
}

test('a veiled figure tells of the first step beyond the hill; a revealed one of the step from which it stays', async () => {
  const figure = await asking(-3.6, 0.03);
  const trajectory = figure.race?.balls[0].trajectory;
  if (trajectory === undefined) throw new Error('there is no run');
  const [hill] = figure.survey?.maxima ?? [];
  const first = Number(toldCrossing(trajectory, figure.survey, true));
  expect(trajectory.coordinate(first - 1, 0)).toBeLessThan(hill.w[0]);
  expect(trajectory.coordinate(first, 0)).toBeGreaterThan(hill.w[0]);
  expect(toldCrossing(trajectory, figure.survey, false)).toBe(barrierStep(trajectory, figure.survey));
});

test('a ball that comes back over the hill is told to have passed it, for nobody knows that yet', async () => {
  const figure = await asking(4.6, 0.08);
  const trajectory = figure.race?.balls[0].trajectory;
  if (trajectory === undefined) throw new Error('there is no run');
  expect(barrierStep(trajectory, figure.survey)).toBeUndefined();
  const first = toldCrossing(trajectory, figure.survey, true);
  if (first === undefined) throw new Error('it does not pass the hill');
  figure.seek(first + 1);
  expect(shownMoments(figure).map(({ kind, step }) => `${kind} ${step}`)).toContain(`escape ${first}`);
  figure.seek(200);
  expect(shownMoments(figure).map(({ kind }) => kind)).not.toContain('escape');
  expect(narrate(figure, first + 1).map(({ kind }) => kind)).not.toContain('past');
});
