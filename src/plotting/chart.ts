import { type ChartRun, chooseScale } from './choose-scale.ts';
import type { LossScale, LossScaleKind } from './loss-scale.ts';
export type { ChartRun } from './choose-scale.ts';

import { polylinePath } from './path-text.ts';
import { type Box, linearTicks, type Margins, type Tick, tickCount } from './viewport.ts';

export interface ChartOptions {
  readonly runs: readonly ChartRun[];
  /** Updates of the race: the horizontal axis is [0, steps]. */
  readonly steps: number;
  /** CSS pixels, margins included. */
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** Absent: chosen so that the end of the runs is seen and no loss is lost. */
  readonly scale?: LossScaleKind;
}

/** Losses against steps, in CSS pixels. */
export interface Chart {
  readonly clip: Box;
  readonly steps: number;
  readonly scale: LossScale;
  readonly lines: readonly ChartLine[];
  readonly stepTicks: readonly Tick[];
  readonly lossTicks: readonly Tick[];
  toX(step: number): number;
  toY(loss: number): number;
  /** The step at a place, held in [0, steps]; a real number. */
  fromX(pixels: number): number;
}

/** One run: enough steps of it that nothing visible is missing. */
export interface ChartLine {
  /** Ascending; the first is 0 and the last the run's last finite step. */
  readonly steps: Uint32Array;
  /** CSS pixels at those steps; held within some heights of the plot. */
  readonly ys: Float32Array;
}

const PIXELS_PER_STEP_TICK = 110;
const PIXELS_PER_LOSS_TICK = 36;

/** Lays out the losses of a race. */
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
  const toY = (loss: number): number => clip.y + (1 - scale.place(loss)) * clip.height;
  const columns = Math.max(1, Math.round(clip.width));
  const lossTicks = scale.ticks(tickCount(clip.height, PIXELS_PER_LOSS_TICK));
  return {
    clip,
    steps,
    scale,
    toX,
    toY,
    fromX: (pixels) => Math.min(steps, Math.max(0, ((pixels - clip.x) / clip.width) * span)),
    lines: runs.map((run) => chartLine(run, span, columns, toY)),
    stepTicks: wholeTicks(steps, tickCount(clip.width, PIXELS_PER_STEP_TICK), toX),
    lossTicks: lossTicks.map(({ value, label }) => ({ value, label, position: toY(value) })),
  };
}

function wholeTicks(steps: number, count: number, toX: (step: number) => number): Tick[] {
  if (steps < 1) return [{ value: 0, position: toX(0), label: '0' }];
  return linearTicks(0, steps, Math.min(count, steps), toX).filter(({ value }) => Number.isInteger(value));
}

/** The line of a run between two real steps as SVG path text; ends lie on the straight line between iterates. */
export function chartLinePath(chart: Chart, line: ChartLine, from: number, to: number): string {
  return polylinePath(chartLinePoints(chart, line, from, to));
}

/** The same as points [x0, y0, x1, y1, …]. */
export function chartLinePoints(chart: Chart, line: ChartLine, from: number, to: number): Float32Array {
  const last = line.steps[line.steps.length - 1];
  const start = Math.max(0, from);
  const end = Math.min(last, to);
  if (!(end > start)) return new Float32Array();
  const points = [chart.toX(start), lineY(line, start)];
  for (let i = firstAfter(line.steps, start); i < line.steps.length && line.steps[i] < end; i++) {
    points.push(chart.toX(line.steps[i]), line.ys[i]);
  }
  points.push(chart.toX(end), lineY(line, end));
  return Float32Array.from(points);
}

/** Where a run is at a real step: CSS pixels; after its end, its last place. */
export function chartPosition(chart: Chart, line: ChartLine, step: number): { x: number; y: number } {
  const held = Math.min(line.steps[line.steps.length - 1], Math.max(0, step));
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
function chartLine(run: ChartRun, span: number, columns: number, toY: (loss: number) => number): ChartLine {
  const { trajectory } = run;
  const last = trajectory.lastFinite;
  const kept =
    span <= 2 * columns ? Array.from({ length: last + 1 }, (_, k) => k) : extremes(trajectory, span, columns);
  return { steps: Uint32Array.from(kept), ys: Float32Array.from(kept, (k) => toY(trajectory.loss(k))) };
}

function extremes(trajectory: ChartRun['trajectory'], span: number, columns: number): number[] {
  const last = trajectory.lastFinite;
  const kept: number[] = [];
  let k = 0;
  while (k <= last) {
    const column = Math.floor((k / span) * columns);
    let lowest = k;
    let highest = k;
    let end = k;
    while (end <= last && Math.floor((end / span) * columns) === column) {
      if (trajectory.loss(end) < trajectory.loss(lowest)) lowest = end;
      if (trajectory.loss(end) > trajectory.loss(highest)) highest = end;
      end++;
    }
    const inOrder = [k, lowest, highest, end - 1].sort((a, b) => a - b);
    for (const step of inOrder) if (kept.at(-1) !== step) kept.push(step);
    k = end;
  }
  return kept;
}
