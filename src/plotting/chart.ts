import { type ChartRun, chooseScale, type ScaleWish } from './choose-scale.ts';
import type { LossScale } from './loss-scale.ts';
export type { ChartRun } from './choose-scale.ts';

import { polylinePath } from './path-text.ts';
import { thinLine } from './thin-line.ts';
import { type Box, linearTicks, type Margins, type Tick, tickCount } from './viewport.ts';

export interface ChartOptions {
  readonly runs: readonly ChartRun[];
  /** Updates of the race: the horizontal axis is [0, steps]. */
  readonly steps: number;
  /** CSS pixels, margins included. */
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** Absent: chosen so that the end of the runs is seen and no value is lost. */
  readonly scale?: ScaleWish;
}

/** A measure of runs (their losses, say) against steps, in CSS pixels. */
export interface Chart {
  readonly clip: Box;
  readonly steps: number;
  readonly scale: LossScale;
  readonly lines: readonly ChartLine[];
  readonly stepTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  toX(step: number): number;
  toY(value: number): number;
  /** The step at a place, held in [0, steps]; a real number. */
  fromX(pixels: number): number;
}

/** One run: enough steps of it that nothing visible is missing. */
export interface ChartLine {
  /** Ascending, from the run's first step to its last. */
  readonly steps: Uint32Array;
  /** CSS pixels at those steps; held within some heights of the plot; NaN where there is no value. */
  readonly ys: Float32Array;
}

const PIXELS_PER_STEP_TICK = 110;
const PIXELS_PER_VALUE_TICK = 36;
/** Half the width of a point whose neighbours have no value. CSS pixels. */
const LONE_POINT = 1;

/** Lays out a measure of the runs of a race. */
export function createChart(options: ChartOptions): Chart {
  const { runs, steps, width, height, margins } = options;
  const clip: Box = {
    x: margins.left,
    y: margins.top,
    width: Math.max(1, width - margins.left - margins.right),
    height: Math.max(1, height - margins.top - margins.bottom),
  };
  const span = Math.max(1, steps);
  const scale = chooseScale(runs, options.scale);
  const toX = (step: number): number => clip.x + (step / span) * clip.width;
  const toY = (value: number): number => clip.y + (1 - scale.place(value)) * clip.height;
  const columns = Math.max(1, Math.round(clip.width));
  const valueTicks = scale.ticks(tickCount(clip.height, PIXELS_PER_VALUE_TICK));
  return {
    clip,
    steps,
    scale,
    toX,
    toY,
    fromX: (pixels) => Math.min(steps, Math.max(0, ((pixels - clip.x) / clip.width) * span)),
    lines: runs.map((run) => chartLine(run, span, columns, toY)),
    stepTicks: wholeTicks(steps, tickCount(clip.width, PIXELS_PER_STEP_TICK), toX),
    valueTicks: valueTicks.map(({ value, label }) => ({ value, label, position: toY(value) })),
  };
}

function wholeTicks(steps: number, count: number, toX: (step: number) => number): Tick[] {
  if (steps < 1) return [{ value: 0, position: toX(0), label: '0' }];
  return linearTicks(0, steps, Math.min(count, steps), toX).filter(({ value }) => Number.isInteger(value));
}

/**
 * The line of a run between two real steps as SVG path text; ends lie on the straight line between iterates. Broken
 * where there is no value; a value between two gaps is a dash.
 */
export function chartLinePath(chart: Chart, line: ChartLine, from: number, to: number): string {
  return polylinePath(thinLine(withLonePoints(chartLinePoints(chart, line, from, to))));
}

/** The same as points [x0, y0, x1, y1, …]; y is NaN where there is no value. */
export function chartLinePoints(chart: Chart, line: ChartLine, from: number, to: number): Float32Array {
  const last = line.steps[line.steps.length - 1];
  const start = Math.max(line.steps[0], from);
  const end = Math.min(last, to);
  if (!(end > start)) return new Float32Array();
  const points = [chart.toX(start), lineY(line, start)];
  for (let i = firstAfter(line.steps, start); i < line.steps.length && line.steps[i] < end; i++) {
    points.push(chart.toX(line.steps[i]), line.ys[i]);
  }
  points.push(chart.toX(end), lineY(line, end));
  return Float32Array.from(points);
}

/** A pen that is put down and lifted at one place draws nothing. */
function withLonePoints(points: Float32Array): ArrayLike<number> {
  if (!points.some(Number.isNaN)) return points;
  const isGap = (i: number): boolean => i < 0 || i >= points.length || Number.isNaN(points[i]);
  const drawn: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    const isLone = !Number.isNaN(y) && isGap(i - 1) && isGap(i + 3);
    if (isLone) drawn.push(x - LONE_POINT, y, x + LONE_POINT, y);
    else drawn.push(x, y);
  }
  return drawn;
}

/** Where a run is at a real step: CSS pixels; before its first step and after its last, there. y is NaN without a value. */
export function chartPosition(chart: Chart, line: ChartLine, step: number): { x: number; y: number } {
  const held = Math.min(line.steps[line.steps.length - 1], Math.max(line.steps[0], step));
  return { x: chart.toX(held), y: lineY(line, held) };
}

/** The run whose line is nearest above or below a place, within a distance; undefined when none is. */
export function nearestRun(chart: Chart, x: number, y: number, within = 24): number | undefined {
  const step = chart.fromX(x);
  let best: number | undefined;
  let nearest = within;
  chart.lines.forEach((line, index) => {
    const place = chartPosition(chart, line, step);
    const distance = Math.hypot(
      place.x - x,
      Math.min(chart.clip.y + chart.clip.height, Math.max(chart.clip.y, place.y)) - y,
    );
    if (distance < nearest) [best, nearest] = [index, distance];
  });
  return best;
}

function lineY(line: ChartLine, step: number): number {
  const after = Math.min(line.steps.length - 1, firstAfter(line.steps, step));
  const before = Math.max(0, after - 1);
  const span = line.steps[after] - line.steps[before];
  const t = span === 0 ? 0 : Math.min(1, (step - line.steps[before]) / span);
  // What is exactly at a step does not depend on a neighbour without a value.
  if (t === 0 || t === 1) return line.ys[t === 0 ? before : after];
  return line.ys[before] + (line.ys[after] - line.ys[before]) * t;
}

/** Index of the first step beyond one, by bisection. */
function firstAfter(steps: Uint32Array, step: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle] <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First, last, lowest and highest of each pixel column: spikes survive. */
function chartLine(run: ChartRun, span: number, columns: number, toY: (value: number) => number): ChartLine {
  const steps = span <= 2 * columns ? eachStep(run) : Uint32Array.from(extremes(run, span, columns));
  const ys = new Float32Array(steps.length);
  for (let i = 0; i < ys.length; i++) {
    const value = run.at(steps[i]);
    ys[i] = Number.isFinite(value) ? toY(value) : NaN;
  }
  return { steps, ys };
}

function eachStep({ first, last }: ChartRun): Uint32Array {
  const steps = new Uint32Array(Math.max(0, last - first + 1));
  for (let i = 0; i < steps.length; i++) steps[i] = first + i;
  return steps;
}

function extremes(run: ChartRun, span: number, columns: number): number[] {
  const kept: number[] = [];
  let k = run.first;
  while (k <= run.last) {
    const column = Math.floor((k / span) * columns);
    let lowest = k;
    let highest = k;
    let gap = k;
    let end = k;
    while (end <= run.last && Math.floor((end / span) * columns) === column) {
      const value = run.at(end);
      const isGap = !Number.isFinite(value);
      if (isGap) gap = end;
      // The negations take the first value after a gap.
      if (!isGap && !(value >= run.at(lowest))) lowest = end;
      if (!isGap && !(value <= run.at(highest))) highest = end;
      end++;
    }
    const inOrder = [k, lowest, highest, gap, end - 1].sort((a, b) => a - b);
    for (const step of inOrder) if (kept.at(-1) !== step) kept.push(step);
    k = end;
  }
  return kept;
}
