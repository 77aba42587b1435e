import type { Trajectory } from '../core/trajectory.ts';
import type { Survey } from './survey.ts';

/**
 * The first step from which a run with one weight stays beyond a hill next to the valley that it began above: on a line
 * that is where the flow down the slope goes to another place for good. Undefined when it ends where it began, or fails.
 */
export function lineEscape(trajectory: Trajectory, { minima, maxima }: Survey): number | undefined {
  if (trajectory.failure !== undefined) return undefined;
  const start = trajectory.coordinate(0, 0);
  const hills = maxima.map(({ w }) => w[0]);
  const left = Math.max(...hills.filter((x) => x <= start), -Infinity);
  const right = Math.min(...hills.filter((x) => x > start), Infinity);
  const isBeyond = (x: number): boolean => x < left || x > right;
  // Right on a hill nothing has been left: it is a choice of sides.
  if (left === start || !minima.some(({ w }) => !isBeyond(w[0]))) return undefined;
  let step = trajectory.lastFinite;
  if (!isBeyond(trajectory.coordinate(step, 0))) return undefined;
  while (step > 0 && isBeyond(trajectory.coordinate(step - 1, 0))) step--;
  return step;
}
