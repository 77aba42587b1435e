import type { Loss } from '../core/loss.ts';
import type { Ground } from './classify.ts';
import type { Found } from './found.ts';
import type { Grid } from './grid.ts';
import type { Job } from './job.ts';

/** Minima of a plane at which no gradient vanishes. */
export function* kinkPointsJob(_loss: Loss, _grid: Grid, _ground: Ground, _smooth: readonly Found[]): Job<Found[]> {
  yield 1;
  return [];
}
