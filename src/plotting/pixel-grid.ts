import type { SmoothGrid } from './smooth-grid.ts';
import type { ValueGrid } from './value-grid.ts';

/** Where the device pixels of a picture lie on the grid behind it. Rows are counted from the top, grid rows from below. */
export interface PixelGrid {
  readonly width: number;
  readonly height: number;
  /** Kinds of the grid's cells. */
  readonly cells: Uint8Array;
  /** Index of the cell under a pixel. */
  cellAt(x: number, row: number): number;
  /** The grid's own value at the node nearest to a pixel. */
  nearestValue(x: number, row: number): number;
  /** The loss' numbers at a place in pixels; x + 0.5 is the middle of pixel x. */
  xAt(x: number): number;
  yAt(row: number): number;
  /** Fills `width + 1` smoothly interpolated, compressed values along a row of pixels (one row below the last exists). */
  interpolateRow(row: number, out: Float64Array): void;
}

/** For each pixel of an axis, and one more: the first of the four nodes around it, and their Catmull–Rom weights. */
interface Spread {
  readonly first: Int32Array;
  readonly weights: Float64Array;
}

/** Lays pixels over a grid. */
export function pixelGrid(grid: ValueGrid, smooth: SmoothGrid, width: number, height: number): PixelGrid {
  const { columns, rows, stride, nodes, cells } = smooth;
  const [[left, right], [bottom, top]] = grid.domain;
  const across = spread(width, columns, false);
  const down = spread(height, rows, true);
  const nodeRow = new Float64Array(stride);
  return {
    width,
    height,
    cells,
    cellAt: (x, row) => down.first[row] * (columns - 1) + across.first[x],
    nearestValue: (x, row) => {
      const column = Math.round(((x + 0.5) / width) * (columns - 1));
      return grid.values[Math.round((1 - (row + 0.5) / height) * (rows - 1)) * columns + column];
    },
    xAt: (x) => left + (x / width) * (right - left),
    yAt: (row) => top - (row / height) * (top - bottom),
    interpolateRow: (row, out) => {
      combineRows(nodes, down, row, stride, nodeRow);
      spreadRow(nodeRow, across, out);
    },
  };
}

function spread(pixels: number, nodes: number, isFlipped: boolean): Spread {
  const first = new Int32Array(pixels + 1);
  const weights = new Float64Array(4 * (pixels + 1));
  for (let pixel = 0; pixel <= pixels; pixel++) {
    const share = (pixel + 0.5) / pixels;
    const place = (isFlipped ? 1 - share : share) * (nodes - 1);
    const cell = Math.min(nodes - 2, Math.max(0, Math.floor(place)));
    const t = place - cell;
    first[pixel] = cell;
    weights[4 * pixel] = t * (-0.5 + t * (1 - 0.5 * t));
    weights[4 * pixel + 1] = 1 + t * t * (-2.5 + 1.5 * t);
    weights[4 * pixel + 2] = t * (0.5 + t * (2 - 1.5 * t));
    weights[4 * pixel + 3] = t * t * (-0.5 + 0.5 * t);
  }
  return { first, weights };
}

function combineRows(nodes: Float32Array, down: Spread, row: number, stride: number, out: Float64Array): void {
  const a = down.weights[4 * row];
  const b = down.weights[4 * row + 1];
  const c = down.weights[4 * row + 2];
  const d = down.weights[4 * row + 3];
  for (let i = 0, at = down.first[row] * stride; i < stride; i++, at++) {
    out[i] = a * nodes[at] + b * nodes[at + stride] + c * nodes[at + 2 * stride] + d * nodes[at + 3 * stride];
  }
}

function spreadRow(nodeRow: Float64Array, { first, weights }: Spread, out: Float64Array): void {
  for (let x = 0, w = 0; x < out.length; x++, w += 4) {
    const i = first[x];
    out[x] =
      weights[w] * nodeRow[i] +
      weights[w + 1] * nodeRow[i + 1] +
      weights[w + 2] * nodeRow[i + 2] +
      weights[w + 3] * nodeRow[i + 3];
  }
}
