import type { Survey } from '../analysis/survey.ts';
import type { Curve } from './curve.ts';

/** A minimum as a description tells it. */
export interface DescribedMinimum {
  readonly w: readonly number[];
  readonly value: number;
  readonly isGlobal: boolean;
}

/** The hill between the start and the global minimum of a curve. */
export interface Barrier {
  readonly x: number;
  readonly value: number;
  /** How far a ball must climb from the lowest place before it. */
  readonly height: number;
}

/** What a plot shows, as plain data: components put it into words. */
export interface PlotDescription {
  readonly dimension: 1 | 2;
  readonly domain: readonly (readonly [number, number])[];
  readonly isConstant: boolean;
  /** Range of values on a coarse grid. */
  readonly lowest: number;
  readonly highest: number;
  /** Sorted by value, at most `MOST_MINIMA`. */
  readonly minima: readonly DescribedMinimum[];
  /** How many there are in all. */
  readonly minimumCount: number;
  readonly saddleCount: number;
  /** Whether a part of the domain has no value. */
  readonly hasHoles: boolean;
  /** One weight only, when a hill stands between the start and the global minimum. */
  readonly barrier?: Barrier;
}

/** More than that is a list and not a description. */
export const MOST_MINIMA = 5;
/** A hill lower than that share of the shown height is a ripple. */
const RIPPLE = 1e-3;

export interface DescribeOptions {
  readonly survey: Survey;
  readonly start: readonly number[];
  /** For one weight. */
  readonly curve?: Curve;
  /** For two weights: whether the grid has non-finite values. */
  readonly hasHoles?: boolean;
}

/** What is seen in the plot of a loss. */
export function describePlot({ survey, start, curve, hasHoles = false }: DescribeOptions): PlotDescription {
  const minima = survey.minima.map(({ w, value, global }) => ({ w, value, isGlobal: global === true }));
  const best = minima.find(({ isGlobal }) => isGlobal);
  const height = survey.highest - survey.lowest;
  const barrier =
    curve === undefined || best === undefined ? undefined : barrierBetween(curve, start[0], best.w[0], RIPPLE * height);
  return {
    dimension: survey.box.length === 1 ? 1 : 2,
    domain: survey.box,
    isConstant: height <= 1e-12 * Math.max(Math.abs(survey.lowest), Math.abs(survey.highest)),
    lowest: survey.lowest,
    highest: survey.highest,
    minima: minima.slice(0, MOST_MINIMA),
    minimumCount: minima.length,
    saddleCount: survey.saddles.length,
    hasHoles: hasHoles || (curve !== undefined && curve.holes.length > 0),
    ...(barrier === undefined ? {} : { barrier }),
  };
}

/** The highest climb on the way along a curve; undefined when it is not above `ripple`. */
export function barrierBetween(curve: Curve, from: number, to: number, ripple = 0): Barrier | undefined {
  const points = pointsBetween(curve, Math.min(from, to), Math.max(from, to));
  if (from > to) points.reverse();
  let lowest = Infinity;
  let barrier: Barrier | undefined;
  for (const [x, value] of points) {
    lowest = Math.min(lowest, value);
    const height = value - lowest;
    if (height > (barrier?.height ?? ripple)) barrier = { x, value, height };
  }
  return barrier;
}

function pointsBetween(curve: Curve, low: number, high: number): [number, number][] {
  const points: [number, number][] = [];
  for (const piece of curve.pieces) {
    for (let i = 0; i < piece.length; i += 2) {
      if (piece[i] >= low && piece[i] <= high) points.push([piece[i], piece[i + 1]]);
    }
  }
  return points;
}
