import type { StationaryPoint } from '../core/verdict.ts';
import { isInside } from './box.ts';
import type { Nature } from './classify.ts';
import type { Grid } from './grid.ts';
import { distance } from './local-model.ts';

/** A stationary point on the way into a survey. */
export interface Found extends StationaryPoint {
  readonly nature: Nature;
  /** Whether some direction at it is level to second order: it may belong to a continuum. */
  readonly isDegenerate: boolean;
}

/** A point on the border counts as inside up to this share of a cell: rounding must not decide. */
export const BORDER_SHARE = 1e-6;

/** Two points nearer than this share of a cell are one. */
const SAME = 0.02;

/** Points of a continuum are kept this far apart, in cells; isolated degenerate points are found less exactly anyway. */
const SAME_DEGENERATE = 0.5;

/** Stationary points found so far, looked up by place. */
export class FoundPoints {
  readonly all: Found[] = [];
  private readonly buckets = new Map<string, Found[]>();

  constructor(private readonly grid: Grid) {}

  /** The known point that `w` is at, if any. */
  near(w: ArrayLike<number>): Found | undefined {
    for (const point of this.around(w)) {
      const limit = point.isDegenerate ? SAME_DEGENERATE : SAME;
      if (this.cells(point.w, w) <= limit) return point;
    }
    return undefined;
  }

  /** Adds a point, unless it is known or outside of the box. */
  add(point: Found): void {
    const margin = BORDER_SHARE * Math.min(...this.grid.cell);
    if (!isInside(this.grid.box, point.w, margin) || this.near(point.w) !== undefined) return;
    this.all.push(point);
    const key = this.key(point.w, 0, 0);
    const bucket = this.buckets.get(key);
    if (bucket === undefined) this.buckets.set(key, [point]);
    else bucket.push(point);
  }

  /** Distance in cells, along the axis where it is largest. */
  cells(a: ArrayLike<number>, b: ArrayLike<number>): number {
    let farthest = 0;
    for (let axis = 0; axis < a.length; axis++) {
      farthest = Math.max(farthest, Math.abs(a[axis] - b[axis]) / this.grid.cell[axis]);
    }
    return farthest;
  }

  private *around(w: ArrayLike<number>): Iterable<Found> {
    for (let dx = -1; dx <= 1; dx++) {
      if (w.length === 1) {
        yield* this.buckets.get(this.key(w, dx, 0)) ?? [];
        continue;
      }
      for (let dy = -1; dy <= 1; dy++) yield* this.buckets.get(this.key(w, dx, dy)) ?? [];
    }
  }

  private key(w: ArrayLike<number>, dx: number, dy: number): string {
    const { cell } = this.grid;
    const column = Math.floor(w[0] / cell[0]) + dx;
    return w.length === 1 ? `${column}` : `${column},${Math.floor(w[1] / cell[1]) + dy}`;
  }
}

/** The found point nearest to `w`, in units of w. */
export function nearestPoint<T extends StationaryPoint>(points: readonly T[], w: ArrayLike<number>): T | undefined {
  let best: T | undefined;
  let bestDistance = Infinity;
  for (const point of points) {
    const far = distance(point.w, w);
    if (far < bestDistance) [best, bestDistance] = [point, far];
  }
  return best;
}
