import type { Trajectory } from '../core/trajectory.ts';
import type { Domain } from '../race/specification.ts';

/** The swing has begun when the run stays within its last quarter's box, widened by that share of its sides. */
const WIDENED = 0.15;

/** The first step from which a run stays out of the domain; undefined when it ends inside. */
export function leavingStep(trajectory: Trajectory, domain: Domain): number | undefined {
  const isInside = (step: number): boolean =>
    domain.every(([low, high], axis) => {
      const value = trajectory.coordinate(step, axis);
      return value >= low && value <= high;
    });
  let step = trajectory.lastFinite + 1;
  while (step > 0 && !isInside(step - 1)) step--;
  // A start outside leaves nothing.
  return step > trajectory.lastFinite || step === 0 ? undefined : step;
}

/** Since when a run that swings to its end has done so, and the diagonal of the swing. */
export function swingStep(trajectory: Trajectory): { readonly step: number; readonly width: number } {
  const last = trajectory.lastFinite;
  const axes = Array.from({ length: trajectory.dimension }, (_, axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (let k = Math.floor(0.75 * last); k <= last; k++) {
      low = Math.min(low, trajectory.coordinate(k, axis));
      high = Math.max(high, trajectory.coordinate(k, axis));
    }
    const margin = WIDENED * (high - low);
    return { low: low - margin, high: high + margin, side: high - low };
  });
  const isWithin = (step: number): boolean =>
    axes.every(({ low, high }, axis) => {
      const value = trajectory.coordinate(step, axis);
      return value >= low && value <= high;
    });
  let step = last;
  while (step > 0 && isWithin(step - 1)) step--;
  return { step, width: Math.hypot(...axes.map(({ side }) => side)) };
}
