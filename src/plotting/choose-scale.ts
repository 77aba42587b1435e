import type { Trajectory } from '../core/trajectory.ts';
import { type LossScale, lossScale, type LossScaleKind } from './loss-scale.ts';

/** One run of a chart. */
export interface ChartRun {
  readonly trajectory: Pick<Trajectory, 'lastFinite' | 'loss' | 'failure'>;
  /** Its verdict is *diverged*: it does not stretch the axis of the others. Absent: judged by its losses. */
  readonly isDiverged?: boolean;
}

/** More steps than that do not change a quantile that matters. */
const SAMPLES_PER_RUN = 500;
/** On a linear axis the typical loss must not lie in the lowest so much of the height. */
const CROWDED_SHARE = 0.04;
/** A log axis shows so many decades below its top. */
const MOST_DECADES = 12;
const AIR = 0.06;

/** The scale for a race's losses: the wanted kind, or the one on which the ends of the runs are told apart. */
export function chooseScale(runs: readonly ChartRun[], wanted: LossScaleKind | undefined): LossScale {
  const { low, high, typical } = lossRange(runs);
  const suitable = wanted ?? suitableKind(low, high, typical);
  // Negative losses survive every wish.
  const kind = suitable === 'log' && low < 0 ? 'symlog' : suitable;
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
  const height = high - low;
  if (typical - low > CROWDED_SHARE * height) return 'linear';
  // A run that reaches 0 exactly leaves a log axis downward.
  if (low >= 0) return 'log';
  // A symlog scale spreads what lies near 0, not what lies near a deep negative minimum.
  return Math.abs(typical) < CROWDED_SHARE * height ? 'symlog' : 'linear';
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
