import { evaluateMany, type Loss } from '../core/loss.ts';

/** Values of a two-dimensional loss at the nodes of a regular grid. */
export interface ValueGrid {
  /** [low, high] of x and of y: the outermost nodes lie on the edges. */
  readonly domain: readonly (readonly [number, number])[];
  /** Nodes in a row and rows; at least 2 each. */
  readonly columns: number;
  readonly rows: number;
  /** Row-major, the first row at the lowest y. Non-finite where the loss is undefined. */
  readonly values: Float64Array;
}

/** More nodes than that show nothing more: pixels between nodes are interpolated smoothly. */
const MOST_NODES = 400;
const FEWEST_NODES = 48;
/** Device pixels between nodes. */
const PIXELS_PER_NODE = 2.5;

/** The number of nodes along a side of so many device pixels. */
export function nodesFor(devicePixels: number): number {
  return Math.round(Math.min(MOST_NODES, Math.max(FEWEST_NODES, devicePixels / PIXELS_PER_NODE)));
}

/** Evaluates a loss on a grid. */
export function evaluateGrid(
  loss: Loss,
  domain: readonly (readonly [number, number])[],
  columns: number,
  rows: number,
): ValueGrid {
  const grid = emptyGrid(domain, columns, rows);
  evaluateGridRows(loss, grid, 0, rows);
  return grid;
}

/** A grid whose values are yet to be filled by `evaluateGridRows`. */
export function emptyGrid(domain: readonly (readonly [number, number])[], columns: number, rows: number): ValueGrid {
  return { domain, columns, rows, values: new Float64Array(columns * rows).fill(Number.NaN) };
}

/** Fills the rows [from, to) of a grid: a slice of the work, for a main thread that must stay free. */
export function evaluateGridRows(loss: Loss, grid: ValueGrid, from: number, to: number): void {
  const { columns, rows, domain } = grid;
  const [[left, right], [bottom, top]] = domain;
  const count = (to - from) * columns;
  const points = new Float64Array(2 * count);
  const perColumn = (right - left) / (columns - 1);
  const perRow = (top - bottom) / (rows - 1);
  let index = 0;
  for (let row = from; row < to; row++) {
    const y = bottom + row * perRow;
    for (let column = 0; column < columns; column++) {
      points[index] = left + column * perColumn;
      points[count + index] = y;
      index++;
    }
  }
  evaluateMany(loss, points, grid.values.subarray(from * columns, to * columns));
}
