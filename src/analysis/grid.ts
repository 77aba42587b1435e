import type { Loss } from '../core/loss.ts';
import { type Box, widestSide } from './box.ts';
import type { Job } from './job.ts';
import { LocalModel } from './local-model.ts';

/** Nodes along each side of a plane: enough for every minimum of the catalogue (33 loses eight of them). */
const NODES_IN_TWO = 65;

/** Nodes of an interval: a wave needs about five, so that several hundred are told apart. */
const NODES_IN_ONE = 2049;

/** Curvature is a matter of the second half of the digits: each 32nd node of an interval tells its median. */
const CURVATURE_STRIDE = 32;

/** Points of a box of more than two dimensions, scattered evenly. */
const SCATTERED = 2048;

/**
 * Inner nodes are moved by this share of a cell. A person's kinks, poles and centres stand at round numbers; a node on
 * a kink would see the sub-gradient 0 and take it for smooth.
 */
const SHIFT = 0.1371;

/** What was found at the nodes of a grid over a box, borders included. */
export interface Grid {
  readonly box: Box;
  /** Nodes along each side; 0 for scattered points. */
  readonly side: number;
  /** Coordinates of node k: `nodes[k * dimension + axis]`. In a plane x runs fastest. */
  readonly nodes: Float64Array;
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  /** The Newton step at each node, NaN where there is none; empty in one dimension. */
  readonly steps: Float64Array;
  /** Size of a cell along each axis. */
  readonly cell: readonly number[];
  readonly lowest: number;
  readonly highest: number;
  readonly median: number;
  /** Median length of the gradient. */
  readonly slope: number;
  /** Median of the largest |eigenvalue| of the Hessian. */
  readonly curvature: number;
}

/** Evaluates a loss over a grid. */
export function* gridJob(loss: Loss, box: Box): Job<Grid> {
  const { dimension } = loss;
  const side = sideOf(dimension);
  const nodes = side === 0 ? scatter(box, SCATTERED) : lattice(box, side);
  const count = nodes.length / dimension;
  const values = new Float64Array(count);
  const gradients = new Float64Array(count * dimension);
  const steps = dimension === 1 ? new Float64Array(0) : new Float64Array(count * dimension).fill(NaN);
  const model = new LocalModel(loss);
  const sharpness: number[] = [];
  const slopes: number[] = [];
  const w = new Float64Array(dimension);
  const gradient = new Float64Array(dimension);
  for (let k = 0; k < count; k++) {
    w.set(nodes.subarray(k * dimension, (k + 1) * dimension));
    const wantsCurvature = dimension > 1 || k % CURVATURE_STRIDE === 0;
    if (wantsCurvature && model.moveTo(w)) {
      sharpness.push(model.sharpness);
      if (dimension > 1) {
        model.newton();
        steps.set(model.step, k * dimension);
      }
    }
    values[k] = loss.evaluate(w, gradient);
    gradients.set(gradient, k * dimension);
    const slope = Math.hypot(...gradient);
    if (Number.isFinite(slope) && Number.isFinite(values[k])) slopes.push(slope);
    if (k % 16 === 15) yield k / count;
  }
  const finite = values.filter(Number.isFinite).sort();
  return {
    box,
    side,
    nodes,
    values,
    gradients,
    steps,
    cell: box.map(([low, high]) => (high - low) / Math.max(1, side === 0 ? SCATTERED ** (1 / dimension) : side - 1)),
    lowest: finite.length > 0 ? finite[0] : NaN,
    highest: finite.length > 0 ? finite[finite.length - 1] : NaN,
    median: medianOf(finite),
    slope: medianOf(Float64Array.from(slopes).sort()),
    curvature: medianOf(Float64Array.from(sharpness).sort()),
  };
}

/** The largest gradient that still counts as 0: the scale is what the loss does over the whole box. */
export function gradientTolerance(scale: { readonly curvature: number; readonly slope: number }, box: Box): number {
  return 1e-8 * Math.max(scale.curvature * widestSide(box), scale.slope);
}

function sideOf(dimension: number): number {
  if (dimension === 1) return NODES_IN_ONE;
  return dimension === 2 ? NODES_IN_TWO : 0;
}

/** Nodes of a lattice: borders exactly, inner nodes a little off the round places. */
function lattice(box: Box, side: number): Float64Array {
  const axes = box.map(([low, high]) => {
    const cell = (high - low) / (side - 1);
    return Float64Array.from({ length: side }, (_, i) => {
      if (i === 0) return low;
      return i === side - 1 ? high : low + (i + SHIFT) * cell;
    });
  });
  const count = side ** box.length;
  const nodes = new Float64Array(count * box.length);
  for (let k = 0; k < count; k++) {
    let rest = k;
    for (let axis = 0; axis < box.length; axis++) {
      nodes[k * box.length + axis] = axes[axis][rest % side];
      rest = Math.floor(rest / side);
    }
  }
  return nodes;
}

/** Evenly scattered points: an additive recurrence on the roots of x^(d+1) = x + 1 (Roberts' R sequence). */
function scatter(box: Box, count: number): Float64Array {
  const dimension = box.length;
  let root = 1.5;
  for (let i = 0; i < 60; i++) root = (1 + root) ** (1 / (dimension + 1));
  const nodes = new Float64Array(count * dimension);
  for (let k = 0; k < count; k++) {
    for (let axis = 0; axis < dimension; axis++) {
      const share = (0.5 + (k + 1) * root ** -(axis + 1)) % 1;
      nodes[k * dimension + axis] = box[axis][0] + share * (box[axis][1] - box[axis][0]);
    }
  }
  return nodes;
}

function medianOf(sorted: Float64Array): number {
  if (sorted.length === 0) return NaN;
  return sorted[Math.floor(sorted.length / 2)];
}
