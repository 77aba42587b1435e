/** Plain data from which a loss can be rebuilt anywhere: in a worker, from a URL, in another session. */
export type LossSource =
  | { readonly id: string }
  | { readonly formula: string; readonly parameters?: Readonly<Record<string, number>> };

/** A function to be minimised: flat arrays in, numbers out. */
export interface Loss {
  /** Number of weights: the length of `w` and of `gradient`. */
  readonly dimension: number;
  /** Where it comes from; absent for a host's own function, which then has no worker and no URL. */
  readonly source?: LossSource;
  /** Number of samples of a data loss. */
  readonly sampleCount?: number;
  /**
   * The value at `w`; fills `gradient` when given. Non-finite where undefined; never throws.
   * `batch`: indices of the samples to average over (data losses only; absent = all).
   */
  evaluate(w: Float64Array, gradient?: Float64Array, batch?: Uint32Array): number;
  /** Many points at once, coordinate-major (all x, then all y): `points` holds `values.length × dimension` numbers. */
  evaluateMany?(points: Float64Array, values: Float64Array, gradients?: Float64Array): void;
  /** Fills `out` (dimension², row-major) with the second derivatives at `w`. */
  hessian?(w: Float64Array, out: Float64Array): void;
}

/** Evaluates a loss at many points (coordinate-major), by its own method when it has one. */
export function evaluateMany(loss: Loss, points: Float64Array, values: Float64Array): void {
  if (loss.evaluateMany) {
    loss.evaluateMany(points, values);
    return;
  }
  const count = values.length;
  const w = new Float64Array(loss.dimension);
  for (let i = 0; i < count; i++) {
    for (let axis = 0; axis < loss.dimension; axis++) w[axis] = points[axis * count + i];
    values[i] = loss.evaluate(w);
  }
}
