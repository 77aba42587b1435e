import type { Loss } from '../core/loss.ts';
import { mixPixels, packPixel } from './isolines.ts';
import type { PixelGrid } from './pixel-grid.ts';
import { toRgb } from './ramp.ts';
import { CELL } from './smooth-grid.ts';

/** CSS pixels. */
const HATCH_PERIOD = 7;
const HATCH_WIDTH = 1;
/** Samples along a side of a pixel at the edge of a hole. */
const SAMPLES = 2;

/** Hatches the undefined part of one row of pixels, over what is already painted. */
export type HolePainter = (row: number, pixels: Uint32Array, at: number) => void;

/**
 * Diagonal lines wherever the loss has no finite value. With the loss itself, edges are exact and smooth; without it
 * they follow the grid's nodes.
 */
export function holePainter(
  place: PixelGrid,
  style: { readonly hole: string; readonly hatch: string; readonly pixelRatio: number },
  loss: Loss | undefined,
): HolePainter {
  const hatch = hatchPattern(style);
  const share = loss === undefined ? nodeShare(place) : exactShare(place, loss);
  const insides = place.spansOf(CELL.hole);
  const edges = place.spansOf(CELL.edge);
  return (row, pixels, at) => {
    forEachPixel(insides(row), place.width, (x) => {
      pixels[at + x] = hatch[(x + row) % hatch.length];
    });
    forEachPixel(edges(row), place.width, (x) => {
      const cover = share(x, row);
      if (cover > 0) pixels[at + x] = mixPixels(pixels[at + x], hatch[(x + row) % hatch.length], cover);
    });
  };
}

/** Spans reach one pixel beyond the picture, where values but no pixels are. */
function forEachPixel(spans: readonly number[], width: number, visit: (x: number) => void): void {
  for (let i = 0; i < spans.length; i += 2) {
    for (let x = spans[i]; x < Math.min(width, spans[i + 1]); x++) visit(x);
  }
}

/** Which share of a pixel is undefined, by asking the loss. */
function exactShare(place: PixelGrid, loss: Loss): (x: number, row: number) => number {
  const w = new Float64Array(2);
  return (x, row) => {
    let count = 0;
    for (let i = 0; i < SAMPLES; i++) {
      for (let j = 0; j < SAMPLES; j++) {
        w[0] = place.xAt(x + (i + 0.5) / SAMPLES);
        w[1] = place.yAt(row + (j + 0.5) / SAMPLES);
        if (!Number.isFinite(loss.evaluate(w))) count++;
      }
    }
    return count / (SAMPLES * SAMPLES);
  };
}

function nodeShare(place: PixelGrid): (x: number, row: number) => number {
  return (x, row) => (Number.isFinite(place.nearestValue(x, row)) ? 0 : 1);
}

/** Colours along a diagonal hatch: indexed by (x + y) modulo the period. */
function hatchPattern(style: {
  readonly hole: string;
  readonly hatch: string;
  readonly pixelRatio: number;
}): Uint32Array {
  const period = Math.max(3, Math.round(HATCH_PERIOD * style.pixelRatio));
  const ground = toRgb(style.hole);
  const ink = toRgb(style.hatch);
  const halfWidth = (HATCH_WIDTH * style.pixelRatio) / 2;
  return Uint32Array.from({ length: period }, (_, index) => {
    const distance = Math.min(index, period - index) / Math.SQRT2;
    const cover = Math.min(1, Math.max(0, halfWidth + 0.5 - distance));
    return packPixel(
      ground.r + (ink.r - ground.r) * cover,
      ground.g + (ink.g - ground.g) * cover,
      ground.b + (ink.b - ground.b) * cover,
    );
  });
}
