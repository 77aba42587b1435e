import type { Loss } from '../core/loss.ts';
import { symmetricEigen } from './eigen.ts';

/** Cube root of the machine epsilon: where truncation and rounding of a central difference balance. */
const DIFFERENCE = 6e-6;

/** Directions whose curvature is below this share of the largest count as flat in a Newton step: rounding is near. */
const FLAT_SHARE = 1e-9;

/** Value, gradient and curvature of a loss at a point: its second-order model, in arrays that are used again. */
export class LocalModel {
  readonly dimension: number;
  value = NaN;
  readonly w: Float64Array;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** Ascending. */
  readonly eigenvalues: Float64Array;
  /** Row k belongs to eigenvalue k. */
  readonly eigenvectors: Float64Array;
  /** The Newton step, after `newton()`. */
  readonly step: Float64Array;
  private readonly shifted: Float64Array;
  private readonly above: Float64Array;
  private readonly below: Float64Array;

  constructor(readonly loss: Loss) {
    const { dimension } = loss;
    this.dimension = dimension;
    this.w = new Float64Array(dimension);
    this.gradient = new Float64Array(dimension);
    this.hessian = new Float64Array(dimension * dimension);
    this.eigenvalues = new Float64Array(dimension);
    this.eigenvectors = new Float64Array(dimension * dimension);
    this.step = new Float64Array(dimension);
    this.shifted = new Float64Array(dimension);
    this.above = new Float64Array(dimension);
    this.below = new Float64Array(dimension);
  }

  /** Builds the model at `w`. Returns whether value, gradient and curvature are finite there. */
  moveTo(w: ArrayLike<number>): boolean {
    for (let i = 0; i < this.dimension; i++) this.w[i] = w[i];
    this.value = this.loss.evaluate(this.w, this.gradient);
    if (!Number.isFinite(this.value) || !this.gradient.every(Number.isFinite)) return false;
    this.fillHessian();
    if (!this.hessian.every(Number.isFinite)) return false;
    symmetricEigen(this.hessian, this.eigenvalues, this.eigenvectors);
    return true;
  }

  get gradientNorm(): number {
    return norm(this.gradient);
  }

  /** The largest |eigenvalue|. */
  get sharpness(): number {
    return Math.max(Math.abs(this.eigenvalues[0]), Math.abs(this.eigenvalues[this.dimension - 1]));
  }

  /** Fills `step` with the Newton step (pseudo-inverse: no movement along flat directions) and returns its length. */
  newton(): number {
    const { dimension, eigenvalues, eigenvectors, gradient, step } = this;
    const cutoff = FLAT_SHARE * this.sharpness;
    step.fill(0);
    for (let k = 0; k < dimension; k++) {
      const value = eigenvalues[k];
      if (Math.abs(value) <= cutoff) continue;
      let along = 0;
      for (let i = 0; i < dimension; i++) along += eigenvectors[k * dimension + i] * gradient[i];
      for (let i = 0; i < dimension; i++) step[i] -= (along / value) * eigenvectors[k * dimension + i];
    }
    return norm(step);
  }

  private fillHessian(): void {
    const { loss, dimension, hessian, w, shifted, above, below } = this;
    if (loss.hessian !== undefined) {
      loss.hessian(w, hessian);
      return;
    }
    shifted.set(w);
    for (let j = 0; j < dimension; j++) {
      const h = DIFFERENCE * Math.max(1, Math.abs(w[j]));
      shifted[j] = w[j] + h;
      loss.evaluate(shifted, above);
      shifted[j] = w[j] - h;
      loss.evaluate(shifted, below);
      shifted[j] = w[j];
      for (let i = 0; i < dimension; i++) hessian[i * dimension + j] = (above[i] - below[i]) / (2 * h);
    }
    for (let i = 0; i < dimension; i++) {
      for (let j = 0; j < i; j++) {
        const mean = (hessian[i * dimension + j] + hessian[j * dimension + i]) / 2;
        hessian[i * dimension + j] = mean;
        hessian[j * dimension + i] = mean;
      }
    }
  }
}

/** Euclidean length. */
export function norm(v: ArrayLike<number>): number {
  if (v.length === 1) return Math.abs(v[0]);
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += v[i] * v[i];
  return Math.sqrt(sum);
}

/** Euclidean distance of two points. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return Math.sqrt(sum);
}
