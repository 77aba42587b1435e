import type { Loss } from '../core/loss.ts';
import type { StationaryPoint } from '../core/verdict.ts';
import type { Box } from './box.ts';
import { surveyOf } from './survey.ts';

/** The stationary points of a loss inside a domain, each list sorted by value. */
export interface StationaryPoints {
  /** `global` tells whether no lower value is known in the domain. */
  readonly minima: readonly StationaryPoint[];
  readonly saddles: readonly StationaryPoint[];
  readonly maxima: readonly StationaryPoint[];
}

/**
 * Finds the minima (at kinks too), saddles and maxima of a loss inside a domain. A continuum is one point. Border
 * minima, poles and jumps are not stationary. The search is dense, not a proof: what is narrower than a hundredth of
 * the domain may be missed, and in more than two dimensions much is.
 * Throws a RangeError for a faulty domain.
 */
export function stationaryPoints(loss: Loss, domain: Box): StationaryPoints {
  const { minima, saddles, maxima } = surveyOf(loss, domain);
  return { minima, saddles, maxima };
}
