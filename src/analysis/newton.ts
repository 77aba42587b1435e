import { distance, type LocalModel, norm } from './local-model.ts';

/** Linear convergence at a degenerate point gains a third per step: this many steps reach 1e-13 from one cell. */
const MAX_ITERATIONS = 90;

/** A step below this share of the widest side has arrived. */
const ARRIVED = 1e-13;

/** A search that ended with steps this large, as a share of the widest side, has not converged. */
const UNSETTLED = 1e-7;

/** What a Newton search may do. */
export interface NewtonLimits {
  /** Widest side of the box, in units of w. */
  readonly width: number;
  /** The largest gradient that counts as 0. */
  readonly tolerance: number;
  /** Whether the search may go to a place; it ends where it may not. */
  readonly mayVisit: (w: Float64Array) => boolean;
}

/**
 * Follows Newton steps (pseudo-inverse) from `start` to a point where the gradient vanishes. The model stands there
 * afterwards. Returns false when the search leaves its ground, finds none or the loss is not smooth there.
 */
export function newtonSearch(model: LocalModel, start: ArrayLike<number>, limits: NewtonLimits): boolean {
  const { width, tolerance, mayVisit } = limits;
  const best = new Float64Array(model.dimension);
  const w = Float64Array.from(start);
  let bestNorm = Infinity;
  let length = Infinity;
  let stalled = 0;
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    if (!model.moveTo(w)) return false;
    const gradientNorm = model.gradientNorm;
    if (gradientNorm < bestNorm) {
      bestNorm = gradientNorm;
      best.set(w);
      stalled = 0;
    } else {
      stalled++;
    }
    length = model.newton();
    if (length <= ARRIVED * width || gradientNorm === 0) break;
    // Rounding has the last word: once the gradient is small, steps that no longer lower it are noise.
    if (stalled >= 3 && bestNorm <= tolerance) break;
    if (stalled >= 12) return false;
    for (let axis = 0; axis < w.length; axis++) w[axis] += model.step[axis];
    if (!mayVisit(w)) return false;
  }
  if (distance(best, model.w) > 0 && !model.moveTo(best)) return false;
  const isDegenerate = Math.abs(model.eigenvalues[0]) <= 1e-6 * model.sharpness || model.sharpness === 0;
  if (model.newton() > UNSETTLED * width && !isDegenerate) return false;
  return isStationary(model, tolerance, width);
}

/**
 * Whether the gradient at the model's point is 0 up to rounding: on the scale of the box, and on the scale of the
 * curvature right there (a slope that no curvature explains is a slope: x² + y).
 */
export function isStationary(model: LocalModel, tolerance: number, width: number): boolean {
  const gradientNorm = norm(model.gradient);
  if (gradientNorm > tolerance) return false;
  return gradientNorm <= 1e-7 * model.sharpness * width || gradientNorm <= 1e-4 * tolerance;
}
