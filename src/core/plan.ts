import type { Loss } from './loss.ts';
import { say } from './message.ts';
import type { Convention, Optimizer } from './optimizer.ts';
import { isRecord, requireThat, shown } from './require-that.ts';
import type { Decay, Plan, Segment } from './run.ts';
import type { Schedule } from './schedule.ts';
import { checkSettings, type SettingValues } from './setting.ts';

/** The most updates that a run may have. */
export const MAX_STEPS = 100_000;

/** New settings from a step on: they hold from the update that makes point `step + 1`. */
export interface Change {
  readonly step: number;
  readonly settings: SettingValues;
}

/** What a run is made from. */
export interface DescendOptions {
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /** Values by setting name; absent ones take the convention's default. */
  readonly settings?: SettingValues;
  /** Absent: the rule's own default (torch where it exists). */
  readonly convention?: Convention;
  readonly start: ArrayLike<number>;
  /** Number of updates, 0 to 100,000. */
  readonly steps: number;
  /** The box that verdicts speak about: [low, high] for each weight. */
  readonly domain?: readonly (readonly [number, number])[];
  readonly changes?: readonly Change[];
  readonly schedule?: Schedule;
  /** Integer; absent: 0. */
  readonly seed?: number;
  /** Standard deviation added to each gradient component, in loss per unit of w; absent: 0. */
  readonly noise?: number;
  /** Samples in each update, for a data loss; absent: all. */
  readonly batchSize?: number;
}

/** Lays out the segments of a run whose options are in order. Settings, changes and batch size are checked here. */
export function layOutRun(options: DescendOptions): Plan {
  const { loss, optimizer, steps, seed = 0, noise = 0, batchSize, schedule = { kind: 'constant' } } = options;
  if (batchSize !== undefined) {
    requireThat(loss.sampleCount !== undefined, say`batchSize: this loss has no samples, got ${batchSize}`);
    requireThat(
      isWhole(batchSize, 1, loss.sampleCount ?? 0),
      say`batchSize: must be a whole number in [1, ${loss.sampleCount}], got ${batchSize}`,
    );
  }
  const { changes = [] } = options;
  const areChanges = Array.isArray(changes) && changes.every((each) => isRecord(each) && isRecord(each.settings));
  requireThat(areChanges, say`changes: must be a list of { step, settings }, got ${shown(changes)}`);
  const start = Float64Array.from(options.start);
  const convention = options.convention ?? optimizer.conventions[0];
  const segments = segmentsOf(optimizer, convention, options.settings ?? {}, changes);
  return { loss, start, steps, segments, schedule, seed, noise, batchSize };
}

function segmentsOf(
  optimizer: Optimizer,
  convention: Convention,
  settings: SettingValues,
  changes: readonly Change[],
): Segment[] {
  const segments = [segmentOf(optimizer, convention, settings, 0)];
  let current = settings;
  for (const change of changes.toSorted((a, b) => a.step - b.step)) {
    requireThat(
      isWhole(change.step, 0, MAX_STEPS),
      say`changes: step must be a whole number in [0, ${MAX_STEPS}], got ${change.step}`,
    );
    current = { ...current, ...change.settings };
    segments.push(segmentOf(optimizer, convention, current, change.step));
  }
  // What is changed again at the same step never held; at step 0 that includes what the memory begins with.
  return segments.filter((segment, index) => segments[index + 1]?.from !== segment.from);
}

function segmentOf(optimizer: Optimizer, convention: Convention, settings: SettingValues, from: number): Segment {
  const { numbers, flags } = checkSettings(optimizer, convention, settings);
  const kernel = optimizer.kernel(convention, flags);
  return { from, numbers, kernel, decay: decayOf(optimizer, convention, numbers, flags) };
}

function decayOf(
  optimizer: Optimizer,
  convention: Convention,
  numbers: Readonly<Record<string, number>>,
  flags: Readonly<Record<string, boolean>>,
): Decay {
  // A typed rule means what it says; weight decay is a setting like others there.
  if (optimizer.custom === true || !numbers.weightDecay) return 'none';
  const isOnWeights = convention === 'keras' || optimizer.decoupled === true || flags.decoupledWeightDecay === true;
  return isOnWeights ? 'weights' : 'gradient';
}

/** Whether a value is a whole number in [min, max]. */
export function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
