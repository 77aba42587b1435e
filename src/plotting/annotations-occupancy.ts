import type { Box } from './viewport.ts';

/** Side of a cell, CSS pixels: finer than a text is high. */
const CELL = 6;

/** Which cells of a picture lines run through: asked of many boxes, however long the lines are. */
export class Occupancy {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Uint8Array;

  /** `paths`: polylines [x0, y0, …] in CSS pixels, NaN pairs lift the pen. What is outside of the bounds does not count. */
  constructor(
    private readonly bounds: Box,
    paths: readonly ArrayLike<number>[],
  ) {
    this.columns = Math.max(1, Math.ceil(bounds.width / CELL));
    this.rows = Math.max(1, Math.ceil(bounds.height / CELL));
    this.cells = new Uint8Array(this.columns * this.rows);
    for (const path of paths) {
      for (let i = 0; i + 3 < path.length; i += 2) this.addLine(path[i], path[i + 1], path[i + 2], path[i + 3]);
    }
  }

  /** How many cells that a box touches have lines in them. */
  count({ x, y, width, height }: Box): number {
    const left = this.columnOf(x);
    const right = this.columnOf(x + width);
    const bottom = this.rowOf(y + height);
    let count = 0;
    for (let row = this.rowOf(y); row <= bottom; row++) {
      if (row < 0 || row >= this.rows) continue;
      for (let column = Math.max(0, left); column <= right && column < this.columns; column++) {
        count += this.cells[row * this.columns + column];
      }
    }
    return count;
  }

  /** Marks the cells along a line, by samples half a cell apart within the bounds. */
  private addLine(x0: number, y0: number, x1: number, y1: number): void {
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (!Number.isFinite(length)) return;
    const [enter, leave] = this.inside(x0, y0, x1, y1);
    if (enter > leave) return;
    const samples = Math.ceil((2 * length * (leave - enter)) / CELL) + 1;
    for (let i = 0; i <= samples; i++) {
      const share = enter + ((leave - enter) * i) / samples;
      const column = this.columnOf(x0 + (x1 - x0) * share);
      const row = this.rowOf(y0 + (y1 - y0) * share);
      if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) continue;
      this.cells[row * this.columns + column] = 1;
    }
  }

  /** The shares of a line between which it is within the bounds: a run that left may be a million pixels long. */
  private inside(x0: number, y0: number, x1: number, y1: number): [enter: number, leave: number] {
    const { x, y, width, height } = this.bounds;
    let [enter, leave] = [0, 1];
    for (const [from, to, low, high] of [
      [x0, x1, x, x + width],
      [y0, y1, y, y + height],
    ]) {
      if (from === to) {
        if (from < low || from > high) return [1, 0];
        continue;
      }
      const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)];
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    return [enter, leave];
  }

  private columnOf(x: number): number {
    return Math.floor((x - this.bounds.x) / CELL);
  }

  private rowOf(y: number): number {
    return Math.floor((y - this.bounds.y) / CELL);
  }
}
