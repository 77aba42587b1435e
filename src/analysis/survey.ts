import type { StationaryPoint } from '../core/verdict.ts';

/** What is known of a loss in a box. Plain data: it crosses from the worker. */
export interface Survey {
  readonly box: readonly (readonly [number, number])[];
  /** Sorted by value; `global` is set on each. */
  readonly minima: readonly StationaryPoint[];
  readonly saddles: readonly StationaryPoint[];
  readonly maxima: readonly StationaryPoint[];
  /** On a coarse grid: lowest and highest finite value, their difference R is highest − lowest, and the median. */
  readonly lowest: number;
  readonly highest: number;
  readonly median: number;
  /** Median of the largest |eigenvalue| of the Hessian on the grid. */
  readonly curvature: number;
}
