import { contours } from 'd3-contour';
import { pathNumber } from './path-text.ts';
import type { ValueGrid } from './value-grid.ts';
import type { Viewport } from './viewport.ts';

/** One band of a landscape in a vector picture: the area in which the loss is at least `level`. */
export interface VectorBand {
  readonly level: number;
  /** SVG path text in CSS pixels, two decimals; fill with the even-odd rule. */
  readonly path: string;
}

/**
 * The areas above each level, for export (200 × 200 nodes are plenty). Paint the whole plot in the lowest colour, then
 * each band over it in its own. Holes count as above all levels; draw them separately.
 */
export function vectorContours(grid: ValueGrid, levels: ArrayLike<number>, viewport: Viewport): VectorBand[] {
  const { columns, rows, domain } = grid;
  const [[left, right], [bottom, top]] = domain;
  const values = Array.from(grid.values, (value) => (Number.isFinite(value) ? value : Number.MAX_VALUE));
  const generator = contours().size([columns, rows]).smooth(true);
  // d3-contour puts the value of a node in the middle of a unit square.
  const toX = (column: number): number => viewport.toX(left + ((column - 0.5) / (columns - 1)) * (right - left));
  const toY = (row: number): number => viewport.toY(bottom + ((row - 0.5) / (rows - 1)) * (top - bottom));
  return Array.from(levels, (level) => {
    const rings = generator.contour(values, level).coordinates.flat();
    const path = rings
      .map((ring) => `M${ring.map(([x, y]) => `${pathNumber(toX(x))},${pathNumber(toY(y))}`).join('L')}Z`)
      .join('');
    return { level, path };
  });
}
