import type { Loss } from '../core/loss.ts';
import { type Box, widestSide } from './box.ts';
import { nearestPoint } from './found.ts';
import { distance, LocalModel, norm } from './local-model.ts';
import type { Survey } from './survey.ts';

/** Shares of the box' widest side: the longest step, the shortest one, and what is right at a known minimum. */
const LONGEST = 1 / 100;
const SHORTEST = 1e-6;
const AT_MINIMUM = 1e-3;

/** A flow that goes so many widths out of the box is not coming back. */
const OUTSIDE = 1;

/** A step is taken when the slope at its end is foretold to this share of the slopes at both ends. */
const TRUSTED = 0.25;

/** The longest way at the longest step, several times over. */
const MOST_STEPS = 3000;

/** Values that agree to this share of the range lie in one valley. */
const SAME_LOSS = 1e-6;

/** A stationary point's gradient, as a share of the usual one. */
const LEVEL = 1e-9;

/** Where a flow ends. */
export interface FlowEnd {
  readonly w: readonly number[];
  /** The value, where the place is one of a whole line or area of equal minima: then the place itself says little. */
  readonly valley?: number;
}

/**
 * Follows the gradient flow `w' = −∇f(w)`: what a ball without any momentum would do. It moves by exponential steps, exact
 * on a quadratic ground, so that the walls of a ravine do not force short ones.
 */
export class Flow {
  private readonly model: LocalModel;
  private readonly width: number;
  private readonly next: Float64Array;
  private readonly gradient: Float64Array;
  private readonly step: Float64Array;

  constructor(
    private readonly loss: Loss,
    private readonly survey: Survey,
  ) {
    this.model = new LocalModel(loss);
    this.width = widestSide(survey.box);
    this.next = new Float64Array(loss.dimension);
    this.gradient = new Float64Array(loss.dimension);
    this.step = new Float64Array(loss.dimension);
  }

  /** The minimum that the flow from a point ends in; undefined when it leaves, ends on no minimum or is not smooth. */
  endFrom(start: ArrayLike<number>): FlowEnd | undefined {
    const { model, survey, width, next } = this;
    const w = Float64Array.from(start);
    let radius = LONGEST * width;
    for (let i = 0; i < MOST_STEPS; i++) {
      const known = nearestPoint(survey.minima, w);
      if (known !== undefined && distance(known.w, w) <= AT_MINIMUM * width) return this.endAt(known.w, known.value);
      if (!model.moveTo(w)) return undefined;
      if (model.gradientNorm <= LEVEL * survey.slope) return this.restAt(w);
      while (!this.tryStep(radius)) {
        radius /= 2;
        if (radius < SHORTEST * width) return undefined;
      }
      for (let axis = 0; axis < w.length; axis++) w[axis] = next[axis];
      radius = Math.min(LONGEST * width, 2 * radius);
      if (isFarOutside(survey.box, w)) return undefined;
    }
    return undefined;
  }

  /** Fills `next` with the end of a step from the model's point; tells whether the ground there is as foretold. */
  private tryStep(radius: number): boolean {
    const { model, loss, next, gradient, step } = this;
    this.fillStep(radius);
    for (let axis = 0; axis < next.length; axis++) next[axis] = model.w[axis] + step[axis];
    const value = loss.evaluate(next, gradient);
    if (!Number.isFinite(value) || value > model.value) return false;
    const { dimension, hessian } = model;
    let missed = 0;
    for (let i = 0; i < dimension; i++) {
      let foretold = model.gradient[i];
      for (let j = 0; j < dimension; j++) foretold += hessian[i * dimension + j] * step[j];
      missed = Math.hypot(missed, gradient[i] - foretold);
    }
    return missed <= TRUSTED * (model.gradientNorm + norm(gradient));
  }

  /** The way that the flow goes on the model, as far as the radius: along each eigenvector (1 − e^(−λτ))/λ of the slope. */
  private fillStep(radius: number): void {
    const { model, step } = this;
    const { dimension, eigenvalues, eigenvectors, gradient } = model;
    const along = Array.from({ length: dimension }, (_, k) => {
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += eigenvectors[k * dimension + i] * gradient[i];
      return sum;
    });
    const lengthAfter = (time: number): number =>
      norm(along.map((slope, k) => slope * travelled(eigenvalues[k], time)));
    // The length grows with time: doubled until it is too long, or nothing more comes.
    let time = radius / norm(gradient);
    for (let i = 0; i < 60 && lengthAfter(2 * time) <= radius; i++) time *= 2;
    const length = lengthAfter(time);
    const scale = length > radius ? radius / length : 1;
    step.fill(0);
    for (let k = 0; k < dimension; k++) {
      const distanceAlong = -along[k] * travelled(eigenvalues[k], time) * scale;
      for (let i = 0; i < dimension; i++) step[i] += distanceAlong * eigenvectors[k * dimension + i];
    }
  }

  /** A level place: a minimum, unless the model has a way down. */
  private restAt(w: Float64Array): FlowEnd | undefined {
    const { model, survey } = this;
    if (model.eigenvalues[0] < -1e-6 * survey.curvature) return undefined;
    return this.endAt(Array.from(w), model.value);
  }

  private endAt(w: readonly number[], value: number): FlowEnd {
    const { minima, highest, lowest } = this.survey;
    const valley = minima.find(
      (point) => point.valley === true && Math.abs(point.value - value) <= SAME_LOSS * (highest - lowest),
    );
    return valley === undefined ? { w } : { w, valley: valley.value };
  }

  /** Whether two ends are one minimum. */
  isSame(a: FlowEnd, b: FlowEnd): boolean {
    if (a.valley !== undefined || b.valley !== undefined) return a.valley === b.valley;
    return distance(a.w, b.w) <= 2 * AT_MINIMUM * this.width;
  }
}

/** (1 − e^(−λτ))/λ: how far a slope of 1 carries in a time along a direction of curvature λ. */
function travelled(curvature: number, time: number): number {
  const exponent = curvature * time;
  if (Math.abs(exponent) < 1e-8) return time;
  return -Math.expm1(-exponent) / curvature;
}

function isFarOutside(box: Box, w: Float64Array): boolean {
  return box.some(([low, high], axis) => {
    const margin = OUTSIDE * (high - low);
    return !(w[axis] >= low - margin && w[axis] <= high + margin);
  });
}
