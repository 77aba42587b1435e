import { LocalModel } from './local-model.ts';
import type { Case } from './verdict.ts';

/** In ten times the steps of the run, a ball on a plateau covers less than this share of the widest side. */
const FURTHER_STEPS = 10;
const COVERED = 0.01;

/** A quarter of the box around the point may rise by this share of what there is to gain. */
const LEVEL = 0.02;

/** What there is to gain is at least this share of the range. */
const SMALLEST_GAIN = 1e-3;

/**
 * Whether the run rests on level ground: it hardly moves, and the ground is level around it, measured by what there is
 * to gain (by the range alone, the slopes of Beale and Rosenbrock would count). Steep ground with tiny steps is not one.
 */
export function isPlateau({ loss, path, survey, width, range, windowStart }: Case): boolean {
  const model = new LocalModel(loss);
  if (!model.moveTo(path.end)) return false;
  if (range === 0 && model.gradientNorm === 0) return true;
  const { steps } = path;
  const speed = steps === windowStart ? 0 : path.distanceTo(path.end, windowStart) / (steps - windowStart);
  if (!(speed * FURTHER_STEPS * steps < COVERED * width)) return false;
  const floor = Math.min(survey.lowest, ...survey.minima.map((point) => point.value));
  const gain = Math.max(model.value - floor, survey.median - floor, SMALLEST_GAIN * range);
  const change = (model.gradientNorm * width) / 4 + (model.sharpness * width * width) / 32;
  return change <= LEVEL * gain;
}
