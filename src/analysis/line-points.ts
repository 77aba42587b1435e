import type { Loss } from '../core/loss.ts';
import { isInside, widestSide } from './box.ts';
import type { Ground } from './classify.ts';
import { risesContinuously } from './continuity.ts';
import { BORDER_SHARE, type Found } from './found.ts';
import { type Grid, gradientTolerance } from './grid.ts';
import type { Job } from './job.ts';
import { LocalModel } from './local-model.ts';
import { isStationary } from './newton.ts';
import { describe } from './smooth-points.ts';

/** Halvings that bring any bracket down to neighbouring numbers. */
const MAX_HALVINGS = 1100;

/**
 * Finds the stationary points of a loss of one weight: wherever the slope changes its sign between two nodes, by
 * bisection. It tells smooth points, kinks, level troughs, jumps and poles apart.
 */
export function* linePointsJob(loss: Loss, grid: Grid, ground: Ground): Job<Found[]> {
  const line = new Line(loss, grid, ground);
  const found: Found[] = [];
  const add = (point: Found | undefined): void => {
    if (point !== undefined && isInside(grid.box, point.w, BORDER_SHARE * grid.cell[0])) found.push(point);
  };
  let left = -1;
  for (let k = 0; k < line.count; k++) {
    const slope = line.slopes[k];
    if (Number.isNaN(slope)) {
      left = -1;
      continue;
    }
    if (slope === 0 && k + 1 < line.count && line.slopes[k + 1] === 0) {
      const end = line.endOfLevel(k);
      add(line.trough(k, end));
      k = end;
      left = -1;
      continue;
    }
    if (slope === 0) {
      add(line.pointAt(line.positions[k]));
      left = -1;
      continue;
    }
    if (left >= 0 && slope > 0 !== line.slopes[left] > 0) {
      add(line.crossing(left, k));
      yield k / line.count;
    }
    left = k;
  }
  return found;
}

class Line {
  readonly positions: Float64Array;
  /** NaN where the loss or its slope is not finite. */
  readonly slopes: Float64Array;
  readonly count: number;
  private readonly values: Float64Array;
  private readonly model: LocalModel;
  private readonly tolerance: number;
  private readonly noise: number;

  constructor(
    private readonly loss: Loss,
    private readonly grid: Grid,
    private readonly ground: Ground,
  ) {
    // One node beyond each border, so that a point on the border has a slope on both sides.
    const [[low, high]] = grid.box;
    this.positions = Float64Array.from([low - grid.cell[0], ...grid.nodes, high + grid.cell[0]]);
    this.count = this.positions.length;
    this.model = new LocalModel(loss);
    this.tolerance = gradientTolerance(grid, grid.box);
    this.noise = 1e-14 * ground.range;
    this.values = new Float64Array(this.count);
    const w = new Float64Array(1);
    const slope = new Float64Array(1);
    this.slopes = this.positions.map((position, k) => {
      w[0] = position;
      this.values[k] = loss.evaluate(w, slope);
      return Number.isFinite(this.values[k]) && Number.isFinite(slope[0]) ? slope[0] : NaN;
    });
  }

  /** The last node of the level stretch that begins at node k. */
  endOfLevel(k: number): number {
    let end = k;
    while (end + 1 < this.count && this.slopes[end + 1] === 0 && this.values[end + 1] === this.values[k]) end++;
    return end;
  }

  /**
   * The middle of a level stretch when it is a trough: not lower next to it, and rising from it at least at one end,
   * by more than what a tail that has sunk below rounding does.
   */
  trough(from: number, to: number): Found | undefined {
    const { values, slopes, positions, ground } = this;
    const value = values[from];
    const isRise = 1e-12 * ground.range;
    let rises = 0;
    for (const [node, outward] of [
      [from - 1, -1],
      [to + 1, 1],
    ]) {
      if (node < 0 || node >= this.count) continue;
      if (Number.isNaN(slopes[node]) || values[node] < value) return undefined;
      if (slopes[node] * outward < 0) return undefined;
      if (slopes[node] * outward > 0 && values[node] - value > isRise && this.isJoined(node, from, to, outward))
        rises++;
    }
    if (rises === 0) return undefined;
    const [[low, high]] = this.grid.box;
    const middle = (Math.max(low, positions[from]) + Math.min(high, positions[to])) / 2;
    const point = { w: [middle], value, gradientNorm: 0, eigenvalues: [0], smooth: true, valley: true };
    return { ...point, nature: 'minimum', isDegenerate: true };
  }

  /** Whether the way up from a level stretch to the node beside it has no jump. */
  private isJoined(node: number, from: number, to: number, outward: number): boolean {
    const w = new Float64Array(1);
    let level = this.positions[outward > 0 ? to : from];
    let raised = this.positions[node];
    const value = this.values[from];
    const rise = this.values[node] - value;
    for (let i = 0; i < 40; i++) {
      w[0] = (level + raised) / 2;
      if (this.loss.evaluate(w) - value > 0) raised = w[0];
      else level = w[0];
    }
    w[0] = raised;
    return this.loss.evaluate(w) - value < rise / 2;
  }

  /** The point between two neighbouring nodes whose slopes have opposite signs. */
  crossing(k: number, next: number): Found | undefined {
    const w = new Float64Array(1);
    const slope = new Float64Array(1);
    let low = this.positions[k];
    let high = this.positions[next];
    const isFalling = this.slopes[k] < 0;
    let best = low;
    let bestSlope = Infinity;
    for (let i = 0; i < MAX_HALVINGS; i++) {
      const middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) break;
      w[0] = middle;
      const value = this.loss.evaluate(w, slope);
      if (!Number.isFinite(value) || Number.isNaN(slope[0])) return undefined;
      if (Math.abs(slope[0]) < bestSlope) [best, bestSlope] = [middle, Math.abs(slope[0])];
      if (slope[0] === 0) break;
      if (slope[0] < 0 === isFalling) low = middle;
      else high = middle;
    }
    return this.pointAt(best) ?? (isFalling ? this.kink(best, low, high) : undefined);
  }

  /** The smooth stationary point at a position, or undefined when the slope there is not 0 or jumps. */
  pointAt(position: number): Found | undefined {
    const { model, ground } = this;
    if (!model.moveTo([position]) || !isStationary(model, this.tolerance, widestSide(this.grid.box))) return undefined;
    if (model.sharpness === 0 && this.hasSlopeBeside(position)) return undefined;
    const point = describe(model, ground);
    return point.nature === 'flat' ? undefined : point;
  }

  /** A sub-gradient of 0 right on a kink looks level: the slope a hair away tells. */
  private hasSlopeBeside(position: number): boolean {
    const slope = new Float64Array(1);
    const hair = 1e-7 * this.grid.cell[0] + 4 * Number.EPSILON * Math.abs(position);
    return [-hair, hair].some((shift) => {
      this.loss.evaluate(Float64Array.of(position + shift), slope);
      return Math.abs(slope[0]) > this.tolerance;
    });
  }

  /** A minimum where the slope jumps from falling to rising. */
  private kink(best: number, low: number, high: number): Found | undefined {
    const { loss, grid, noise } = this;
    let position = best;
    let value = Infinity;
    let slopeThere = 0;
    const slope = new Float64Array(1);
    for (const candidate of [best, low, high]) {
      const there = loss.evaluate(Float64Array.of(candidate), slope);
      if (there < value) [position, value, slopeThere] = [candidate, there, Math.abs(slope[0])];
    }
    if (!Number.isFinite(value) || !risesContinuously(loss, [position], value, [1], grid.cell, noise)) return undefined;
    const point = { w: [position], value, gradientNorm: slopeThere, eigenvalues: [], smooth: false };
    return { ...point, nature: 'minimum', isDegenerate: false };
  }
}
