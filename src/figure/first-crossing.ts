import type { Survey } from '../analysis/survey.ts';
import type { Trajectory } from '../core/trajectory.ts';
import { barrierStep } from './barrier-step.ts';

/** What was found for a run, and the points that it was found with. */
const known = new WeakMap<Trajectory, { readonly survey: Survey; readonly step: number | undefined }>();

/**
 * The step at which a run may be told to be over the barrier. Of a veiled figure it is the first at which the run is
 * beyond the hill: that it stays there is still to come. With two weights that cannot be told from the past alone.
 */
export function toldCrossing(
  trajectory: Trajectory,
  survey: Survey | undefined,
  isVeiled: boolean,
): number | undefined {
  if (!isVeiled) return barrierStep(trajectory, survey);
  if (survey === undefined || trajectory.dimension !== 1) return undefined;
  const before = known.get(trajectory);
  if (before?.survey === survey) return before.step;
  const step = firstCrossing(trajectory, survey);
  known.set(trajectory, { survey, step });
  return step;
}

/** The first step beyond a hill that has a minimum between itself and the start. */
function firstCrossing(trajectory: Trajectory, { minima, maxima }: Survey): number | undefined {
  const start = trajectory.coordinate(0, 0);
  const isBeyond = (x: number, y: number): boolean => (y - start) * (x - y) > 0;
  const hills = maxima.map(({ w }) => w[0]).filter((hill) => minima.some(({ w }) => isBeyond(hill, w[0])));
  for (let step = 1; step <= trajectory.lastFinite; step++) {
    const x = trajectory.coordinate(step, 0);
    if (hills.some((hill) => isBeyond(x, hill))) return step;
  }
  return undefined;
}
