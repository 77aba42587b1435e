import type { Loss } from '../core/loss.ts';
import { holePainter } from './holes.ts';
import { isolinePainter } from './isolines.ts';
import { type PixelGrid, pixelGrid } from './pixel-grid.ts';
import { CELL, type SmoothGrid, smoothGrid } from './smooth-grid.ts';
import type { ValueGrid } from './value-grid.ts';

/** What a landscape's picture is made of. Sizes are in device pixels. */
export interface RasterOptions {
  readonly grid: ValueGrid;
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel; absent: 1. Isolines are 1 CSS pixel wide. */
  readonly pixelRatio?: number;
  /** Ascending, as `contourLevels` gives them; empty for a constant loss, which is one flat colour. */
  readonly levels: ArrayLike<number>;
  /** The lowest value, as `contourLevels` gives it. */
  readonly lowest: number;
  /** One more than levels: from the lowest band to the highest. */
  readonly colors: readonly string[];
  readonly isoline: string;
  readonly hole: string;
  readonly hatch: string;
  /** When given, edges of holes, kinks and jumps are drawn exactly and not to the grid's cells. */
  readonly loss?: Loss;
}

/** A picture that is drawn row by row, so that long work can be cut into slices. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** RGBA, as for `new ImageData(data, width)`. Opaque where drawn. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** Draws the rows [from, to), counted from the top. */
  drawRows(from: number, to: number): void;
}

/** Draws a whole landscape: flat bands between levels, thin smooth isolines, hatched holes. */
export function contourRaster(options: RasterOptions): Raster {
  const raster = prepareRaster(options);
  raster.drawRows(0, raster.height);
  return raster;
}

/** Lays out a landscape's picture without drawing it. */
export function prepareRaster(options: RasterOptions): Raster {
  const { grid, width, height, levels, lowest, colors, isoline, loss, pixelRatio = 1 } = options;
  const unit = levels.length > 0 ? levels[0] - lowest : 1;
  const smooth = smoothGrid(grid, lowest, unit);
  const place = pixelGrid(grid, smooth, width, height);
  const compressed = Float64Array.from(levels, smooth.compress);
  const paint = isolinePainter({ levels: compressed, colors, isoline, pixelRatio });
  const { hole, hatch } = options;
  const paintHoles = smooth.hasHoles ? holePainter(place, { hole, hatch, pixelRatio }, loss) : undefined;
  const refine = loss !== undefined && smooth.hasRough ? rowRefiner(place, smooth, loss) : undefined;
  const data = new Uint8ClampedArray(new ArrayBuffer(width * height * 4));
  const pixels = new Uint32Array(data.buffer);

  const valuesOf = (row: number, out: Float64Array): void => {
    place.interpolateRow(row, out);
    refine?.(row, out);
  };
  const drawRows = (from: number, to: number): void => {
    let current = new Float64Array(width + 1);
    let below = new Float64Array(width + 1);
    valuesOf(from, current);
    for (let row = from; row < to; row++) {
      valuesOf(row + 1, below);
      paint(current, below, pixels, row * width, width);
      paintHoles?.(row, pixels, row * width);
      [current, below] = [below, current];
    }
  };
  return { width, height, data, drawRows };
}

/** Replaces interpolated values by the loss' own where the grid is too coarse: at kinks and jumps. */
function rowRefiner(place: PixelGrid, smooth: SmoothGrid, loss: Loss): (row: number, out: Float64Array) => void {
  const w = new Float64Array(2);
  const roughSpans = place.spansOf(CELL.rough);
  return (row, out) => {
    const spans = roughSpans(row);
    w[1] = place.yAt(row + 0.5);
    for (let i = 0; i < spans.length; i += 2) {
      for (let x = spans[i]; x < spans[i + 1]; x++) {
        w[0] = place.xAt(x + 0.5);
        const value = loss.evaluate(w);
        if (Number.isFinite(value)) out[x] = smooth.compress(value);
      }
    }
  };
}
