import { lineEscape } from '../analysis/escape-line.ts';
import type { Survey } from '../analysis/survey.ts';
import type { Trajectory } from '../core/trajectory.ts';

/** What was found for a run, and the points that it was found with. */
const known = new WeakMap<Trajectory, { readonly survey: Survey; readonly step: number | undefined }>();

/**
 * The step from which a run is over the barrier for good: beyond it the slope leads to another minimum than where it began.
 * Undefined when it does not get there, and while that is not known. With one weight it is found at once; with two it
 * takes longer, and is known after `findMoments`.
 */
export function barrierStep(trajectory: Trajectory, survey: Survey | undefined): number | undefined {
  if (survey === undefined) return undefined;
  const before = known.get(trajectory);
  if (before?.survey === survey) return before.step;
  if (trajectory.dimension !== 1) return undefined;
  const step = lineEscape(trajectory, survey);
  rememberBarrierStep(trajectory, survey, step);
  return step;
}

/** Keeps what was found elsewhere. */
export function rememberBarrierStep(trajectory: Trajectory, survey: Survey, step: number | undefined): void {
  known.set(trajectory, { survey, step });
}

/** Whether it has been looked for. */
export function isBarrierStepKnown(trajectory: Trajectory, survey: Survey): boolean {
  return known.get(trajectory)?.survey === survey;
}
