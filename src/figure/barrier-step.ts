import type { Survey } from '../analysis/survey.ts';
import type { Trajectory } from '../core/trajectory.ts';

/** What was found for a run, and the points that it was found with. */
const known = new WeakMap<Trajectory, { readonly survey: Survey; readonly step: number | undefined }>();

/**
 * The step at which a run with one weight gets over the hill behind the first valley on its way for good: the side of
 * the hill on which the run ends. Undefined when it does not, and while the hills are not known.
 */
export function barrierStep(trajectory: Trajectory, survey: Survey | undefined): number | undefined {
  if (survey === undefined || trajectory.dimension !== 1) return undefined;
  const before = known.get(trajectory);
  if (before?.survey === survey) return before.step;
  const step = findBarrierStep(trajectory, survey);
  known.set(trajectory, { survey, step });
  return step;
}

function findBarrierStep(trajectory: Trajectory, { minima, maxima }: Survey): number | undefined {
  if (trajectory.failure !== undefined) return undefined;
  const [start, end] = [trajectory.coordinate(0, 0), trajectory.coordinate(trajectory.lastFinite, 0)];
  const isBetween = (x: number, from: number, to: number): boolean => (x - from) * (x - to) < 0;
  const hills = maxima
    .map(({ w }) => w[0])
    .filter((x) => isBetween(x, start, end) && minima.some(({ w }) => isBetween(w[0], start, x)))
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  if (hills.length === 0) return undefined;
  const [hill] = hills;
  let step = trajectory.lastFinite;
  while (step > 0 && isBetween(hill, start, trajectory.coordinate(step - 1, 0))) step--;
  return step;
}
