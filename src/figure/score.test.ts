import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, defaultRace, typedRace } from './defaults.ts';
import { Figure } from './figure.ts';
import { farAway, isFarAway, type Score, scores } from './score.ts';
import type { RaceSpecification } from '../race/specification.ts';

const [SGD, MOMENTUM] = [0, 1];

/** A race that was asked about, answered by these guesses and played to its end. */
async function played(race: RaceSpecification, guesses: readonly (readonly number[] | undefined)[]): Promise<Score[]> {
  const figure = new Figure({ state: { version: 1, race, view: { ...DEFAULT_VIEW, predict: true }, step: 0 } });
  await figure.ready;
  await expect.poll(() => figure.survey, { timeout: 10_000 }).toBeDefined();
  expect(scores(figure)).toBeUndefined();
  guesses.forEach((guess, ball) => figure.guess(ball, guess));
  figure.seek(race.steps);
  return scores(figure) ?? [];
}

/** The textbook curve: a hill between the local minimum at −1.27 and the global one at 1.64; the start lies left of both. */
const textbook = defaultRace();

describe('a flag for a ball that rests in a minimum', () => {
  test('is right in the same valley, and wrong behind the hill or far up the slope', async () => {
    const rightOf = async (x: number): Promise<boolean> => (await played(textbook, [[x]]))[SGD].isRight;
    expect(await rightOf(-1.27)).toBe(true);
    expect(await rightOf(-0.8)).toBe(true);
    expect(await rightOf(-3.6)).toBe(false);
    expect(await rightOf(1.5)).toBe(false);
  });

  test('is told from one that the ball has passed', async () => {
    const [sgd, momentum] = await played(textbook, [[3], [-1.27]]);
    expect([sgd.isRight, sgd.wentOn]).toEqual([false, false]);
    expect([momentum.isRight, momentum.wentOn]).toEqual([false, true]);
    expect(momentum.verdict.kind).toBe('global-minimum');
    expect(momentum.end).toEqual(momentum.verdict.near?.w);
  });

  test('with two weights is right when no other minimum is nearer', async () => {
    const race = defaultRace('two-wells');
    const ends = (await played(race, [])).map(({ end }) => end);
    const swapped = await played(race, [ends[SGD], ends[SGD]]);
    expect(swapped[SGD].isRight).toBe(true);
    expect(swapped[MOMENTUM].isRight).toBe(false);
  });

  test('on a level valley is right at the ball, whichever point of the valley the survey names', async () => {
    const race = { ...typedRace('(x - y)^2', 2), start: [-3, 3], balls: textbook.balls.slice(0, 1) };
    expect((await played(race, [[0.3, -0.2]]))[SGD].isRight).toBe(true);
    expect((await played(race, [[4, 4]]))[SGD].isRight).toBe(false);
  });
});

describe('a flag for a ball that does not rest', () => {
  const bowl = typedRace('x^2', 1);
  const sgd = (lr: number, steps = 100): RaceSpecification => ({
    ...bowl,
    start: [1],
    steps,
    balls: [{ optimizer: 'sgd', settings: { lr } }],
  });

  test('is right near where a ball on its way ended', async () => {
    const onItsWay = { ...sgd(0.0005), start: [4] };
    expect((await played(onItsWay, [[3.4]]))[SGD].isRight).toBe(true);
    expect((await played(onItsWay, [[1]]))[SGD].isRight).toBe(false);
  });

  test('is right at either end of a swing', async () => {
    const swinging = { ...sgd(1), start: [4] };
    for (const place of [4, -4]) expect((await played(swinging, [[place]]))[SGD].isRight).toBe(true);
    expect((await played(swinging, [[0]]))[SGD].isRight).toBe(false);
  });

  test('is never right for a run that diverged, but that it leaves is', async () => {
    const away = sgd(1.1, 200);
    const [wrong] = await played(away, [[5]]);
    expect([wrong.verdict.kind, wrong.isRight]).toEqual(['diverged', false]);
    expect((await played(away, [farAway(1)]))[SGD].isRight).toBe(true);
    expect((await played(sgd(0.1), [farAway(1)]))[SGD].isRight).toBe(false);
  });
});

test('no flag is not right, and hidden balls are not asked about', async () => {
  const [first, ...others] = textbook.balls;
  const list = await played({ ...textbook, balls: [{ ...first, hidden: true }, ...others] }, []);
  expect(list.map(({ ball }) => ball)).toEqual([1, 2, 3]);
  expect(list.every(({ hasGuess, isRight }) => !hasGuess && !isRight)).toBe(true);
});

test('that a ball leaves is a guess of as many numbers as the loss has weights', () => {
  expect(farAway(2)).toHaveLength(2);
  expect(isFarAway(farAway(2))).toBe(true);
  expect(isFarAway([1, -2])).toBe(false);
});
