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
/** When more of the picture is rough than that, it is not a matter of single kinks. */
const MOST_ROUGH = 0.15;

/** Marks cells through which a kink or a jump runs, by sudden bends along rows and columns. */
function markRough(cells: Uint8Array, nodes: Float32Array, columns: number, rows: number, stride: number): boolean {
  const rough: number[] = [];
  for (let row = 0, cell = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++, cell++) {
      if (cells[cell] !== CELL.smooth) continue;
      const at = (row + 1) * stride + column + 1;
      const isRough =
        isSudden(nodes, at, 1) ||
        isSudden(nodes, at + stride, 1) ||
        isSudden(nodes, at, stride) ||
        isSudden(nodes, at + 1, stride);
      if (isRough) rough.push(cell);
    }
  }
  if (rough.length > MOST_ROUGH * cells.length) return false;
  for (const cell of rough) cells[cell] = CELL.rough;
  return rough.length > 0;
}

/** Whether the bends at the two nodes of a line from `at` stand out against those one node further on both sides. */
function isSudden(nodes: Float32Array, at: number, step: number): boolean {
  const bend = Math.max(bendAt(nodes, at, step), bendAt(nodes, at + step, step));
  if (bend < VISIBLE_BEND) return false;
  const around = Math.min(bendAt(nodes, at - step, step), bendAt(nodes, at + 2 * step, step));
  return bend > SUDDEN * around;
}

function bendAt(nodes: Float32Array, at: number, step: number): number {
  const bend = Math.abs(nodes[at - step] - 2 * nodes[at] + nodes[at + step]);
  // Beyond the padding there is nothing to compare with.
  return Number.isNaN(bend) ? Infinity : bend;
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
