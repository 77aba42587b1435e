import type { SmoothGrid } from './smooth-grid.ts';
import type { ValueGrid } from './value-grid.ts';

/** Where the device pixels of a picture lie on the grid behind it. Rows are counted from the top, grid rows from below. */
export interface PixelGrid {
  readonly width: number;
  readonly height: number;
  /** The grid's own value at the node nearest to a pixel. */
  nearestValue(x: number, row: number): number;
  /** The loss' numbers at a place in pixels; x + 0.5 is the middle of pixel x. */
  xAt(x: number): number;
  yAt(row: number): number;
  /** Fills `width + 1` smoothly interpolated, compressed values along a row of pixels (one row below the last exists). */
  interpolateRow(row: number, out: Float64Array): void;
  /** Finds the pixels over cells of one kind: for a row, [first, end, first, end, …) in ascending order. */
  spansOf(kind: number): (row: number) => readonly number[];
}

/** Where the pixels of an axis, and one more, lie among the nodes. */
interface Spread {
  /** The cell of each pixel. */
  readonly cell: Int32Array;
  /** Its place in that cell: 0 at the first node, 1 at the second. */
  readonly place: Float64Array;
}

/** Lays pixels over a grid. */
export function pixelGrid(grid: ValueGrid, smooth: SmoothGrid, width: number, height: number): PixelGrid {
  const { columns, rows, stride, nodes } = smooth;
  const [[left, right], [bottom, top]] = grid.domain;
  const across = spread(width, columns, false);
  const down = spread(height, rows, true);
  const nodeRow = new Float64Array(stride);
  return {
    width,
    height,
    nearestValue: (x, row) => {
      const column = Math.round(((x + 0.5) / width) * (columns - 1));
      return grid.values[Math.round((1 - (row + 0.5) / height) * (rows - 1)) * columns + column];
    },
    xAt: (x) => left + (x / width) * (right - left),
    yAt: (row) => top - (row / height) * (top - bottom),
    interpolateRow: (row, out) => {
      combineRows(nodes, down.cell[row] * stride, down.place[row], stride, nodeRow);
      spreadRow(nodeRow, across, out);
    },
    spansOf: (kind) => {
      const spans = new Map<number, number[]>();
      return (row) => {
        const line = down.cell[row];
        let found = spans.get(line);
        if (found === undefined) {
          found = spansAlong(smooth, line, kind, across.cell);
          spans.set(line, found);
        }
        return found;
      };
    },
  };
}

function spread(pixels: number, nodes: number, isFlipped: boolean): Spread {
  const cell = new Int32Array(pixels + 1);
  const place = new Float64Array(pixels + 1);
  for (let pixel = 0; pixel <= pixels; pixel++) {
    const share = (pixel + 0.5) / pixels;
    const at = (isFlipped ? 1 - share : share) * (nodes - 1);
    cell[pixel] = Math.min(nodes - 2, Math.max(0, Math.floor(at)));
    place[pixel] = at - cell[pixel];
  }
  return { cell, place };
}

function spansAlong({ cells, columns }: SmoothGrid, line: number, kind: number, cellOf: Int32Array): number[] {
  const spans: number[] = [];
  const from = line * (columns - 1);
  let isIn = false;
  for (let x = 0; x < cellOf.length; x++) {
    const isKind = cells[from + cellOf[x]] === kind;
    if (isKind !== isIn) spans.push(x);
    isIn = isKind;
  }
  if (isIn) spans.push(cellOf.length);
  return spans;
}

/** Catmull–Rom across four rows of nodes, `t` between the second and the third. */
function combineRows(nodes: Float32Array, from: number, t: number, stride: number, out: Float64Array): void {
  const a = t * (-0.5 + t * (1 - 0.5 * t));
  const b = 1 + t * t * (-2.5 + 1.5 * t);
  const c = t * (0.5 + t * (2 - 1.5 * t));
  const d = t * t * (-0.5 + 0.5 * t);
  for (let i = 0, at = from; i < stride; i++, at++) {
    out[i] = a * nodes[at] + b * nodes[at + stride] + c * nodes[at + 2 * stride] + d * nodes[at + 3 * stride];
  }
}

/** Catmull–Rom along a row: the polynomial of each cell is set up once and evaluated at its pixels. */
function spreadRow(nodeRow: Float64Array, { cell, place }: Spread, out: Float64Array): void {
  const { length } = out;
  for (let x = 0; x < length;) {
    const i = cell[x];
    const before = nodeRow[i];
    const first = nodeRow[i + 1];
    const second = nodeRow[i + 2];
    const after = nodeRow[i + 3];
    const linear = 0.5 * (second - before);
    const square = before - 2.5 * first + 2 * second - 0.5 * after;
    const cube = 1.5 * (first - second) + 0.5 * (after - before);
    while (x < length && cell[x] === i) {
      const t = place[x];
      out[x] = first + t * (linear + t * (square + t * cube));
      x++;
    }
  }
}
