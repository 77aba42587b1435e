import { beforeAll, describe, expect, test, vi } from 'vitest';
import { drain } from '../analysis/job.ts';
import type { RaceSpecification } from '../race/specification.ts';
import { barrierStep } from './barrier-step.ts';
import { defaultRace, DEFAULT_VIEW, restingState } from './defaults.ts';
import { Figure } from './figure.ts';
import { findMoments } from './moments-finder.ts';
import { happened, narrate } from './narrate.ts';

/** A figure of this race whose stationary points are known. */
async function figureOf(patch: Partial<RaceSpecification> = {}): Promise<Figure> {
  const figure = new Figure();
  await figure.ready;
  figure.update(patch);
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  return figure;
}

describe('the textbook race', () => {
  let figure: Figure;
  beforeAll(async () => {
    figure = await figureOf();
  });

  test('begins where all balls start', () => {
    const [remark, ...others] = narrate(figure, 0);
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ kind: 'start', balls: [0, 1, 2, 3], place: [-3.6] });
  });

  test('momentum gets over the hill at the first step from which it stays beyond it', () => {
    const trajectory = figure.race?.balls[1].trajectory;
    const step = trajectory && barrierStep(trajectory, figure.survey);
    const hill = figure.survey?.maxima[0].w[0];
    const [lower, upper] = figure.survey?.minima ?? [];
    expect(hill).toBeGreaterThan(upper.w[0]);
    expect(hill).toBeLessThan(lower.w[0]);
    expect(trajectory?.coordinate(Number(step) - 1, 0)).toBeLessThan(Number(hill));
    expect(trajectory?.coordinate(Number(step), 0)).toBeGreaterThan(Number(hill));
    for (const { index, trajectory: other } of figure.race?.balls ?? [])
      if (index !== 1) expect(barrierStep(other, figure.survey)).toBeUndefined();
  });

  test('while it climbs that is what is told first, with a velocity that has the sign of its way', () => {
    const trajectory = figure.race?.balls[1].trajectory;
    const over = Number(trajectory && barrierStep(trajectory, figure.survey));
    const [first] = narrate(figure, over - 1);
    expect(first).toMatchObject({ kind: 'uphill', balls: [1] });
    expect(first.kind === 'uphill' && first.velocity).toBeGreaterThan(0);
  });

  test('ends with who rests where, balls in one place together, and how much they lose by it', () => {
    const remarks = narrate(figure, 200);
    expect(remarks).toMatchObject([
      { kind: 'rests', at: 'global-minimum', balls: [1] },
      { kind: 'rests', at: 'local-minimum', balls: [0, 2, 3] },
    ]);
    const [, local] = remarks;
    expect(local.kind === 'rests' && local.above).toBeCloseTo(1.2455, 4);
  });

  test('the focused ball comes first', () => {
    figure.focusBall(2);
    expect(narrate(figure, 200)[0].balls).toContain(2);
    figure.focusBall(undefined);
  });

  test('events are told once, in the step in which they happen, and not backwards', () => {
    const all = happened(figure, 0, 200);
    expect(all.map(({ kind }) => kind).sort()).toEqual(['past', 'rests', 'rests']);
    const steps = Array.from({ length: 200 }, (_, step) => happened(figure, step, step + 1)).flat();
    const named = (remarks: readonly { readonly balls: readonly number[] }[]): number[] =>
      remarks.flatMap(({ balls }) => balls).toSorted((a, b) => a - b);
    expect(named(steps)).toEqual(named(all));
    expect(happened(figure, 200, 0)).toEqual([]);
    expect(happened(figure, 200, 200)).toEqual([]);
  });
});

test('a ball whose numbers are not finite has diverged from that step on', async () => {
  const figure = await figureOf({ balls: [{ optimizer: 'sgd', settings: { lr: 40 } }] });
  const verdict = figure.verdictOf(0);
  expect(verdict?.kind).toBe('diverged');
  const step = Number(verdict?.step);
  expect(narrate(figure, step)).toContainEqual({ kind: 'diverged', balls: [0], step, isUndefined: false });
  expect(happened(figure, step - 1, step)).toEqual([{ kind: 'diverged', balls: [0], step, isUndefined: false }]);
});

test('balls that diverge in one step are told together, balls that are equally low do not lead', async () => {
  const settings = { lr: 40 };
  const figure = await figureOf({
    balls: [
      { optimizer: 'sgd', settings },
      { optimizer: 'sgd', settings },
    ],
  });
  const step = Number(figure.verdictOf(0)?.step);
  expect(narrate(figure, step)).toEqual([{ kind: 'diverged', balls: [0, 1], step, isUndefined: false }]);
  const before = narrate(figure, 1).filter(({ kind }) => kind === 'stands');
  expect(before.every((remark) => remark.kind === 'stands' && !remark.isLeading)).toBe(true);
});

test('beside other remarks all balls that are left are told of at once, so that what is said holds for each', async () => {
  const figure = await figureOf();
  // Momentum is over the hill, the three others have not come to rest yet.
  const remarks = narrate(figure, 30);
  const rest = remarks.find(({ kind }) => kind === 'between');
  expect(rest?.balls).toEqual([0, 2, 3]);
  const losses = [0, 2, 3].map((ball) => Number(figure.race?.balls[ball].trajectory.loss(30)));
  expect(rest).toMatchObject({ low: Math.min(...losses), high: Math.max(...losses) });
});

test('of many balls past the barrier all are told of, the focused one first', async () => {
  const balls = Array.from({ length: 12 }, (_, k) => ({
    optimizer: 'momentum',
    settings: { lr: 0.02 + 0.001 * k, momentum: 0.9 },
  }));
  const figure = await figureOf({ balls });
  figure.focusBall(7);
  const past = narrate(figure, 60).find(({ kind }) => kind === 'past');
  expect(past?.balls.length).toBeGreaterThan(2);
  expect(past).toMatchObject({ velocity: undefined });
  expect(past?.balls[0]).toBe(7);
});

test('who leads is lower than every other ball, not one of several', async () => {
  const settings = { lr: 0.03 };
  const slow = { optimizer: 'sgd', settings: { lr: 0.001 } };
  const figure = await figureOf({ balls: [{ optimizer: 'sgd', settings }, { optimizer: 'sgd', settings }, slow] });
  expect(narrate(figure, 2).some((remark) => remark.kind === 'stands' && remark.isLeading)).toBe(false);
  figure.update({ balls: [{ optimizer: 'sgd', settings }, slow] });
  expect(narrate(figure, 2)[0]).toMatchObject({ kind: 'stands', balls: [0], isLeading: true });
});

test('a veiled figure tells of the step that it stands at only, also that numbers are not finite any more', async () => {
  const balls = [{ optimizer: 'sgd', settings: { lr: 40 } }, ...defaultRace().balls];
  const figure = new Figure({ state: restingState({ ...defaultRace(), balls }, { ...DEFAULT_VIEW, predict: true }) });
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  const failure = Number(figure.race?.balls[0].trajectory.failure?.step);
  expect(narrate(figure, 100).some(({ kind }) => kind === 'rests')).toBe(false);
  expect(narrate(figure, failure - 1).some(({ kind }) => kind === 'diverged')).toBe(false);
  expect(narrate(figure, failure)).toContainEqual({ kind: 'diverged', balls: [0], step: failure, isUndefined: false });
});

test('with two weights the barrier is told of too, once it is known', async () => {
  const figure = new Figure({ state: restingState(defaultRace('two-wells')) });
  await figure.ready;
  await vi.waitFor(() => expect(figure.survey).toBeDefined(), { timeout: 10_000 });
  expect(happened(figure, 12, 13)).toEqual([]);
  drain(findMoments(figure));
  expect(happened(figure, 12, 13)).toEqual([{ kind: 'past', balls: [1], velocity: undefined }]);
  expect(narrate(figure, 60)).toContainEqual(expect.objectContaining({ kind: 'past', balls: [1] }));
});

test('a race without balls is not told', async () => {
  expect(narrate(await figureOf({ balls: [] }), 10)).toEqual([]);
});

test('several that swing are told in one breath, without widths that differ; so are all on level ground', async () => {
  const balls = [0.13, 0.14, 0.01].map((lr) => ({ optimizer: 'sgd', settings: { lr } }));
  const figure = await figureOf({ balls });
  await figure.typeFormula('abs(x)');
  expect(narrate(figure, figure.state.race.steps)[0]).toMatchObject({
    kind: 'swings',
    balls: [0, 1],
    width: undefined,
  });
  await figure.typeFormula('5');
  expect(narrate(figure, 20)).toEqual([{ kind: 'between', balls: [0, 1, 2], low: 5, high: 5 }]);
});

test('where the loss is not defined no numbers grew', async () => {
  const figure = await figureOf({ balls: [{ optimizer: 'sgd', settings: { lr: 0.1 } }] });
  await figure.typeFormula('sqrt(-1 - x^2)');
  expect(narrate(figure, 10)).toEqual([{ kind: 'diverged', balls: [0], step: 0, isUndefined: true }]);
});
