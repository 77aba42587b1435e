import type { Loss } from '../core/loss.ts';
import { widestSide } from './box.ts';
import { classify, type Ground, zeroCurvature } from './classify.ts';
import { type Found, FoundPoints } from './found.ts';
import { type Grid, gradientTolerance } from './grid.ts';
import type { Job } from './job.ts';
import { LocalModel } from './local-model.ts';
import { newtonSearch } from './newton.ts';

/** A node whose Newton step is longer than this, in cells, leaves its point to a nearer node. */
const FIRST_STEP = 8;

/** How far a search may go from its node, in cells. */
const LEASH = 14;

/**
 * Finds where the gradient vanishes, by a Newton search from each node of the grid (two and more dimensions).
 * The result holds one point for each place, and many for a continuum.
 */
export function* smoothPointsJob(loss: Loss, grid: Grid, ground: Ground): Job<FoundPoints> {
  const { dimension } = loss;
  const found = new FoundPoints(grid);
  const model = new LocalModel(loss);
  const tolerance = gradientTolerance(grid, grid.box);
  const width = widestSide(grid.box);
  const count = grid.values.length;
  for (let k = 0; k < count; k++) {
    const start = grid.nodes.subarray(k * dimension, (k + 1) * dimension);
    const step = grid.steps.subarray(k * dimension, (k + 1) * dimension);
    if (!isPromising(step, grid, dimension)) continue;
    const mayVisit = (w: Float64Array): boolean => {
      // Scattered points of many dimensions are too far apart for a leash.
      if (dimension <= 2 && found.cells(start, w) > LEASH) return false;
      return found.near(w) === undefined;
    };
    const isFound = newtonSearch(model, start, { width, tolerance, mayVisit });
    // Without any curvature it is a level plain, not a point.
    if (isFound && model.sharpness > 0) found.add(describe(model, ground));
    yield k / count;
  }
  return found;
}

/** The stationary point that the model stands at. */
export function describe(model: LocalModel, ground: Ground): Found {
  return {
    w: Array.from(model.w),
    value: model.value,
    gradientNorm: model.gradientNorm,
    eigenvalues: Array.from(model.eigenvalues),
    smooth: true,
    nature: classify(model, ground),
    isDegenerate: model.eigenvalues.some((value) => Math.abs(value) <= zeroCurvature(model, ground)),
  };
}

/** Whether the node's Newton step exists, moves, and ends nearby. */
function isPromising(step: Float64Array, grid: Grid, dimension: number): boolean {
  let longest = 0;
  for (let axis = 0; axis < step.length; axis++) {
    longest = Math.max(longest, Math.abs(step[axis]) / grid.cell[axis]);
  }
  if (step.some(Number.isNaN)) return false;
  return dimension > 2 || longest <= FIRST_STEP;
}
