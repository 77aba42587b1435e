import type { Trajectory } from '../core/trajectory.ts';

/** A step that is less than that share of the first has shrunk… */
export const SHRUNK = 0.03;
/** …by the rule's doing, when the slope is still that share of the first… */
const STILL_STEEP = 0.1;
/** …and so were the steps before it: a swing stands still for one step where it turns. */
const IN_A_ROW = 3;

/** Since when the steps of a run are small by its rule's doing. */
export interface Shrinking {
  readonly step: number;
  /** Length of that step as a share of the first. */
  readonly share: number;
}

/** The first step by which a rule has shrunk a run's steps, up to `last`; undefined when the slope is what shrank them. */
export function shrinkingOf(trajectory: Trajectory, last = trajectory.lastFinite): Shrinking | undefined {
  for (let step = IN_A_ROW + 1; step <= last; step++) {
    const share = shrunkShare(trajectory, step, SHRUNK);
    if (share !== undefined) return { step, share };
  }
  return undefined;
}

/** The length of a step as a share of the first, when the rule has made it and those before it smaller than `limit`. */
export function shrunkShare(trajectory: Trajectory, step: number, limit: number): number | undefined {
  if (step <= IN_A_ROW) return undefined;
  const first = stepLength(trajectory, 1);
  for (let k = step; k > step - IN_A_ROW; k--) {
    if (!(stepLength(trajectory, k) < limit * first)) return undefined;
  }
  const steepness = Math.hypot(...trajectory.gradient(step)) / Math.hypot(...trajectory.gradient(0));
  return steepness > STILL_STEEP ? stepLength(trajectory, step) / first : undefined;
}

function stepLength(trajectory: Trajectory, step: number): number {
  let sum = 0;
  for (let axis = 0; axis < trajectory.dimension; axis++) {
    const change = trajectory.coordinate(step, axis) - trajectory.coordinate(step - 1, axis);
    sum += change * change;
  }
  return Math.sqrt(sum);
}
