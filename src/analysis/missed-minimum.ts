import type { Loss } from '../core/loss.ts';
import { isInside, widestSide } from './box.ts';
import { classify, type Ground } from './classify.ts';
import { risesContinuously } from './continuity.ts';
import { BORDER_SHARE, type Found, type FoundPoints } from './found.ts';
import { type Grid, gradientTolerance } from './grid.ts';
import type { Job } from './job.ts';
import { LocalModel } from './local-model.ts';
import { newtonSearch } from './newton.ts';

/** Places between two nodes of an interval at which the slope is asked for, besides the nodes. */
const BETWEEN = 3;

/** A dip between two nodes counts when both its sides rise by this share of the range: rounding makes dips too. */
const DEPTH = 1e-12;

/** Two minima of an interval nearer than this share of a cell are one. */
const SAME = 1e-3;

/** Halvings of a bracket: a quarter of a cell to its last digits. */
const HALVINGS = 60;

/** Dips that are looked at before the search is given up: where slopes are mere rounding there are thousands. */
const MOST_DIPS = 64;

/** Cells of a plane that are looked at closely: half of them spread evenly, half where neighbouring slopes fit least. */
const CELLS = 24;

/** Searches along each side of such a cell. */
const STARTS = 4;

/** How far such a search may go, in cells. */
const LEASH = 2;

/** The golden ratio's share: multiples of it fill a row evenly, however many there are. */
const EVEN = 0.618_033_988_749_895;

/**
 * Whether a loss of one weight has a minimum that was not found: the slope is asked for between the nodes too, and
 * where it turns more often than the nodes tell, the minimum there is looked for among the found ones. True is proof;
 * false is none.
 */
export function* missesMinimumOfLine(loss: Loss, grid: Grid, ground: Ground, found: readonly Found[]): Job<boolean> {
  const places = new Float64Array(BETWEEN + 2);
  const slopes = new Float64Array(BETWEEN + 2);
  const w = new Float64Array(1);
  const slope = new Float64Array(1);
  let dips = 0;
  for (let k = 0; k + 1 < grid.nodes.length && dips < MOST_DIPS; k++) {
    for (let i = 0; i < places.length; i++) {
      places[i] = grid.nodes[k] + (i / (places.length - 1)) * (grid.nodes[k + 1] - grid.nodes[k]);
      w[0] = places[i];
      slopes[i] = Number.isFinite(loss.evaluate(w, slope)) ? slope[0] : NaN;
    }
    for (let i = 0; i + 1 < places.length; i++) {
      if (!(slopes[i] < 0 && slopes[i + 1] > 0)) continue;
      // The one turn that the nodes show has been searched.
      if (slopes[0] < 0 && slopes[slopes.length - 1] > 0 && turns(slopes) === 1) continue;
      dips++;
      if (isMissed(bottom(loss, places[i], places[i + 1]), loss, grid, ground, found)) return true;
    }
    if (k % 64 === 63) yield k / grid.nodes.length;
  }
  return false;
}

function turns(slopes: Float64Array): number {
  let count = 0;
  for (let i = 0; i + 1 < slopes.length; i++) if (slopes[i] < 0 && slopes[i + 1] > 0) count++;
  return count;
}

interface Dip {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Where the slope turns from falling to rising between two places. */
function bottom(loss: Loss, from: number, to: number): Dip {
  const w = new Float64Array(1);
  const slope = new Float64Array(1);
  let low = from;
  let high = to;
  for (let i = 0; i < HALVINGS; i++) {
    w[0] = (low + high) / 2;
    loss.evaluate(w, slope);
    if (slope[0] < 0) low = w[0];
    else high = w[0];
  }
  return { at: high, from, to };
}

function isMissed({ at, from, to }: Dip, loss: Loss, grid: Grid, ground: Ground, found: readonly Found[]): boolean {
  const value = loss.evaluate(Float64Array.of(at));
  const rise = Math.min(loss.evaluate(Float64Array.of(from)), loss.evaluate(Float64Array.of(to))) - value;
  if (!(rise > DEPTH * ground.range) || !isInside(grid.box, [at])) return false;
  if (found.some((point) => Math.abs(point.w[0] - at) <= SAME * grid.cell[0])) return false;
  return risesContinuously(loss, [at], value, [1], grid.cell, 1e-14 * ground.range);
}

/**
 * Whether a loss of two weights has a smooth minimum that was not found: a few cells are searched from many places
 * inside. True is proof; false is none.
 */
export function* missesMinimumOfPlane(loss: Loss, grid: Grid, ground: Ground, found: FoundPoints): Job<boolean> {
  const model = new LocalModel(loss);
  const limits = { width: widestSide(grid.box), tolerance: gradientTolerance(grid, grid.box) };
  const margin = BORDER_SHARE * Math.min(...grid.cell);
  const cells = closeLooks(grid);
  for (const [index, node] of cells.entries()) {
    for (let k = 0; k < STARTS * STARTS; k++) {
      const share = [((k % STARTS) + 0.5) / STARTS, (Math.floor(k / STARTS) + 0.5) / STARTS];
      const start = share.map((part, axis) => grid.nodes[2 * node + axis] + part * grid.cell[axis]);
      const mayVisit = (w: Float64Array): boolean =>
        found.cells(start, w) <= LEASH && isInside(grid.box, w, margin) && found.near(w) === undefined;
      if (!newtonSearch(model, start, { ...limits, mayVisit })) continue;
      const isStrict = model.eigenvalues[0] > 0 && classify(model, ground) === 'minimum';
      if (isStrict && found.near(model.w) === undefined) return true;
    }
    yield index / cells.length;
  }
  return false;
}

/** The lower left nodes of the cells to look at. */
function closeLooks(grid: Grid): number[] {
  const { side } = grid;
  const inner = side - 1;
  const nodeOf = (cell: number): number => Math.floor(cell / inner) * side + (cell % inner);
  const cells = Array.from({ length: inner * inner }, (_, cell) => nodeOf(cell));
  const even = Array.from({ length: CELLS / 2 }, (_, i) =>
    nodeOf(Math.floor(((i + 0.5) * EVEN * inner) % inner) * inner + Math.floor(((i + 0.5) / (CELLS / 2)) * inner)),
  );
  const misfits = new Map(cells.map((node) => [node, misfit(grid, node)]));
  const worst = [...misfits].filter(([, value]) => value > 0).sort(([, a], [, b]) => b - a);
  return [...even, ...worst.slice(0, CELLS / 2).map(([node]) => node)];
}

/** How much the slope changes from a node to its right and upper neighbours, against what it is. */
function misfit(grid: Grid, node: number): number {
  const { gradients, side } = grid;
  let change = 0;
  let size = 0;
  for (const axis of [0, 1]) {
    const here = gradients[2 * node + axis];
    for (const other of [node + 1, node + side]) change += Math.abs(gradients[2 * other + axis] - here);
    size += Math.abs(here);
  }
  return change / (size + grid.slope);
}
