import type { Loss } from '../core/loss.ts';
import { rangeError, say } from '../core/message.ts';

/** A function of the page's own, of one weight or two. */
export interface OwnLoss {
  readonly dimension: number;
  /** The value at `w`, which holds `dimension` numbers. */
  value(w: readonly number[]): number;
  /** The slopes at `w`, one for each weight; absent: central differences of the value, good to about nine digits. */
  gradient?(w: readonly number[]): ArrayLike<number>;
}

/** As `(x) => …` or `(x, y) => …`: it has as many weights as it names; `gradient` may be set on it. */
export type OwnFunction = ((...w: number[]) => number) & { gradient?(...w: number[]): ArrayLike<number> };

/** The cube root of what a number can tell apart: the best distance for a central difference, relative to the weight. */
const REACH = Math.cbrt(Number.EPSILON);

/** Told what a function of the page threw. */
export type OnFault = (error: unknown) => void;

/**
 * A function that a page gave as a loss. Where it throws, it counts as undefined, and `onFault` is told.
 * Throws a RangeError for what is no function.
 */
export function ownFunction(
  given: object,
  onFault: OnFault,
): Required<Pick<Loss, 'dimension' | 'evaluate' | 'evaluateMany' | 'hessian'>> {
  const { dimension, evaluate } = evaluatorOf(given, onFault);
  const point = new Float64Array(dimension);
  return {
    dimension,
    evaluate,
    evaluateMany(points, values, gradients) {
      const count = values.length;
      const slope = gradients && new Float64Array(dimension);
      for (let i = 0; i < count; i++) {
        for (let axis = 0; axis < dimension; axis++) point[axis] = points[axis * count + i];
        values[i] = evaluate(point, slope);
        slope?.forEach((each, axis) => gradients?.fill(each, axis * count + i, axis * count + i + 1));
      }
    },
    hessian(w, out) {
      const [above, below] = [new Float64Array(dimension), new Float64Array(dimension)];
      for (let j = 0; j < dimension; j++) {
        const h = 10 * REACH * Math.max(1, Math.abs(w[j]));
        evaluate(moved(w, j, h), above);
        evaluate(moved(w, j, -h), below);
        for (let i = 0; i < dimension; i++) out[i * dimension + j] = (above[i] - below[i]) / (2 * h);
      }
    },
  };
}

/** The three forms in which a page may give a loss, as one. */
function evaluatorOf(
  given: Partial<Loss & OwnLoss> | OwnFunction,
  onFault: OnFault,
): Pick<Loss, 'dimension' | 'evaluate'> {
  if (typeof given === 'function') {
    const slopes = given.gradient;
    return evaluator(given.length, (w) => given(...w), slopes && ((w) => slopes.apply(given, [...w])), onFault);
  }
  const { dimension = NaN } = given;
  if (typeof given.value === 'function') {
    const { value, gradient } = given;
    return evaluator(dimension, (w) => value.call(given, w), gradient && ((w) => gradient.call(given, w)), onFault);
  }
  if (typeof given.evaluate !== 'function')
    throw rangeError(say`loss: must be a function, or have dimension and value`);
  return { dimension, evaluate: given.evaluate.bind(given) };
}

function evaluator(
  dimension: number,
  value: (w: readonly number[]) => number,
  gradient: ((w: readonly number[]) => ArrayLike<number>) | undefined,
  onFault: OnFault,
): Pick<Loss, 'dimension' | 'evaluate'> {
  const valueAt = (w: Float64Array): number => {
    try {
      return Number(value([...w]));
    } catch (error) {
      onFault(error);
      return NaN;
    }
  };
  const slopesAt = (w: Float64Array, out: Float64Array): void => {
    try {
      const slopes = gradient?.([...w]);
      if (slopes !== undefined) return out.set(Array.from(slopes).slice(0, dimension).map(Number));
    } catch (error) {
      onFault(error);
      return void out.fill(NaN);
    }
    for (let axis = 0; axis < dimension; axis++) {
      const h = REACH * Math.max(1, Math.abs(w[axis]));
      out[axis] = (valueAt(moved(w, axis, h)) - valueAt(moved(w, axis, -h))) / (2 * h);
    }
  };
  return {
    dimension,
    evaluate(w, out) {
      if (out !== undefined) slopesAt(w, out);
      return valueAt(w);
    },
  };
}

function moved(w: Float64Array, axis: number, by: number): Float64Array {
  const other = w.slice();
  other[axis] += by;
  return other;
}
