import type { StationaryPoint, Verdict } from '../core/verdict.ts';
import { classify, type Nature } from './classify.ts';
import { nearestPoint } from './found.ts';
import { gradientTolerance } from './grid.ts';
import { distance, LocalModel } from './local-model.ts';
import { newtonSearch } from './newton.ts';
import { globalTest } from './survey.ts';
import type { Case } from './verdict.ts';

/** A degenerate minimum (x⁴) is approached ever more slowly: so many δ count as near it when the loss agrees. */
const NEAR_DEGENERATE = 100;

/** Losses that agree to this share of the range are the same. */
const SAME_LOSS = 1e-8;

/** A place that a run has come to rest at. */
interface Place extends StationaryPoint {
  readonly nature: Nature;
}

/** Where the run settled, or undefined when it did not (or on level ground, which is a plateau's business). */
export function settlement(given: Case): (Omit<Verdict, 'evidence'> & { near: StationaryPoint }) | undefined {
  // Right on a kink the sub-gradient is 0, which looks smooth.
  const place = kinkPlace(given) ?? smoothPlace(given);
  if (place === undefined || place.nature === 'flat' || !isAtRest(given, place)) return undefined;
  const { nature, ...point } = place;
  const step = settledSince(given, point);
  if (nature !== 'minimum') {
    const flag = nature === 'saddle' ? {} : { reason: nature };
    return { kind: 'saddle', step, near: point, ...flag };
  }
  const { minima, lowest } = given.survey;
  const floor = Math.min(lowest, ...minima.map(({ value }) => value));
  // In more than two dimensions no survey is dense enough to say that nothing lies lower.
  const global = given.loss.dimension <= 2 && globalTest(floor, given.range)(point.value);
  return { kind: global ? 'global-minimum' : 'local-minimum', step, near: { ...point, global } };
}

/** The point with a vanishing gradient that a Newton search from the end reaches. */
function smoothPlace({ loss, path, survey, width, near, range }: Case): Place | undefined {
  const model = new LocalModel(loss);
  const end = path.end;
  const slope = Math.hypot(...gradientAtEnd(model, end));
  const tolerance = gradientTolerance({ curvature: survey.curvature || 0, slope: survey.slope || slope }, survey.box);
  const mayVisit = (w: Float64Array): boolean => distance(w, end) <= NEAR_DEGENERATE * near;
  if (!newtonSearch(model, end, { width, tolerance, mayVisit })) return undefined;
  const nature = classify(model, { width, range, curvature: survey.curvature });
  return {
    w: Array.from(model.w),
    value: model.value,
    gradientNorm: model.gradientNorm,
    eigenvalues: Array.from(model.eigenvalues),
    smooth: true,
    nature,
  };
}

function gradientAtEnd(model: LocalModel, end: Float64Array): Float64Array {
  model.moveTo(end);
  return model.gradient;
}

/** The surveyed minimum at a kink within δ of the end. */
function kinkPlace({ path, survey, near }: Case): Place | undefined {
  const kinks = survey.minima.filter((point) => !point.smooth);
  const nearest = nearestPoint(kinks, path.end);
  if (nearest === undefined || distance(nearest.w, path.end) > near) return undefined;
  return { ...nearest, nature: 'minimum' };
}

/**
 * All points of the window lie within δ of the place, which bounds step, velocity and gradient at once; or, at a
 * degenerate one, within 100 δ at the same loss and hardly moving.
 */
function isAtRest({ path, near, range, windowStart }: Case, place: Place): boolean {
  let farthest = 0;
  for (let k = windowStart; k <= path.steps; k++) farthest = Math.max(farthest, path.distanceTo(place.w, k));
  if (farthest <= near) return true;
  if (farthest > NEAR_DEGENERATE * near) return false;
  const isLevel = Math.abs(path.loss(path.steps) - place.value) <= SAME_LOSS * range;
  return isLevel && path.stretch(windowStart, path.steps).size < near;
}

/** The first step after which all points lie within δ (at a degenerate place: within the distance of the window). */
function settledSince({ path, near, windowStart }: Case, place: StationaryPoint): number {
  let limit = near;
  for (let k = windowStart; k <= path.steps; k++) limit = Math.max(limit, path.distanceTo(place.w, k));
  let step = path.steps;
  while (step > 0 && path.distanceTo(place.w, step - 1) <= limit) step--;
  return step;
}
