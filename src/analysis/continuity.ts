import type { Loss } from '../core/loss.ts';

/** Distances at which a minimum at a kink is looked at, as shares of a cell: each a thousandth of the one before. */
const SHARES = [1e-2, 1e-5, 1e-8];

/** A rise that shrinks less than this over a thousandfold approach is a jump or a pole (|x|^0.1 shrinks by 2.0). */
const SHRINKS = 1.9;

/**
 * Whether the loss rises from `w` continuously along `direction` and its opposite: defined there, nowhere lower, and
 * with a rise that goes to 0. Jumps (floor), poles (1/x) and edges of the domain of definition fail.
 */
export function risesContinuously(
  loss: Loss,
  w: ArrayLike<number>,
  value: number,
  direction: readonly number[],
  cell: readonly number[],
  noise: number,
): boolean {
  const at = new Float64Array(w.length);
  for (const sign of [1, -1]) {
    let before = Infinity;
    for (const share of SHARES) {
      for (let axis = 0; axis < at.length; axis++) at[axis] = w[axis] + sign * share * cell[axis] * direction[axis];
      const rise = loss.evaluate(at) - value;
      if (!Number.isFinite(rise) || rise < -noise) return false;
      if (rise > noise && rise * SHRINKS > before) return false;
      before = rise;
    }
  }
  return true;
}
