/** Levels of the isolines of a landscape, and what is known of its values. */
export interface Levels {
  /** Ascending, strictly between lowest and highest; empty for a constant loss. */
  readonly levels: Float64Array;
  /** The lowest and highest finite value; NaN when there is none. */
  readonly lowest: number;
  readonly highest: number;
  /** All finite values are the same (to the last bits of a double). */
  readonly isConstant: boolean;
}

/**
 * How much of the blend is logarithmic in the height above the lowest value (the rest is by quantiles), and the height,
 * as a quantile, below which the logarithm turns linear: for a landscape whose values are spread evenly, and for a
 * ravine, where most of them are far below the highest.
 */
const even = { logarithmic: 0.4, floor: 0.01 } as const;
const ravine = { logarithmic: 0.8, floor: 0.001 } as const;
/** The median's share of the whole height in the two. */
const EVEN_MEDIAN = 0.15;
const RAVINE_MEDIAN = 0.03;
/** A floor lower than that share of the height would space levels by rounding errors. */
const LOWEST_FLOOR = 1e-6;
/** Sorting more values than that gives the same levels. */
const LARGEST_SAMPLE = 20_000;
/** Relative height under which differences are rounding. */
const FLAT = 1e-12;

/**
 * `count` levels for a grid of values; non-finite ones are ignored. They are even in a blend of two scales: quantiles
 * give each band the same area, logarithms of the height above the lowest value show the floor of a ravine.
 */
export function contourLevels(values: ArrayLike<number>, count = 18): Levels {
  const sorted = sortedSample(values);
  const size = sorted.length;
  if (size === 0) return { levels: new Float64Array(), lowest: Number.NaN, highest: Number.NaN, isConstant: false };
  const lowest = sorted[0];
  const highest = sorted[size - 1];
  const height = highest - lowest;
  if (!(height > FLAT * Math.max(Math.abs(lowest), Math.abs(highest)))) {
    return { levels: new Float64Array(), lowest, highest, isConstant: true };
  }
  const scale = blendFor(sorted, lowest, height);
  const levels: number[] = [];
  for (let k = 1; k <= count; k++) {
    const level = offPlateau(solve(k / (count + 1), sorted, scale), sorted);
    const previous = levels.at(-1) ?? lowest;
    if (level > previous && level < highest) levels.push(level);
  }
  return { levels: Float64Array.from(levels), lowest, highest, isConstant: false };
}

/** The blend of the two scales that suits a landscape. */
interface Blend {
  readonly logarithmic: number;
  /** Height at which the logarithm sets in. */
  readonly floor: number;
  readonly logOfTop: number;
}

function blendFor(sorted: Float64Array, lowest: number, height: number): Blend {
  const last = sorted.length - 1;
  const median = (sorted[last >> 1] - lowest) / height;
  const skew = Math.min(1, Math.max(0, (EVEN_MEDIAN - median) / (EVEN_MEDIAN - RAVINE_MEDIAN)));
  const between = (a: number, b: number): number => a + (b - a) * skew;
  const quantile = valueAt(sorted, between(even.floor, ravine.floor) * last) - lowest;
  // A whole area at the lowest value: the first value above it is the floor.
  const floor =
    quantile > LOWEST_FLOOR * height
      ? quantile
      : sorted[firstIndexAbove(sorted, lowest + LOWEST_FLOOR * height)] - lowest;
  return { logarithmic: between(even.logarithmic, ravine.logarithmic), floor, logOfTop: Math.log1p(height / floor) };
}

/** The value at a position in [0, 1] of the blended scale, by bisection over the sorted values. */
function solve(position: number, sorted: Float64Array, { logarithmic, floor, logOfTop }: Blend): number {
  const last = sorted.length - 1;
  const lowest = sorted[0];
  let low = 0;
  let high = last;
  for (let i = 0; i < 60 && high - low > 1e-7; i++) {
    const rank = (low + high) / 2;
    const byHeight = Math.log1p((valueAt(sorted, rank) - lowest) / floor) / logOfTop;
    const blended = ((1 - logarithmic) * rank) / last + logarithmic * byHeight;
    if (blended < position) low = rank;
    else high = rank;
  }
  return valueAt(sorted, (low + high) / 2);
}

/** Half way between the two values around a level, so that on plateaus rounding does not decide. */
function offPlateau(level: number, sorted: Float64Array): number {
  const at = firstIndexAbove(sorted, level);
  return at > 0 && at < sorted.length ? (sorted[at - 1] + sorted[at]) / 2 : level;
}

/** By bisection. */
function firstIndexAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function valueAt(sorted: Float64Array, rank: number): number {
  const below = Math.floor(rank);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (rank - below);
}

/** Finite values in ascending order: all, or evenly spaced ones with the extremes. */
function sortedSample(values: ArrayLike<number>): Float64Array {
  const stride = Math.max(1, Math.ceil(values.length / LARGEST_SAMPLE));
  // A stride that shares no factor with usual row lengths samples all columns.
  const step = stride === 1 ? 1 : stride | 1;
  const sample: number[] = [];
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (i % step === 0) sample.push(value);
  }
  if (lowest === Infinity) return new Float64Array();
  return Float64Array.from([lowest, ...sample, highest]).sort();
}
