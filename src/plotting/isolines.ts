import type { Rgb } from './color.ts';
import { toRgb } from './ramp.ts';

/** Bands and isolines of a landscape, in the numbers that are interpolated. */
export interface IsolineStyle {
  /** Ascending. */
  readonly levels: ArrayLike<number>;
  /** One more than levels, low to high. */
  readonly colors: readonly string[];
  readonly isoline: string;
  /** Device pixels in a CSS pixel. */
  readonly pixelRatio: number;
}

/**
 * Paints one row of pixels from its values and those of the row below. Both rows hold one value more than `width`, for
 * the slope at the last pixel; `pixels` is written from `at` on.
 */
export type RowPainter = (
  current: Float64Array,
  below: Float64Array,
  pixels: Uint32Array,
  at: number,
  width: number,
) => void;

/** CSS pixels. */
const ISOLINE_WIDTH = 1;
/** Isolines closer than the first many CSS pixels vanish, from the second on they are drawn in full: crowds do not turn black. */
const CROWDED = [1, 4] as const;

/** Flat bands, and near a level the isoline by its distance = |value − level| / |slope|. */
export function isolinePainter(style: IsolineStyle): RowPainter {
  const count = style.levels.length;
  // levels[band] ≤ value < levels[band + 1]
  const levels = new Float64Array(count + 2);
  levels[0] = -Infinity;
  levels[count + 1] = Infinity;
  for (let k = 0; k < count; k++) levels[k + 1] = style.levels[k];
  const bands = style.colors.map(toRgb);
  const packed = Uint32Array.from(bands, ({ r, g, b }) => packPixel(r, g, b));
  const reach = (ISOLINE_WIDTH * style.pixelRatio) / 2 + 0.5;
  const reachSquared = reach * reach;
  const shade = edgeShader(bands, toRgb(style.isoline), reach, style.pixelRatio);

  return (current, below, pixels, at, width) => {
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
      const dy = below[x] - value;
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

/** The colour of a pixel near a level: the two bands blended over one pixel, the isoline over them. */
function edgeShader(
  bands: readonly Rgb[],
  line: Rgb,
  reach: number,
  pixelRatio: number,
): (band: number, toLower: number, toUpper: number, slope: number) => number {
  const hidden = CROWDED[0] * pixelRatio;
  const full = CROWDED[1] * pixelRatio;
  return (band, toLower, toUpper, slope) => {
    const isLower = toLower < toUpper;
    const distance = (isLower ? toLower : toUpper) / slope;
    const other = bands[isLower ? band - 1 : band + 1];
    const own = bands[band];
    const mixed = Math.max(0, 0.5 - distance);
    const gap = (toLower + toUpper) / slope;
    const visible = Math.min(1, Math.max(0, (gap - hidden) / (full - hidden)));
    const alpha = line.opacity * visible * Math.min(1, Math.max(0, reach - distance));
    const r = own.r + (other.r - own.r) * mixed;
    const g = own.g + (other.g - own.g) * mixed;
    const b = own.b + (other.b - own.b) * mixed;
    return packPixel(r + (line.r - r) * alpha, g + (line.g - g) * alpha, b + (line.b - b) * alpha);
  };
}

/** An opaque pixel, for a little-endian machine (all that browsers run on). Channels in [0, 255]. */
export function packPixel(r: number, g: number, b: number): number {
  return ((255 << 24) | ((b + 0.5) << 16) | ((g + 0.5) << 8) | ((r + 0.5) | 0)) >>> 0;
}

/** `share` in [0, 1] of the second opaque pixel over the first. */
export function mixPixels(a: number, b: number, share: number): number {
  const mix = (shift: number): number => {
    const from = (a >>> shift) & 255;
    return from + (((b >>> shift) & 255) - from) * share;
  };
  return packPixel(mix(0), mix(8), mix(16));
}
