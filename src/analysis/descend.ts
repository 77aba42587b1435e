import { descend as descendUnjudged } from '../core/descend.ts';
import type { DescendOptions } from '../core/plan.ts';
import type { Trajectory } from '../core/trajectory.ts';
import { judge } from './verdict.ts';

/**
 * Runs an optimizer down a loss; the verdict on the run is computed when it is first asked for.
 * Throws a RangeError naming subject, rule and value when an option is out of range.
 */
export function descend(options: DescendOptions): Trajectory {
  return descendUnjudged(options, (trajectory) => judge(trajectory, options.domain));
}
