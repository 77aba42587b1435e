import type { Trajectory } from '../core/trajectory.ts';
import { norm } from './local-model.ts';

/** A stretch of a run: what its points did, both ends included. */
export interface Stretch {
  /** Diagonal of the box around the points, in units of w. */
  readonly size: number;
  /** Length of the way along the points, in units of w. */
  readonly length: number;
  readonly mean: readonly number[];
  readonly lowestLoss: number;
  readonly highestLoss: number;
}

/** The points of a finite run, read once (a long run keeps checkpoints only). */
export class Path {
  readonly steps: number;
  readonly dimension: number;
  private readonly points: Float64Array;
  private known: readonly [Stretch, Stretch, Stretch, Stretch] | undefined;

  constructor(private readonly trajectory: Trajectory) {
    const { dimension } = trajectory;
    this.dimension = dimension;
    this.steps = trajectory.lastFinite;
    this.points = new Float64Array((this.steps + 1) * dimension);
    for (let k = 0; k <= this.steps; k++) {
      for (let axis = 0; axis < dimension; axis++) this.points[k * dimension + axis] = trajectory.coordinate(k, axis);
    }
  }

  /** The weights at step k: a view. */
  at(k: number): Float64Array {
    return this.points.subarray(k * this.dimension, (k + 1) * this.dimension);
  }

  get start(): Float64Array {
    return this.at(0);
  }

  get end(): Float64Array {
    return this.at(this.steps);
  }

  loss(k: number): number {
    return this.trajectory.loss(k);
  }

  /** Distance from the point at step k to `w`. */
  distanceTo(w: ArrayLike<number>, k: number): number {
    const { points, dimension } = this;
    let sum = 0;
    for (let axis = 0; axis < dimension; axis++) {
      const difference = w[axis] - points[k * dimension + axis];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** Length of the update that made point k; 0 for the start. */
  stepLength(k: number): number {
    if (k === 0) return 0;
    const { points, dimension } = this;
    let sum = 0;
    for (let i = k * dimension; i < (k + 1) * dimension; i++) {
      const difference = points[i] - points[i - dimension];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** What the points from step `from` to step `to` did. */
  stretch(from: number, to: number): Stretch {
    const { dimension, points } = this;
    const low = new Float64Array(dimension).fill(Infinity);
    const high = new Float64Array(dimension).fill(-Infinity);
    const mean = new Float64Array(dimension);
    let length = 0;
    let lowestLoss = Infinity;
    let highestLoss = -Infinity;
    for (let k = from; k <= to; k++) {
      for (let axis = 0; axis < dimension; axis++) {
        const value = points[k * dimension + axis];
        low[axis] = Math.min(low[axis], value);
        high[axis] = Math.max(high[axis], value);
        mean[axis] += value / (to - from + 1);
      }
      if (k > from) length += this.stepLength(k);
      lowestLoss = Math.min(lowestLoss, this.loss(k));
      highestLoss = Math.max(highestLoss, this.loss(k));
    }
    const size = norm(high.map((value, axis) => value - low[axis]));
    return { size, length, mean: Array.from(mean), lowestLoss, highestLoss };
  }

  /** The four quarters of the run; they share no point. */
  quarters(): readonly [Stretch, Stretch, Stretch, Stretch] {
    this.known ??= this.findQuarters();
    return this.known;
  }

  private findQuarters(): readonly [Stretch, Stretch, Stretch, Stretch] {
    const count = this.steps + 1;
    const quarter = (i: number): Stretch =>
      this.stretch(Math.floor((i * count) / 4), Math.floor(((i + 1) * count) / 4) - 1);
    return [quarter(0), quarter(1), quarter(2), quarter(3)];
  }
}
