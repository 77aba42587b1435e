import type { Curve } from './curve.ts';

/** Outliers are farther from the middle eighty percent than so many times their height; they are cut at the second. */
const FAR = 6;
const CUT = 1.5;

/** Lowest and highest of evenly spaced values, with far outliers cut off. */
export function bodyOf(values: readonly number[]): [number, number] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [0, 1];
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  const [low, high] = [at(0.1), at(0.9)];
  const height = high - low;
  // Flat but for a few places: then these are the picture.
  if (height === 0) return [at(0), at(1)];
  return [
    at(0) < low - FAR * height ? low - CUT * height : at(0),
    at(1) > high + FAR * height ? high + CUT * height : at(1),
  ];
}

export interface ValueRangeOptions {
  /** Losses that must be seen, such as that of the start and those of the runs inside the box. */
  readonly include?: readonly number[];
}

/** Walls are shown up to so many times the height between the deepest well and the highest hill. */
const WALL_TO_WELLS = 5;
/** Hills lower than that share of the walls are ripples that do not decide. */
const RIPPLE = 0.003;
/** An included loss above the walls widens the range by at most this factor: a run that blows up must not flatten it. */
const MOST_WIDENING = 3;
const PADDING = 0.06;

/** The values that the vertical axis of a curve shows: wells fill it, walls and poles are cut, some air below. */
export function curveValueRange(curve: Curve, options: ValueRangeOptions = {}): [number, number] {
  const { valley, hill } = turningPoints(curve);
  const top = curve.body[1];
  let low = Math.min(curve.body[0], valley);
  const wells = hill - low;
  let high = wells > RIPPLE * (top - low) ? Math.min(top, low + WALL_TO_WELLS * wells) : top;
  const height = high - low;
  const ceiling = Math.max(top, low + MOST_WIDENING * height);
  const floor = low - MOST_WIDENING * height;
  for (const value of options.include ?? []) {
    if (!Number.isFinite(value)) continue;
    high = Math.max(high, Math.min(value, ceiling));
    low = Math.min(low, Math.max(value, floor));
  }
  if (!(high > low)) return [low - 1, high + 1];
  const air = PADDING * (high - low);
  // Losses that are never negative stand on 0 when it is near, but a curve that touches 0 needs air for its balls.
  const isNearZero = low > air && low < 0.25 * (high - low);
  return [isNearZero ? 0 : low - air, high + air * 0.5];
}

/** The lowest local minimum and the highest local maximum inside of the domain; ∞ and −∞ where there is none. */
function turningPoints(curve: Curve): { valley: number; hill: number } {
  let valley = Infinity;
  let hill = -Infinity;
  for (const piece of curve.pieces) {
    for (let i = 3; i < piece.length - 2; i += 2) {
      const value = piece[i];
      if (value >= piece[i - 2] && value > piece[i + 2]) hill = Math.max(hill, value);
      if (value <= piece[i - 2] && value < piece[i + 2]) valley = Math.min(valley, value);
    }
  }
  return { valley, hill };
}
