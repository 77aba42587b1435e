import { expect, test } from 'vitest';
import { prepareRace } from '../race/race.ts';
import { defaultRace } from './defaults.ts';
import { verdictStep } from './verdict-step.ts';

test('it is the step of the last verdict on a ball that is shown', async () => {
  const race = await prepareRace(defaultRace());
  const verdicts = race.balls.map(({ trajectory }) => trajectory.verdict);
  const verdictOf = (index: number) => verdicts[index];
  expect(verdictStep({ race, verdictOf })).toBe(Math.max(...verdicts.map(({ step }) => step)));
  const balls = race.balls.map((ball) =>
    ball.index === 0 ? ball : { ...ball, specification: { ...ball.specification, hidden: true } },
  );
  expect(verdictStep({ race: { ...race, balls }, verdictOf })).toBe(verdicts[0].step);
});

test('while a verdict is missing, or nothing is shown, there is none', async () => {
  const race = await prepareRace(defaultRace());
  expect(verdictStep({ race, verdictOf: () => undefined })).toBeUndefined();
  expect(verdictStep({ race: { ...race, balls: [] }, verdictOf: () => undefined })).toBeUndefined();
  expect(verdictStep({ race: undefined, verdictOf: () => undefined })).toBeUndefined();
});
