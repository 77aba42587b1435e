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
  /** For each cell, (rows − 1) × (columns − 1): 0 no hole, 1 a hole's edge, 2 all hole. Absent: no holes at all. */
  readonly cells: Uint8Array | undefined;
  /** The compressed value of a loss. */
  compress(value: number): number;
}

/** How often holes are grown into: as far as interpolation reaches beyond an edge, and a little more. */
const FILL_PASSES = 4;

/** Prepares a grid. `unit`: the height above the lowest value at which compression sets in. */
export function smoothGrid(grid: ValueGrid, lowest: number, unit: number): SmoothGrid {
  const { columns, rows, values } = grid;
  const stride = columns + 2;
  const nodes = new Float32Array(stride * (rows + 2));
  const base = Number.isFinite(lowest) ? lowest : 0;
  const scale = 1 / (unit > 0 && Number.isFinite(unit) ? unit : 1);
  let holes = 0;
  for (let row = 0; row < rows; row++) {
    let at = (row + 1) * stride + 1;
    for (let column = 0, from = row * columns; column < columns; column++, from++, at++) {
      const value = values[from];
      if (Number.isFinite(value)) nodes[at] = Math.log(1 + Math.max(0, value - base) * scale);
      else {
        nodes[at] = Number.NaN;
        holes++;
      }
    }
  }
  const cells = holes > 0 ? cellsOf(nodes, columns, rows, stride) : undefined;
  if (holes > 0) fillHoles(nodes, columns, rows, stride);
  pad(nodes, columns, rows, stride);
  const compress = (value: number): number => Math.log(1 + Math.max(0, value - base) * scale);
  return { columns, rows, stride, nodes, cells, compress };
}

function cellsOf(nodes: Float32Array, columns: number, rows: number, stride: number): Uint8Array {
  const cells = new Uint8Array((columns - 1) * (rows - 1));
  const isHole = (at: number): number => (Number.isNaN(nodes[at]) ? 1 : 0);
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = (row + 1) * stride + column + 1;
      const count = isHole(at) + isHole(at + 1) + isHole(at + stride) + isHole(at + stride + 1);
      cells[row * (columns - 1) + column] = count === 0 ? 0 : count === 4 ? 2 : 1;
    }
  }
  return cells;
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
