import { describe, expect, test } from 'vitest';
import {
  type Chart,
  chartLinePath,
  chartLinePoints,
  chartPosition,
  type ChartRun,
  createChart,
  nearestRun,
} from './chart.ts';
import { looksDiverged, type ScaleWish } from './choose-scale.ts';
import type { LossScaleKind } from './loss-scale.ts';

const picture = { width: 420, height: 120, margins: { top: 10, right: 10, bottom: 10, left: 10 } };

function run(losses: readonly number[], isDiverged?: boolean): ChartRun {
  const end = losses.findIndex((loss) => !Number.isFinite(loss));
  const line = { first: 0, last: end < 0 ? losses.length - 1 : Math.max(0, end - 1), at: (k: number) => losses[k] };
  return { ...line, isDiverged: isDiverged ?? looksDiverged(line, end >= 0) };
}

/** A measure with gaps. */
function series(values: readonly number[], first = 0): ChartRun {
  return { first, last: first + values.length - 1, at: (k) => values[k - first] };
}

function falling(from: number, to: number, rate: number, steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, k) => to + (from - to) * Math.exp(-rate * k));
}

function chartOf(runs: readonly ChartRun[], steps: number, scale: LossScaleKind | ScaleWish = {}): Chart {
  return createChart({ runs, steps, ...picture, scale: typeof scale === 'string' ? { kind: scale } : scale });
}

function isSeen(chart: Chart, loss: number): boolean {
  const y = chart.toY(loss);
  return y >= chart.clip.y - 1e-6 && y <= chart.clip.y + chart.clip.height + 1e-6;
}

describe('the scale of a chart', () => {
  test('is linear where the runs fill the height', () => {
    const chart = chartOf([run(falling(7, 1.8, 0.1, 150)), run(falling(7, 0.5, 0.1, 150))], 150);
    expect(chart.scale.kind).toBe('linear');
    expect(isSeen(chart, 7)).toBe(true);
    expect(chart.valueTicks.map(({ label }) => label)).toContain('0');
  });

  test('is logarithmic where the ends would lie on the floor, and nothing is cut off', () => {
    const chart = chartOf([run(falling(900, 0.3, 0.5, 200))], 200);
    expect(chart.scale.kind).toBe('log');
    expect(isSeen(chart, 900)).toBe(true);
    expect(isSeen(chart, 0.3)).toBe(true);
  });

  test('keeps negative losses: symlog where the ends are near 0, linear else', () => {
    const near = chartOf([run(falling(900, -0.31, 0.5, 200))], 200);
    expect(near.scale.kind).toBe('symlog');
    const deep = chartOf([run(falling(8, -1000, 0.5, 200))], 200);
    expect(deep.scale.kind).toBe('linear');
    for (const [chart, losses] of [
      [near, [900, 1, 0, -0.31]],
      [deep, [8, -999]],
    ] as const) {
      for (const loss of losses) expect(isSeen(chart, loss)).toBe(true);
    }
    expect(near.toY(-0.31)).toBeGreaterThan(near.toY(0));
    expect(near.toY(0)).toBeGreaterThan(near.toY(1) + 2);
  });

  test('shows at most twelve decades of a run that goes to 0', () => {
    const chart = chartOf([run(falling(25, 0, 0.5, 200))], 200);
    expect(chart.scale.kind).toBe('log');
    expect(chart.scale.domain[0]).toBeGreaterThan(1e-13);
    expect(isSeen(chart, 25)).toBe(true);
  });

  test('is not stretched by a run that diverged, whether its verdict is known or not', () => {
    const calm = run(falling(9, 0.3, 0.1, 100));
    const alone = chartOf([calm], 100).scale.domain;
    const growing = Array.from({ length: 101 }, (_, k) => 9 * 1.3 ** k);
    const overflowing = [9, 1e10, 1e200, Infinity];
    expect(chartOf([calm, run(growing)], 100).scale.domain).toEqual(alone);
    expect(chartOf([calm, run(growing, true)], 100).scale.domain).toEqual(alone);
    expect(chartOf([calm, run(overflowing)], 100).scale.domain).toEqual(alone);
  });

  test('shows the beginning of a race that diverged as a whole', () => {
    const chart = chartOf([run(Array.from({ length: 201 }, (_, k) => 25 * 1.4 ** k))], 200);
    expect(isSeen(chart, 25)).toBe(true);
    expect(isSeen(chart, 100)).toBe(true);
    expect(chart.scale.domain[1]).toBeLessThan(1000);
  });

  test('can be wished for', () => {
    expect(chartOf([run([4, 2, 1])], 2, 'log').scale.kind).toBe('log');
    expect(chartOf([run([4, 2, -1])], 2, 'log').scale.kind).toBe('symlog');
    expect(isSeen(chartOf([run([4, 2, -1])], 2, 'log'), -1)).toBe(true);
  });

  test('is the usual one of a measure, unless another is wished for', () => {
    const runs = [run(falling(7, 1.8, 0.1, 150))];
    expect(chartOf(runs, 150, { usual: 'log' }).scale.kind).toBe('log');
    expect(chartOf(runs, 150, { usual: 'log', kind: 'linear' }).scale.kind).toBe('linear');
    expect(chartOf([series([4, 1, -1e-3])], 2, { usual: 'log' }).scale.kind).toBe('symlog');
  });

  test('holds what it is told to hold, whatever the runs do', () => {
    const chart = chartOf([run([4])], 10, { usual: 'linear', include: [-1, 4] });
    expect(isSeen(chart, -1)).toBe(true);
    expect(isSeen(chart, 4)).toBe(true);
  });

  test('begins a logarithmic axis at the lowest value above 0', () => {
    const { scale } = chartOf([series([4, 1, 0.01, 0, 0])], 4, 'log');
    expect(scale.domain[0]).toBeGreaterThan(1e-3);
    expect(scale.domain[0]).toBeLessThan(0.01);
  });

  test('is not spoilt by poles when it has to cover less than all', () => {
    const rates = Array.from({ length: 200 }, (_, k) => (k === 77 ? 1e9 : 0.1 + k / 1000));
    const chart = chartOf([series(rates)], 199, { coverage: 0.98 });
    expect(chart.scale.domain[1]).toBeLessThan(1);
    expect(isSeen(chart, 0.1)).toBe(true);
  });

  test.each([
    ['a constant', [5, 5, 5]],
    ['a single point', [25]],
    ['zeros', [0, 0, 0]],
    ['an undefined start', [NaN]],
    ['huge values', [1e300, 1e299]],
    ['tiny values', [1e-300, 1e-305, 0]],
  ])('survives %s', (_name, losses) => {
    const chart = chartOf([run(losses)], losses.length - 1);
    expect(chart.scale.domain[1]).toBeGreaterThan(chart.scale.domain[0]);
    for (const { position } of [...chart.valueTicks, ...chart.stepTicks]) expect(Number.isFinite(position)).toBe(true);
    expect(chartLinePath(chart, chart.lines[0], 0, 2)).not.toMatch(/NaN|Infinity|e/);
  });
});

describe('the line of a run', () => {
  test('is text in pixels, cut at real steps into past and future', () => {
    const chart = chartOf([run([0, 10, 0, 10, 0])], 4, 'linear');
    const [line] = chart.lines;
    const top = chart.toY(10).toFixed(2).replace(/0$/, '');
    const past = chartLinePath(chart, line, 0, 1);
    expect(past).toBe(`M10,110L110,${top}`);
    expect(chartLinePath(chart, line, 3, 4)).toBe(`M310,${top}L410,110`);
    const half = chartLinePoints(chart, line, 0, 0.5);
    expect(half[2]).toBeCloseTo(60, 6);
    expect(half[3]).toBeCloseTo((110 + chart.toY(10)) / 2, 4);
    expect(chartLinePoints(chart, line, 0.5, 4).slice(0, 2)).toEqual(half.slice(2));
    expect(chartLinePath(chart, line, 2, 2)).toBe('');
  });

  test('of 100,000 steps keeps the first step, the last and every spike', () => {
    const losses = falling(10, 1, 0.0001, 100_000);
    losses[54_321] = 9;
    losses[77_777] = 0.5;
    const chart = chartOf([run(losses)], 100_000);
    const kept = [...chart.lines[0].steps];
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(100_000);
    expect(kept).toContain(54_321);
    expect(kept).toContain(77_777);
    expect(kept.length).toBeLessThanOrEqual(4 * 401);
    for (let i = 1; i < kept.length; i++) expect(kept[i]).toBeGreaterThan(kept[i - 1]);
  });

  test('of 1,000 steps still begins at step 0', () => {
    const chart = chartOf([run(falling(10, 1, 0.01, 1000))], 1000);
    expect(chartLinePath(chart, chart.lines[0], 0, 1000)).toMatch(/^M10,/);
    expect(chart.lines[0].steps[0]).toBe(0);
  });

  test('of a run that ended early ends there', () => {
    const chart = chartOf([run([5, 6, 7, Infinity]), run(falling(5, 1, 0.1, 10))], 10);
    const last = chartPosition(chart, chart.lines[0], 10);
    expect(last).toEqual(chartPosition(chart, chart.lines[0], 2));
    expect(last.x).toBeCloseTo(chart.toX(2), 6);
  });
});

describe('a line with gaps', () => {
  const chart = chartOf([series([1, NaN, 2, NaN, 3, 4, Infinity], 1)], 10, 'linear');
  const [line] = chart.lines;

  test('is broken at them, and a value between two of them is a dash', () => {
    const path = chartLinePath(chart, line, 0, 10);
    expect(path).not.toMatch(/NaN|Infinity/);
    expect(path.match(/M/g)).toHaveLength(3);
    const x = chart.toX(3);
    expect(path).toContain(`M${x - 1},`);
    expect(path).toContain(`L${x + 1},`);
  });

  test('has a place at each step with a value, and none between', () => {
    expect(chartPosition(chart, line, 3).y).toBeCloseTo(chart.toY(2), 4);
    expect(chartPosition(chart, line, 2).y).toBeNaN();
    expect(chartPosition(chart, line, 2.5).y).toBeNaN();
    expect(chartPosition(chart, line, 0)).toEqual(chartPosition(chart, line, 1));
    expect(nearestRun(chart, chart.toX(2), chart.toY(2))).toBeUndefined();
  });

  test('keeps its gaps when steps share a column', () => {
    const values = Array.from({ length: 5001 }, (_, k) => (k >= 2000 && k < 2100 ? NaN : k));
    const long = chartOf([series(values)], 5000, 'linear');
    expect(chartPosition(long, long.lines[0], 2050).y).toBeNaN();
    expect(chartPosition(long, long.lines[0], 1990).y).not.toBeNaN();
    expect(chartLinePath(long, long.lines[0], 0, 5000).match(/M/g)).toHaveLength(2);
  });

  test('that has no value at all is empty', () => {
    const empty = chartOf([series([NaN, NaN])], 1);
    expect(chartLinePath(empty, empty.lines[0], 0, 1)).toBe('');
    expect(empty.scale.domain).toEqual([0, 1.06]);
    const none = chartOf([{ first: 0, last: -1, at: () => NaN }], 5);
    expect(chartLinePath(none, none.lines[0], 0, 5)).toBe('');
    expect(nearestRun(none, 10, 10)).toBeUndefined();
  });
});

describe('pointing at a chart', () => {
  const chart = chartOf([run(falling(10, 1, 0.1, 100)), run(falling(10, 6, 0.1, 100))], 100, 'linear');

  test('finds the step, held inside', () => {
    expect(chart.fromX(chart.toX(42.5))).toBeCloseTo(42.5, 9);
    expect(chart.fromX(-100)).toBe(0);
    expect(chart.fromX(9999)).toBe(100);
  });

  test('finds the nearest run', () => {
    expect(nearestRun(chart, chart.toX(90), chart.toY(1.5))).toBe(0);
    expect(nearestRun(chart, chart.toX(90), chart.toY(5.5))).toBe(1);
    expect(nearestRun(chart, chart.toX(90), chart.toY(10), 10)).toBeUndefined();
  });
});

test('ticks of steps are whole numbers', () => {
  for (const steps of [0, 1, 2, 3, 150, 100_000]) {
    const { stepTicks } = chartOf([run([1, 2])], steps);
    expect(stepTicks.length).toBeGreaterThan(0);
    for (const { value } of stepTicks) expect(Number.isInteger(value)).toBe(true);
  }
});
