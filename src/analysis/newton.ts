import { distance, type LocalModel, norm } from './local-model.ts';

/** Linear convergence at a degenerate point gains a third per step: this many steps reach 1e-13 from one cell. */
const MAX_ITERATIONS = 90;

/** A step below this share of the widest side has arrived. */
const ARRIVED = 1e-13;

/** A search that ended with steps this large, as a share of the widest side, has not converged. */
const UNSETTLED = 1e-7;

/** Two steps of one direction: their cosine, and how much the share may change that the second is of the first. */
const ALIGNED = 0.9999;
const STEADY = 0.01;

/** Shares that linear convergence has: 2/3 at x⁴, 6/7 at x⁸. */
const LEAST_SHARE = 0.45;
const LARGEST_SHARE = 0.98;

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
  const pace = new Pace(model.dimension);
  let bestNorm = Infinity;
  let length = Infinity;
  let stalled = 0;
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    const isThere = model.moveTo(w);
    if (pace.hasJumped && !(isThere && model.gradientNorm < bestNorm)) {
      pace.giveUp();
      w.set(best);
      continue;
    }
    if (!isThere) return false;
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
    if (!pace.advance(w, model.step, mayVisit)) return false;
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

/**
 * Where all curvature vanishes (x⁴, x⁸), each Newton step is the same share of the one before it. Once the share is steady,
 * the rest of the way is known, and is gone at once; that is given up when a jump does not lower the gradient.
 */
class Pace {
  /** Whether the last advance went all the rest of the way. */
  hasJumped = false;
  private readonly before: Float64Array;
  private lengthBefore = NaN;
  private share = NaN;
  private hasGivenUp = false;

  constructor(dimension: number) {
    this.before = new Float64Array(dimension);
  }

  giveUp(): void {
    this.hasGivenUp = true;
    this.hasJumped = false;
    this.share = NaN;
  }

  /** Moves w by a step, or by all that follow it; false where it may not go. */
  advance(w: Float64Array, step: Float64Array, mayVisit: (w: Float64Array) => boolean): boolean {
    const rest = this.rest(step);
    this.hasJumped = rest > 1;
    if (this.hasJumped) {
      const jumped = w.map((value, axis) => value + rest * step[axis]);
      this.hasJumped = mayVisit(jumped);
      if (this.hasJumped) {
        w.set(jumped);
        return true;
      }
    }
    for (let axis = 0; axis < w.length; axis++) w[axis] += step[axis];
    return mayVisit(w);
  }

  /** How many times the step the rest of the way is; 1 while the share is not steady. */
  private rest(step: Float64Array): number {
    const length = norm(step);
    const cosine = dot(step, this.before) / (length * this.lengthBefore);
    const share = cosine >= ALIGNED ? length / this.lengthBefore : NaN;
    const isSteady = Math.abs(share - this.share) <= STEADY && share > LEAST_SHARE && share < LARGEST_SHARE;
    this.before.set(step);
    this.lengthBefore = length;
    this.share = share;
    if (this.hasGivenUp || !isSteady) return 1;
    this.share = NaN;
    return 1 / (1 - share);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, axis) => sum + value * b[axis], 0);
}
