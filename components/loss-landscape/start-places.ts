import type { Domain } from '../../src/race/specification.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import type { PlotPoint } from './plot-point.ts';

/** Arrow keys move by this share of an axis, rounded to 1, 2 or 5; with Shift by ten times that. */
const KEY_SHARE = 0.01;
const LARGE_FACTOR = 10;

/** The nearest value that a reader would write for a pixel: as many decimals as pixels can tell apart. */
export function roundToPixel(value: number, unitsPerPixel: number): number {
  const decimals = Math.min(12, Math.max(0, Math.ceil(-Math.log10(unitsPerPixel))));
  return Number(value.toFixed(decimals));
}

/** The start under a place on the plot, held inside the domain. */
export function startAt(point: PlotPoint, viewport: Viewport, domain: Domain): number[] {
  const { clip } = viewport;
  const places = [viewport.fromX(point.x), viewport.fromY(point.y)];
  const pixels = [clip.width, clip.height];
  return domain.map(([low, high], axis) => {
    const [left, right] = viewport.domain[axis];
    const value = roundToPixel(places[axis], (right - left) / pixels[axis]);
    return Math.min(high, Math.max(low, value));
  });
}

/** The step of an arrow key on an axis: 1, 2 or 5 times a power of ten. */
export function keyStep([low, high]: readonly [number, number]): number {
  const wanted = KEY_SHARE * (high - low);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * ([5, 2, 1].find((factor) => factor * power <= wanted * 1.0001) ?? 1);
}

/** The start after a key, or undefined when the key means nothing here. Arrows up and down move y where there is one. */
export function startAfterKey(
  start: readonly number[],
  domain: Domain,
  axis: number,
  key: string,
  isLarge: boolean,
): number[] | undefined {
  const direction = directions[key];
  const ends: Readonly<Record<string, number>> = { Home: 0, End: 1 };
  const factor = isLarge || key.startsWith('Page') ? LARGE_FACTOR : 1;
  if (key in ends) return withCoordinate(start, axis, widened(domain[axis], start[axis])[ends[key]]);
  if (direction === undefined) return undefined;
  const [moved, sign] = direction;
  const along = key.startsWith('Page') ? axis : Math.min(moved, domain.length - 1);
  const step = keyStep(domain[along]);
  const [low, high] = widened(domain[along], start[along]);
  // On the grid of steps, so that a held key passes through round numbers.
  const next = Math.round((start[along] + sign * factor * step) / step) * step;
  return withCoordinate(start, along, Math.min(high, Math.max(low, Number(next.toPrecision(12)))));
}

/** Which axis a key moves, and in which direction. */
const directions: Readonly<Record<string, readonly [axis: number, sign: number] | undefined>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowDown: [1, -1],
  ArrowUp: [1, 1],
  PageDown: [0, -1],
  PageUp: [0, 1],
};

/** The range of an axis; a start outside the domain is legal, so the range holds it. */
export function widened([low, high]: readonly [number, number], value: number): [number, number] {
  return [Math.min(low, value), Math.max(high, value)];
}

/** The start with one coordinate replaced. */
export function withCoordinate(start: readonly number[], axis: number, value: number): number[] {
  return start.map((each, index) => (index === axis ? value : each));
}
