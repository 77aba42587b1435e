import type { ValueGrid } from './value-grid.ts';

/**
 * A grid made ready for smooth interpolation: values are compressed by a logarithm of their height above the lowest (so
 * that steep walls and flat floors are interpolated equally well), holes are filled from their neighbours, and one ring
 * of extrapolated nodes is added around.
 */
export interface SmoothGrid {
  readonly columns: number;
  readonly rows: number;
  /** Nodes in a padded row: columns + 2. */
  readonly stride: number;
  /** (rows + 2) × stride compressed values; node (column, row) is at (row + 1)·stride + column + 1. */
  readonly nodes: Float32Array;
  /** The kind (`CELL`) of each of the (rows − 1) × (columns − 1) cells. */
  readonly cells: Uint8Array;
  readonly hasHoles: boolean;
  readonly hasRough: boolean;
  /** The compressed value of a loss. */
  compress(value: number): number;
}

/** Kinds of cells between four nodes. `rough`: a kink or a jump runs through it, so that interpolation would smear it. */
export const CELL = { smooth: 0, edge: 1, hole: 2, rough: 3 } as const;

/** How often holes are grown into: as far as interpolation reaches beyond an edge, and a little more. */
const FILL_PASSES = 4;

/** Prepares a grid. `unit`: the height above the lowest value at which compression sets in. */
export function smoothGrid(grid: ValueGrid, lowest: number, unit: number): SmoothGrid {
  const { columns, rows, values } = grid;
  const stride = columns + 2;
  const nodes = new Float32Array(stride * (rows + 2));
  const base = Number.isFinite(lowest) ? lowest : 0;
  const scale = 1 / (unit > 0 && Number.isFinite(unit) ? unit : 1);
  const compress = (value: number): number => Math.log(1 + Math.max(0, value - base) * scale);
  let holes = 0;
  for (let row = 0, from = 0; row < rows; row++) {
    let at = (row + 1) * stride + 1;
    for (let column = 0; column < columns; column++, from++, at++) {
      const value = values[from];
      if (Number.isFinite(value)) nodes[at] = Math.log(1 + (value > base ? (value - base) * scale : 0));
      else {
        nodes[at] = Number.NaN;
        holes++;
      }
    }
  }
  const hasHoles = holes > 0;
  const cells = new Uint8Array((columns - 1) * (rows - 1));
  if (hasHoles) {
    markHoles(cells, nodes, columns, rows, stride);
    fillHoles(nodes, columns, rows, stride);
  }
  pad(nodes, columns, rows, stride);
  const hasRough = markRough(cells, nodes, columns, rows, stride);
  return { columns, rows, stride, nodes, cells, hasHoles, hasRough, compress };
}

function markHoles(cells: Uint8Array, nodes: Float32Array, columns: number, rows: number, stride: number): void {
  const isHole = (at: number): number => (Number.isNaN(nodes[at]) ? 1 : 0);
  for (let row = 0, cell = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++, cell++) {
      const at = (row + 1) * stride + column + 1;
      const count = isHole(at) + isHole(at + 1) + isHole(at + stride) + isHole(at + stride + 1);
      if (count > 0) cells[cell] = count === 4 ? CELL.hole : CELL.edge;
    }
  }
}

/** A bend in compressed units (a doubling of height is about 0.7) that can be seen. */
const VISIBLE_BEND = 0.02;
/** A smooth function bends alike in neighbouring cells; a kink bends this many times more than its neighbours. */
const SUDDEN = 6;
/** From this bend on the grid is too coarse, whatever the neighbours do: the floor of a narrow ravine. */
const UNRESOLVED_BEND = 0.7;
/** When more of the picture is rough than that, it is not a matter of single kinks. */
const MOST_ROUGH = 0.15;

/** Marks cells through which a kink or a jump runs, by sudden bends along rows and columns of nodes. */
function markRough(cells: Uint8Array, nodes: Float32Array, columns: number, rows: number, stride: number): boolean {
  const perRow = columns - 1;
  const rough: number[] = [];
  const add = (column: number, row: number): void => {
    const cell = row * perRow + column;
    if (column >= 0 && row >= 0 && column < perRow && row < rows - 1 && cells[cell] === CELL.smooth) rough.push(cell);
  };
  for (let row = 0; row < rows; row++) {
    forEachSudden(nodes, (row + 1) * stride + 1, 1, columns, (column) => {
      add(column, row - 1);
      add(column, row);
    });
  }
  for (let column = 0; column < columns; column++) {
    forEachSudden(nodes, stride + column + 1, stride, rows, (row) => {
      add(column - 1, row);
      add(column, row);
    });
  }
  // Each cell has been named at most once by each of its four sides.
  if (new Set(rough).size > MOST_ROUGH * cells.length) return false;
  // A jump also spoils the interpolation in the cells beside it.
  for (const cell of rough) markAround(cells, cell, perRow);
  return rough.length > 0;
}

/** Visits the lines between neighbouring nodes whose bends stand out against those one node further on both sides. */
function forEachSudden(
  nodes: Float32Array,
  from: number,
  step: number,
  count: number,
  visit: (index: number) => void,
): void {
  let before = Infinity;
  let first = bendAt(nodes, from, step);
  let second = bendAt(nodes, from + step, step);
  for (let i = 0, at = from; i < count - 1; i++, at += step) {
    const after = i + 2 < count ? bendAt(nodes, at + 2 * step, step) : Infinity;
    const bend = first > second ? first : second;
    if (bend > VISIBLE_BEND && (bend > UNRESOLVED_BEND || bend > SUDDEN * Math.max(before, after))) visit(i);
    before = first;
    first = second;
    second = after;
  }
}

function bendAt(nodes: Float32Array, at: number, step: number): number {
  return Math.abs(nodes[at - step] - 2 * nodes[at] + nodes[at + step]);
}

/** Makes a cell and its smooth neighbours rough. */
function markAround(cells: Uint8Array, cell: number, perRow: number): void {
  const column = cell % perRow;
  for (let dx = column === 0 ? 0 : -1; dx <= (column === perRow - 1 ? 0 : 1); dx++) {
    for (let at = cell + dx - perRow; at <= cell + dx + perRow; at += perRow) {
      if (cells[at] === CELL.smooth) cells[at] = CELL.rough;
    }
  }
}

/** Fills holes near their edges by the mean of known neighbours, and what is left by 0. */
function fillHoles(nodes: Float32Array, columns: number, rows: number, stride: number): void {
  for (let pass = 0; pass < FILL_PASSES; pass++) {
    const before = nodes.slice();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = (row + 1) * stride + column + 1;
        if (Number.isNaN(before[at])) nodes[at] = meanAround(before, at, column, row, columns, rows, stride);
      }
    }
  }
  for (let at = 0; at < nodes.length; at++) if (Number.isNaN(nodes[at])) nodes[at] = 0;
}

function meanAround(
  nodes: Float32Array,
  at: number,
  column: number,
  row: number,
  columns: number,
  rows: number,
  stride: number,
): number {
  let sum = 0;
  let count = 0;
  for (let dy = -1; dy <= 1; dy++) {
    if (row + dy < 0 || row + dy >= rows) continue;
    for (let dx = -1; dx <= 1; dx++) {
      if (column + dx < 0 || column + dx >= columns) continue;
      const value = nodes[at + dy * stride + dx];
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
  }
  return count === 0 ? Number.NaN : sum / count;
}

/** One ring of linearly extrapolated nodes. */
function pad(nodes: Float32Array, columns: number, rows: number, stride: number): void {
  for (let row = 1; row <= rows; row++) {
    const first = row * stride + 1;
    const last = first + columns - 1;
    nodes[first - 1] = 2 * nodes[first] - nodes[first + 1];
    nodes[last + 1] = 2 * nodes[last] - nodes[last - 1];
  }
  const top = (rows + 1) * stride;
  for (let column = 0; column < stride; column++) {
    nodes[column] = 2 * nodes[stride + column] - nodes[2 * stride + column];
    nodes[top + column] = 2 * nodes[top - stride + column] - nodes[top - 2 * stride + column];
  }
}
