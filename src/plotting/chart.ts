import type { Trajectory } from '../core/trajectory.ts';
import { type LossScale, lossScale, type LossScaleKind } from './loss-scale.ts';
import { polylinePath } from './path-text.ts';
import { type Box, linearTicks, type Margins, type Tick, tickCount } from './viewport.ts';

/** One run of a chart. */
export interface ChartRun {
  readonly trajectory: Pick<Trajectory, 'lastFinite' | 'loss' | 'failure'>;
  /** Its verdict is *diverged*: it does not stretch the axis of the others. Absent: judged by its losses. */
  readonly isDiverged?: boolean;
}

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

/** More steps than that do not change a quantile that matters. */
const SAMPLES_PER_RUN = 500;
/** On a linear axis the typical loss must not lie in the lowest so much of the height. */
const CROWDED_SHARE = 0.04;
/** A log axis shows so many decades below its top. */
const MOST_DECADES = 12;
const AIR = 0.06;

function chooseScale(runs: readonly ChartRun[], wanted: LossScaleKind | undefined): LossScale {
  const { low, high, typical } = lossRange(runs);
  const kind = wanted ?? suitableKind(low, high, typical);
  if (kind === 'log' && high > 0) {
    const bottom = Math.max(low, high * 10 ** -MOST_DECADES);
    const air = Math.max(0.05, AIR * Math.log10(high / bottom));
    return lossScale('log', [bottom / 10 ** air, high * 10 ** air]);
  }
  const air = AIR * (high - low);
  const bottom = low >= 0 && low < 0.3 * high ? 0 : low - air;
  if (kind !== 'symlog') return lossScale('linear', [bottom, high + air]);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const threshold = Math.min(size / 10, Math.max(size * 1e-6, Math.abs(low) / 2, Math.abs(typical) / 2));
  return lossScale('symlog', [low < 0 ? low * 1.15 : bottom, high * 1.15], threshold);
}

function suitableKind(low: number, high: number, typical: number): LossScaleKind {
  if (typical - low > CROWDED_SHARE * (high - low)) return 'linear';
  return low > 0 ? 'log' : 'symlog';
}

/** Lowest and highest loss that the axis must hold, and the median of the second halves of the runs. */
function lossRange(runs: readonly ChartRun[]): { low: number; high: number; typical: number } {
  const calm = runs.filter((run) => !isDiverged(run));
  const losses = (calm.length > 0 ? calm : runs).map(sampledLosses);
  const starts = runs.map(({ trajectory }) => trajectory.loss(0)).filter(Number.isFinite);
  if (starts.length === 0) return { low: 0, high: 1, typical: 0.5 };
  // Runs that blow up show what they did before they doubled their height.
  const all = calm.length > 0 ? losses.flat() : losses.flatMap((run) => run.filter((loss) => loss <= ceiling(starts)));
  let low = Math.min(...starts);
  let high = Math.max(...starts);
  for (const loss of all) {
    if (loss < low) low = loss;
    if (loss > high) high = loss;
  }
  const ends = losses.flatMap((run) => run.slice(run.length >> 1)).sort((a, b) => a - b);
  const typical = ends[ends.length >> 1] ?? high;
  if (high > low) return { low, high, typical };
  const air = Math.max(1, Math.abs(low)) / 2;
  return { low: low - air, high: high + air, typical: low };
}

function ceiling(starts: readonly number[]): number {
  return Math.max(...starts.map((loss) => loss + 9 * Math.abs(loss)), 1);
}

function sampledLosses({ trajectory }: ChartRun): number[] {
  const { lastFinite } = trajectory;
  const stride = Math.max(1, Math.ceil(lastFinite / SAMPLES_PER_RUN));
  const losses: number[] = [];
  for (let k = 0; k <= lastFinite; k += stride) losses.push(trajectory.loss(k));
  return losses.filter(Number.isFinite);
}

/** Said by the verdict, else: it ended at a non-finite step, or its end is its highest and far above its start. */
function isDiverged(run: ChartRun): boolean {
  const { trajectory } = run;
  if (run.isDiverged !== undefined) return run.isDiverged;
  if (trajectory.failure !== undefined) return true;
  const start = trajectory.loss(0);
  return trajectory.loss(trajectory.lastFinite) > start + 9 * Math.abs(start) + 1;
}
