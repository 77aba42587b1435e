import { quantileSorted } from 'd3-array';
import { type LossScale, lossScale, type LossScaleKind } from './loss-scale.ts';

/** One run of a chart: a value at each step. */
export interface ChartRun {
  /** The first and the last step that may have a value. */
  readonly first: number;
  readonly last: number;
  /** Non-finite where there is none: the line is broken there. */
  at(step: number): number;
  /** It does not stretch the axis of the others. */
  readonly isDiverged?: boolean;
}

/** What is wished of a scale. */
export interface ScaleWish {
  /** This kind, as far as negative values survive it. */
  readonly kind?: LossScaleKind;
  /** This kind where none is wished for, instead of the one on which the ends of the runs are told apart. */
  readonly usual?: LossScaleKind;
  /** Values that the axis holds whatever the runs do. */
  readonly include?: readonly number[];
  /** The share of the values that the axis holds, for measures with poles; absent: all. */
  readonly coverage?: number;
}

/** What an axis has to hold. */
interface Range {
  readonly low: number;
  readonly high: number;
  /** Above 0; Infinity when no value is. */
  readonly lowestPositive: number;
  /** The median of the second halves of the runs. */
  readonly typical: number;
}

/** More steps than that do not change a quantile that matters. */
const SAMPLES_PER_RUN = 500;
/** On a linear axis the typical value must not lie in the lowest so much of the height. */
const CROWDED_SHARE = 0.04;
/** A log axis shows so many decades below its top. */
const MOST_DECADES = 12;
const AIR = 0.06;

/** The scale for the values of a race's runs. */
export function chooseScale(runs: readonly ChartRun[], wish: ScaleWish = {}): LossScale {
  const { low, high, lowestPositive, typical } = rangeOf(runs, wish);
  const suitable = wish.kind ?? wish.usual ?? suitableKind(low, high, typical);
  // Negative values survive every wish.
  const kind = suitable === 'log' && low < 0 ? 'symlog' : suitable;
  if (kind === 'log' && high > 0) {
    const bottom = Math.max(Math.min(lowestPositive, high), high * 10 ** -MOST_DECADES);
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

/** Whether losses blow up: they end in what is not finite, or at their highest and far above their start. */
export function looksDiverged(losses: ChartRun, hasFailed: boolean): boolean {
  const start = losses.at(losses.first);
  return hasFailed || losses.at(losses.last) > start + 9 * Math.abs(start) + 1;
}

function suitableKind(low: number, high: number, typical: number): LossScaleKind {
  const height = high - low;
  if (typical - low > CROWDED_SHARE * height) return 'linear';
  // A run that reaches 0 exactly leaves a log axis downward.
  if (low >= 0) return 'log';
  // A symlog scale spreads what lies near 0, not what lies near a deep negative minimum.
  return Math.abs(typical) < CROWDED_SHARE * height ? 'symlog' : 'linear';
}

function rangeOf(runs: readonly ChartRun[], { include = [], coverage = 1 }: ScaleWish): Range {
  const calm = runs.filter((run) => run.isDiverged !== true);
  // Runs that blow up show what they did before they doubled their height.
  const ceiling = calm.length > 0 ? Infinity : ceilingOf(runs);
  const samples = (calm.length > 0 ? calm : runs).map((run) => sampled(run, ceiling));
  let [low, high, lowestPositive] = [Infinity, -Infinity, Infinity];
  const hold = (value: number): void => {
    if (value < low) low = value;
    if (value > high) high = value;
    if (value > 0 && value < lowestPositive) lowestPositive = value;
  };
  if (coverage < 1) centralPart(samples.flat(), coverage).forEach(hold);
  else for (const run of calm.length > 0 ? calm : runs) eachValue(run, 1, ceiling, hold);
  for (const run of runs) {
    const first = run.last < run.first ? NaN : run.at(run.first);
    if (Number.isFinite(first)) hold(first);
  }
  include.forEach(hold);
  if (low > high) return { low: 0, high: 1, lowestPositive: 1, typical: 0.5 };
  const ends = samples.flatMap((run) => run.slice(run.length >> 1)).sort((a, b) => a - b);
  const typical = ends[ends.length >> 1] ?? high;
  if (high > low) return { low, high, lowestPositive, typical };
  const air = Math.max(1, Math.abs(low)) / 2;
  return { low: low - air, high: high + air, lowestPositive: Math.max(low - air, high / 10), typical: low };
}

/** The lowest and the highest value of what is left when as many values are set aside at both ends. */
function centralPart(values: readonly number[], coverage: number): number[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const aside = (1 - coverage) / 2;
  return [quantileSorted(sorted, aside) ?? sorted[0], quantileSorted(sorted, 1 - aside) ?? sorted[0]];
}

function ceilingOf(runs: readonly ChartRun[]): number {
  const starts = runs.map((run) => run.at(run.first)).filter(Number.isFinite);
  return Math.max(...starts.map((value) => value + 9 * Math.abs(value)), 1);
}

function sampled(run: ChartRun, ceiling: number): number[] {
  const values: number[] = [];
  const stride = Math.max(1, Math.ceil((run.last - run.first) / SAMPLES_PER_RUN));
  eachValue(run, stride, ceiling, (value) => values.push(value));
  return values;
}

function eachValue(run: ChartRun, stride: number, ceiling: number, use: (value: number) => void): void {
  for (let k = run.first; k <= run.last; k += stride) {
    const value = run.at(k);
    if (Number.isFinite(value) && value <= ceiling) use(value);
  }
}
