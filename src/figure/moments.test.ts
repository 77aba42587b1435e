import { expect, test, vi } from 'vitest';
import { drain } from '../analysis/job.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';
import { defaultRace, DEFAULT_VIEW, restingState } from './defaults.ts';
import { Figure } from './figure.ts';
import { type Moment, momentsOf, shownMoments } from './moments.ts';
import { findMoments } from './moments-finder.ts';

/** A figure of this race whose stationary points are known. */
async function figureOf(patch: Partial<RaceSpecification> = {}, lossId = 'textbook-1d'): Promise<Figure> {
  const figure = new Figure({ state: restingState({ ...defaultRace(lossId), ...patch }) });
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  return figure;
}

/** All moments of a figure, also those that take long to find. */
function allOf(figure: Figure): readonly Moment[] {
  drain(findMoments(figure));
  return momentsOf(figure);
}

test('on the textbook curve momentum gets over the barrier at step 11, and everybody rests, in the order of time', async () => {
  const moments = momentsOf(await figureOf());
  expect(moments.map(({ kind, ball }) => `${kind} ${ball}`)).toEqual(
    expect.arrayContaining(['escape 1', 'rests 0', 'rests 1', 'rests 2', 'rests 3']),
  );
  const steps = moments.map(({ step }) => step);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  const escape = moments.find(({ kind }) => kind === 'escape');
  expect(escape).toMatchObject({ ball: 1, step: 11 });
  // Carried to the right by its velocity, while the slope where it came from still falls to the left.
  expect(escape?.kind === 'escape' && escape.velocity[0]).toBeGreaterThan(0);
  expect(escape?.kind === 'escape' && escape.gradient[0]).toBeGreaterThan(0);
  const rest = moments.find(({ kind, ball }) => kind === 'rests' && ball === 0);
  expect(rest?.kind === 'rests' && rest.above).toBeCloseTo(1.2455, 4);
});

test('with two weights an escape is told after it has been looked for', async () => {
  const figure = await figureOf({}, 'two-wells');
  const early = momentsOf(figure);
  expect(early.some(({ kind }) => kind === 'escape')).toBe(false);
  expect(drain(findMoments(figure))).toBe(true);
  const late = momentsOf(figure);
  expect(late).not.toBe(early);
  expect(late.filter(({ kind }) => kind === 'escape')).toMatchObject([{ ball: 1, step: 13 }]);
  expect(drain(findMoments(figure)), 'nothing is looked for twice').toBe(false);
});

test('it is the same array until something else is known: it is asked for in every frame', async () => {
  const figure = await figureOf();
  const before = momentsOf(figure);
  figure.seek(10);
  expect(momentsOf(figure)).toBe(before);
  figure.updateBall(0, { settings: { lr: 0.02 } });
  expect(momentsOf(figure)).not.toBe(before);
});

test('a run that diverged names the largest rate at which it would not have', async () => {
  const figure = await figureOf({ balls: [{ optimizer: 'sgd', settings: { lr: 40 } }] });
  const diverged = (): Moment | undefined => momentsOf(figure).find(({ kind }) => kind === 'diverged');
  expect(diverged()).toMatchObject({ step: figure.verdictOf(0)?.step, stableRate: undefined });
  drain(findMoments(figure));
  const rate = diverged()?.kind === 'diverged' ? (diverged() as { stableRate?: number }).stableRate : undefined;
  expect(rate).toBeGreaterThan(0);
  expect(rate).toBeLessThan(40);
});

test('a run that swings to its end has done so from a step on, between two places that it keeps', async () => {
  const figure = await figureOf({ balls: [{ optimizer: 'rmsprop', settings: { lr: 0.5 } }], steps: 400 });
  expect(figure.verdictOf(0)?.kind).toBe('oscillating');
  const swing = momentsOf(figure).find(({ kind }) => kind === 'swings');
  expect(swing?.step).toBeGreaterThan(0);
  expect(swing?.step).toBeLessThan(300);
  const trajectory = figure.race?.balls[0].trajectory;
  const points = Array.from({ length: 400 - Number(swing?.step) }, (_, k) =>
    Number(trajectory?.coordinate(400 - k, 0)),
  );
  const width = Math.max(...points) - Math.min(...points);
  expect(swing?.kind === 'swings' && swing.width).toBeGreaterThan(width / 1.3 - 1e-12);
});

test("Adagrad's steps shrink by its own doing, SGD's by the slope, and a swing only turns", async () => {
  const balls: readonly BallSpecification[] = [
    { optimizer: 'adagrad', settings: { lr: 0.3 } },
    { optimizer: 'sgd', settings: { lr: 0.001 } },
    { optimizer: 'momentum', settings: { lr: 0.0005, momentum: 0.9 } },
  ];
  const slope = { loss: { formula: '3*x' }, domain: [[-5, 5]] as const, start: [5], steps: 2000 };
  const steep = allOf(await figureOf({ ...slope, balls: balls.slice(0, 1) }));
  // On an even slope Adagrad's k-th step is 1/√k of its first: below 3 % from k = 1112 on, the third of them in a row.
  expect(steep.find(({ kind }) => kind === 'shrunk')).toMatchObject({ ball: 0, step: 1114 });
  const bowl = { loss: { id: 'bowl' }, steps: 400 };
  const others = allOf(await figureOf({ ...bowl, balls: balls.slice(1) }, 'bowl'));
  expect(others.filter(({ kind }) => kind === 'shrunk')).toEqual([]);
});

test('a run that leaves the domain for good does so once; one that comes back does not', async () => {
  const figure = await figureOf({
    balls: [
      { optimizer: 'sgd', settings: { lr: 40 } },
      { optimizer: 'sgd', settings: { lr: 0.03 } },
    ],
  });
  expect(momentsOf(figure).filter(({ kind }) => kind === 'leaves')).toMatchObject([{ ball: 0, step: 1 }]);
});

test('hidden balls have no moments', async () => {
  const balls = defaultRace().balls.map((ball) => ({ ...ball, hidden: true }));
  expect(momentsOf(await figureOf({ balls }))).toEqual([]);
});

test('while the figure is veiled nothing follows from verdicts, and what is to come is not shown', async () => {
  const state = restingState(defaultRace(), { ...DEFAULT_VIEW, predict: true });
  const figure = new Figure({ state });
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  expect(figure.isVeiled).toBe(true);
  expect(momentsOf(figure).map(({ kind }) => kind)).toEqual(['escape']);
  figure.seek(10.9);
  expect(shownMoments(figure)).toEqual([]);
  figure.seek(11);
  expect(shownMoments(figure).map(({ kind }) => kind)).toEqual(['escape']);
  figure.seek(200);
  expect(shownMoments(figure).length).toBeGreaterThan(3);
});

test('what takes long comes in short pieces: some for each of 32 balls', async () => {
  const balls = Array.from({ length: 32 }, (_, k) => ({
    optimizer: 'momentum',
    settings: { lr: 0.01 * 1.1 ** k, momentum: 0.9 },
  }));
  const figure = await figureOf({ balls, steps: 1000 }, 'two-wells');
  const job = findMoments(figure);
  let pieces = 0;
  while (!job.next().done) pieces++;
  expect(pieces).toBeGreaterThan(64);
  expect(momentsOf(figure).some(({ kind }) => kind === 'escape')).toBe(true);
});
