import { rangeError, say } from './message.ts';
import { type DescendOptions, isWhole, layOutRun, MAX_STEPS } from './plan.ts';
import { isRecord, requireThat, shown } from './require-that.ts';
import type { Plan } from './run.ts';
import { scheduleProblem } from './schedule.ts';
import { type Judge, Trajectory } from './trajectory.ts';

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
  const { loss, steps, seed = 0, noise = 0, schedule = { kind: 'constant' } } = options;
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
  return layOutRun(options);
}

/** Throws a RangeError for what is no loss. */
export function checkLoss(loss: unknown): void {
  const isLoss = isRecord(loss) && typeof loss.evaluate === 'function' && typeof loss.dimension === 'number';
  requireThat(isLoss, say`loss: must be a loss with dimension and evaluate, got ${shown(loss)}`);
}

/** Whoever calls from JavaScript has no compiler to tell them what is missing. */
function checkKinds(options: unknown): void {
  requireThat(isRecord(options), say`options: must be an object, got ${shown(options)}`);
  const { loss, optimizer, start, settings, schedule } = options;
  checkLoss(loss);
  const isRule = isRecord(optimizer) && typeof optimizer.kernel === 'function';
  requireThat(isRule, say`optimizer: must be an optimizer such as findOptimizer gives, got ${shown(optimizer)}`);
  const isList = Array.isArray(start) || ArrayBuffer.isView(start) || (isRecord(start) && 'length' in start);
  requireThat(isList, say`start: must be a list of numbers, got ${shown(start)}`);
  requireThat(
    settings === undefined || isRecord(settings),
    say`settings: must be an object of values by name, got ${shown(settings)}`,
  );
  requireThat(
    schedule === undefined || isRecord(schedule),
    say`schedule: must be an object with a kind, got ${shown(schedule)}`,
  );
}
