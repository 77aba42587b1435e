import { didYouMean } from './did-you-mean.ts';
import type { Loss } from './loss.ts';
import { rangeError, say, word } from './message.ts';
import type { Convention, Optimizer } from './optimizer.ts';
import { isRecord, requireThat, shown } from './require-that.ts';
import type { Decay, Plan, Segment } from './run.ts';
import { type Schedule, scheduleProblem } from './schedule.ts';
import { checkSettings, type SettingValues } from './setting.ts';
import { type Judge, Trajectory } from './trajectory.ts';

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

/**
 * Runs an optimizer down a loss.
 * Throws a RangeError naming subject, rule and value when an option is out of range; a run that overflows or leaves
 * the loss' domain does not throw, it ends there (`failure`).
 */
export function descend(options: DescendOptions, judge?: Judge): Trajectory {
  return new Trajectory(planOf(options), judge);
}

/** Checks the options of a run and lays out its segments. */
export function planOf(options: DescendOptions): Plan {
  checkKinds(options);
  const { loss, optimizer, steps, seed = 0, noise = 0, batchSize, schedule = { kind: 'constant' } } = options;
  requireThat(isWhole(steps, 0, MAX_STEPS), say`steps: must be a whole number in [0, ${MAX_STEPS}], got ${steps}`);
  requireThat(Number.isSafeInteger(seed), say`seed: must be a whole number, got ${seed}`);
  requireThat(Number.isFinite(noise) && noise >= 0, say`noise: must be a number in [0, ∞), got ${noise}`);
  const start = Float64Array.from(options.start);
  requireThat(
    start.length === loss.dimension,
    loss.dimension === 1
      ? say`start: must have 1 coordinate, got ${start.length}`
      : say`start: must have ${loss.dimension} coordinates, got ${start.length}`,
  );
  requireThat(start.every(Number.isFinite), say`start: every coordinate must be finite, got ${start.join(', ')}`);
  const scheduleFault = scheduleProblem(schedule);
  if (scheduleFault !== undefined) throw rangeError(scheduleFault);
  if (batchSize !== undefined) {
    requireThat(loss.sampleCount !== undefined, say`batchSize: this loss has no samples, got ${batchSize}`);
    requireThat(
      isWhole(batchSize, 1, loss.sampleCount ?? 0),
      say`batchSize: must be a whole number in [1, ${loss.sampleCount}], got ${batchSize}`,
    );
  }
  const convention = options.convention ?? optimizer.conventions[0];
  const segments = segmentsOf(optimizer, convention, options.settings ?? {}, options.changes ?? []);
  return { loss, start, steps, segments, schedule, seed, noise, batchSize };
}

/** Throws a RangeError for what is no loss. */
export function checkLoss(loss: unknown): void {
  const isLoss = isRecord(loss) && typeof loss.evaluate === 'function' && typeof loss.dimension === 'number';
  requireThat(isLoss, say`loss: must be a loss with dimension and evaluate, got ${shown(loss)}`);
}

/** Whoever calls from JavaScript has no compiler to tell them what is missing. */
function checkKinds(options: unknown): void {
  requireThat(isRecord(options), say`options: must be an object, got ${shown(options)}`);
  const { loss, optimizer, start, settings, changes, schedule } = options;
  checkLoss(loss);
  const isRule = isRecord(optimizer) && typeof optimizer.kernel === 'function';
  requireThat(isRule, say`optimizer: must be an optimizer such as findOptimizer gives, got ${shown(optimizer)}`);
  const isList = Array.isArray(start) || ArrayBuffer.isView(start) || (isRecord(start) && 'length' in start);
  requireThat(isList, say`start: must be a list of numbers, got ${shown(start)}`);
  requireThat(
    settings === undefined || isRecord(settings),
    say`settings: must be an object of values by name, got ${shown(settings)}`,
  );
  const areChanges = Array.isArray(changes) && changes.every((each) => isRecord(each) && isRecord(each.settings));
  requireThat(
    changes === undefined || areChanges,
    say`changes: must be a list of { step, settings }, got ${shown(changes)}`,
  );
  requireThat(
    schedule === undefined || isRecord(schedule),
    say`schedule: must be an object with a kind, got ${shown(schedule)}`,
  );
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

function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** Finds an entry of a catalogue by its id; throws a RangeError with a suggestion. */
export function findById<T extends { readonly id: string }>(kind: string, entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (found) return found;
  const ids = entries.map((entry) => entry.id);
  throw rangeError(say`unknown ${word(kind)} "${String(id)}"${didYouMean(String(id), ids)}`);
}
