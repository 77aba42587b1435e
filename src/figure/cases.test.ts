import { describe, expect, test } from 'vitest';
import type { RaceSpecification } from '../race/specification.ts';
import { defaultRace, restingState } from './defaults.ts';
import { Figure } from './figure.ts';

async function figureOf(race: Partial<RaceSpecification> = {}): Promise<Figure> {
  const figure = new Figure({ state: restingState({ ...defaultRace(), ...race }) });
  await figure.ready;
  return figure;
}

/** All points of all balls. */
const pathsOf = ({ race }: Figure): number[][] =>
  (race?.balls ?? []).map(({ trajectory }) =>
    Array.from({ length: trajectory.length }, (_, step) => [...trajectory.point(step)]).flat(),
  );

const endOf = (figure: Figure, ball: number): number => pathsOf(figure)[ball].at(-1) ?? Number.NaN;

// Inputs that other tools have stumbled over, and what is right.
describe('a race', () => {
  test('from a new start keeps nothing of the velocity or the sums that the old one had', async () => {
    const played = await figureOf();
    played.seek(0);
    played.stepBy(20);
    played.update({ start: [2.2] });
    expect(pathsOf(played)).toEqual(pathsOf(await figureOf({ start: [2.2] })));
  });

  test('with noise is the same again after playing and reset, and another with another seed', async () => {
    const noisy = { seed: 7, noise: 0.5, steps: 100 };
    const figure = await figureOf(noisy);
    const first = pathsOf(figure);
    figure.play();
    for (let frame = 0; frame < 60; frame++) figure.advance(0.1);
    figure.reset();
    expect(pathsOf(figure)).toEqual(first);
    figure.update({ seed: 8 });
    expect(pathsOf(figure)).not.toEqual(first);
    figure.update({ seed: 7 });
    expect(pathsOf(figure)).toEqual(first);
  });

  test('gives every ball the same noise: one more ball changes no other', async () => {
    const { balls } = defaultRace();
    const few = await figureOf({ noise: 1, seed: 3, balls: balls.slice(0, 2) });
    const all = await figureOf({ noise: 1, seed: 3 });
    expect(pathsOf(all).slice(0, 2)).toEqual(pathsOf(few));
  });

  test('does exactly what the rule says: SGD by hand, without a factor, friction, noise or decay of its own', async () => {
    const figure = await figureOf({
      loss: { formula: '(x^2-1)^2+0.3*x' },
      domain: [[-2, 2]],
      start: [2],
      steps: 10,
      balls: [{ optimizer: 'sgd', settings: { lr: 0.01 } }],
    });
    let x = 2;
    for (const [step, place] of pathsOf(figure)[0].entries()) {
      expect(place, `step ${step}`).toBeCloseTo(x, 12);
      x -= 0.01 * (4 * x * (x * x - 1) + 0.3);
    }
  });

  test('on two wells: momentum escapes, at rest without noise; with noise of the same seed it is told what it is', async () => {
    const wells = { ...defaultRace('two-wells'), seed: 1 };
    const calm = await figureOf(wells);
    await expect.poll(() => calm.survey).toBeDefined();
    expect([calm.verdictOf(0)?.kind, calm.verdictOf(1)?.kind]).toEqual(['local-minimum', 'global-minimum']);
    const noisy = await figureOf({ ...wells, noise: 0.5 });
    await expect.poll(() => noisy.survey).toBeDefined();
    expect(['oscillating', 'moving']).toContain(noisy.verdictOf(1)?.kind);
    expect(pathsOf(noisy)).toEqual(pathsOf(await figureOf({ ...wells, noise: 0.5 })));
  });
});

describe('extreme settings have a meaning, or are refused in words', () => {
  const withSgd = (settings: Record<string, number>): Partial<RaceSpecification> => ({
    balls: [{ optimizer: 'sgd', settings }],
  });

  test('a rate of 0 stays', async () => {
    const figure = await figureOf(withSgd({ lr: 0 }));
    expect(new Set(pathsOf(figure)[0])).toEqual(new Set([-3.6]));
  });

  test('a rate of 1e308 leaves at once, and the others go on', async () => {
    const balls = [{ optimizer: 'sgd', settings: { lr: 1e308 } }, ...defaultRace().balls.slice(1)];
    const figure = await figureOf({ balls });
    await expect.poll(() => figure.survey).toBeDefined();
    expect(figure.verdictOf(0)?.kind).toBe('diverged');
    expect(figure.verdictOf(1)?.kind).toBe('global-minimum');
  });

  test('momentum of 1 or more, that would never rest, is refused', async () => {
    const figure = await figureOf();
    for (const momentum of [1, 1.2]) {
      figure.updateBall(1, { settings: { lr: 0.01, momentum } });
      expect(figure.problem?.message).toBe(`momentum: momentum must be a number in [0, 1), got ${momentum}`);
    }
  });

  test('RMSProp that takes in no gradient divides by eps alone and diverges; an eps of 0 is a number like others', async () => {
    const rmsprop = (settings: Record<string, number>): Partial<RaceSpecification> => ({
      balls: [{ optimizer: 'rmsprop', settings: { lr: 0.01, ...settings } }],
    });
    expect(endOf(await figureOf(rmsprop({ eps: 0 })), 0)).toBeCloseTo(endOf(await figureOf(rmsprop({})), 0), 3);
    const blind = await figureOf(rmsprop({ alpha: 1 }));
    await expect.poll(() => blind.survey).toBeDefined();
    expect(blind.verdictOf(0)?.kind).toBe('diverged');
  });

  test('no steps are a race that stands at its start', async () => {
    const figure = await figureOf({ steps: 0 });
    expect(pathsOf(figure).map((path) => path.length)).toEqual([1, 1, 1, 1]);
    figure.play();
    expect(figure.isPlaying).toBe(false);
  });

  test('a start outside the domain is a start', async () => {
    const figure = await figureOf({ start: [40] });
    expect(figure.problem).toBeUndefined();
    expect(pathsOf(figure).every(([first]) => first === 40)).toBe(true);
  });

  test('a negative rate and what is not a number are refused with subject, rule and value; the last race stays', async () => {
    const figure = await figureOf();
    const before = figure.race;
    for (const [lr, shown] of [
      [-0.1, '-0.1'],
      [Number.NaN, 'NaN'],
      [Infinity, 'Infinity'],
    ] as const) {
      figure.updateBall(0, { settings: { lr } });
      expect(figure.problem?.message).toBe(`sgd: lr must be a number in [0, ∞), got ${shown}`);
      expect(figure.race).toBe(before);
    }
  });
});
