import type { Loss } from '../core/loss.ts';
import { toRgba } from './ramp.ts';
import { type SmoothGrid, smoothGrid } from './smooth-grid.ts';
import type { ValueGrid } from './value-grid.ts';

/** What a landscape's picture is made of. Sizes are in device pixels. */
export interface RasterOptions {
  readonly grid: ValueGrid;
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel; absent: 1. Isolines are 1 CSS pixel wide. */
  readonly pixelRatio?: number;
  /** Ascending, as `contourLevels` gives them. */
  readonly levels: ArrayLike<number>;
  /** The lowest value, as `contourLevels` gives it. */
  readonly lowest: number;
  /** One more than levels: from the lowest band to the highest. */
  readonly colors: readonly string[];
  readonly isoline: string;
  readonly hole: string;
  readonly hatch: string;
  /** When given, edges of holes are drawn exactly and not to the grid's cells. */
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

/** Where between two nodes each pixel of an axis lies, and the weights of the four nodes around (Catmull–Rom). */
interface Spread {
  /** The first of the four nodes, in padded counting. */
  readonly first: Int32Array;
  /** Four weights a pixel. */
  readonly weights: Float64Array;
}

/** CSS pixels. */
const ISOLINE_WIDTH = 1;
const HATCH_PERIOD = 7;
const HATCH_WIDTH = 1;
/** Isolines closer than the first many pixels vanish, from the second on they are drawn in full: crowds do not turn black. */
const CROWDED = [1.5, 6] as const;

/** Lays out a landscape's picture without drawing it. */
export function prepareRaster(options: RasterOptions): Raster {
  const { grid, width, height, levels, lowest, pixelRatio = 1 } = options;
  const unit = levels.length > 0 ? levels[0] - lowest : 1;
  const smooth = smoothGrid(grid, lowest, unit);
  const across = spread(width, grid.columns, false);
  const down = spread(height, grid.rows, true);
  const data = new Uint8ClampedArray(new ArrayBuffer(width * height * 4));
  const pixels = new Uint32Array(data.buffer);
  const paint = painter(options, smooth, pixelRatio);
  const mask = smooth.cells && holeMask(options, smooth, across, down);
  const hatch = hatchPattern(options, pixelRatio);
  return {
    width,
    height,
    data,
    drawRows: (from, to) => {
      let current = new Float64Array(width + 1);
      let next = new Float64Array(width + 1);
      const nodeRow = new Float64Array(smooth.stride);
      interpolateRow(smooth, across, down, from, nodeRow, current);
      for (let row = from; row < to; row++) {
        interpolateRow(smooth, across, down, row + 1, nodeRow, next);
        paint(current, next, pixels, row * width, width);
        mask?.(row, (x) => {
          pixels[row * width + x] = hatch[(x + row) % hatch.length];
        });
        [current, next] = [next, current];
      }
    },
  };
}

/** One pixel more than there are, for differences to the next. */
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

/** The compressed values along one row of pixels. */
function interpolateRow(
  smooth: SmoothGrid,
  across: Spread,
  down: Spread,
  row: number,
  nodeRow: Float64Array,
  out: Float64Array,
): void {
  const { nodes, stride } = smooth;
  const a = down.weights[4 * row];
  const b = down.weights[4 * row + 1];
  const c = down.weights[4 * row + 2];
  const d = down.weights[4 * row + 3];
  for (let i = 0, at = down.first[row] * stride; i < stride; i++, at++) {
    nodeRow[i] = a * nodes[at] + b * nodes[at + stride] + c * nodes[at + 2 * stride] + d * nodes[at + 3 * stride];
  }
  const { first, weights } = across;
  for (let x = 0, w = 0; x < out.length; x++, w += 4) {
    const i = first[x];
    out[x] =
      weights[w] * nodeRow[i] +
      weights[w + 1] * nodeRow[i + 1] +
      weights[w + 2] * nodeRow[i + 2] +
      weights[w + 3] * nodeRow[i + 3];
  }
}

type Painter = (current: Float64Array, next: Float64Array, pixels: Uint32Array, at: number, width: number) => void;

/** The hot loop: band colour of each pixel, and near a level the isoline by distance = |value − level| / |slope|. */
function painter(options: RasterOptions, smooth: SmoothGrid, pixelRatio: number): Painter {
  const count = options.levels.length;
  // levels[band] ≤ value < levels[band + 1]
  const levels = new Float64Array(count + 2);
  levels[0] = -Infinity;
  levels[count + 1] = Infinity;
  for (let k = 0; k < count; k++) levels[k + 1] = smooth.compress(options.levels[k]);
  const bands = options.colors.map(toRgba);
  const packed = Uint32Array.from(bands, ({ r, g, b }) => pack(r, g, b));
  const line = toRgba(options.isoline);
  const halfWidth = (ISOLINE_WIDTH * pixelRatio) / 2;
  const reach = halfWidth + 0.5;
  const reachSquared = reach * reach;
  const [hidden, full] = CROWDED;

  const shade = (band: number, toLower: number, toUpper: number, slope: number): number => {
    const isLower = toLower < toUpper;
    const distance = (isLower ? toLower : toUpper) / slope;
    const other = bands[isLower ? band - 1 : band + 1];
    const own = bands[band];
    const mixed = Math.max(0, 0.5 - distance);
    const gap = (toLower + toUpper) / slope;
    const visible = Math.min(1, Math.max(0, (gap - hidden) / (full - hidden)));
    const alpha = line.a * visible * Math.min(1, Math.max(0, reach - distance));
    const r = own.r + (other.r - own.r) * mixed;
    const g = own.g + (other.g - own.g) * mixed;
    const b = own.b + (other.b - own.b) * mixed;
    return pack(r + (line.r - r) * alpha, g + (line.g - g) * alpha, b + (line.b - b) * alpha);
  };

  return (current, next, pixels, at, width) => {
    let band = 0;
    let lower = levels[0];
    let upper = levels[1];
    for (let x = 0; x < width; x++) {
      const value = current[x];
      while (value >= upper) {
        band++;
        lower = upper;
        upper = levels[band + 1];
      }
      while (value < lower) {
        band--;
        upper = lower;
        lower = levels[band];
      }
      const dx = current[x + 1] - value;
      const dy = next[x] - value;
      const slopeSquared = dx * dx + dy * dy;
      const toLower = value - lower;
      const toUpper = upper - value;
      const nearest = toLower < toUpper ? toLower : toUpper;
      pixels[at + x] =
        nearest * nearest < reachSquared * slopeSquared
          ? shade(band, toLower, toUpper, Math.sqrt(slopeSquared))
          : packed[band];
    }
  };
}

/** Calls back for each pixel of a row that lies in a hole. */
type HoleMask = (row: number, mark: (x: number) => void) => void;

function holeMask(options: RasterOptions, smooth: SmoothGrid, across: Spread, down: Spread): HoleMask {
  const { width, height, loss, grid } = options;
  const { columns, cells } = smooth;
  const [[left, right], [bottom, top]] = grid.domain;
  const w = new Float64Array(2);
  const isNearHole = (x: number, row: number): boolean => {
    const column = across.first[x] + (across.weights[4 * x + 2] > 0.5 ? 1 : 0);
    const line = down.first[row] + (down.weights[4 * row + 2] > 0.5 ? 1 : 0);
    return !Number.isFinite(grid.values[line * columns + column]);
  };
  return (row, mark) => {
    const cellRow = down.first[row] * (columns - 1);
    for (let x = 0; x < width; x++) {
      const cell = cells?.[cellRow + across.first[x]] ?? 0;
      if (cell === 0) continue;
      if (cell === 1) {
        w[0] = left + ((x + 0.5) / width) * (right - left);
        w[1] = top - ((row + 0.5) / height) * (top - bottom);
        const isHole = loss === undefined ? isNearHole(x, row) : !Number.isFinite(loss.evaluate(w));
        if (!isHole) continue;
      }
      mark(x);
    }
  };
}

/** Colours along a diagonal hatch: indexed by (x + y) modulo the period. */
function hatchPattern(options: RasterOptions, pixelRatio: number): Uint32Array {
  const period = Math.max(3, Math.round(HATCH_PERIOD * pixelRatio));
  const ground = toRgba(options.hole);
  const ink = toRgba(options.hatch);
  return Uint32Array.from({ length: period }, (_, index) => {
    const distance = Math.min(index, period - index) / Math.SQRT2;
    const cover = Math.min(1, Math.max(0, (HATCH_WIDTH * pixelRatio) / 2 + 0.5 - distance));
    return pack(
      ground.r + (ink.r - ground.r) * cover,
      ground.g + (ink.g - ground.g) * cover,
      ground.b + (ink.b - ground.b) * cover,
    );
  });
}

/** An opaque pixel, for a little-endian machine (all that browsers run on). */
function pack(r: number, g: number, b: number): number {
  return ((255 << 24) | ((b + 0.5) << 16) | ((g + 0.5) << 8) | ((r + 0.5) | 0)) >>> 0;
}
