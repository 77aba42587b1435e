import { checkLoss } from '../core/descend.ts';
import type { Loss } from '../core/loss.ts';
import { say } from '../core/message.ts';
import { requireThat, shown } from '../core/require-that.ts';
import type { StationaryPoint } from '../core/verdict.ts';
import type { Box } from './box.ts';
import type { Job } from './job.ts';
import { surveyJob, surveyOf } from './survey.ts';

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
  checkGround(loss, domain);
  return listsOf(surveyOf(loss, domain));
}

/** The same in pieces: a generator that yields its progress in [0, 1] and returns the points. */
export function* stationaryPointsJob(loss: Loss, domain: Box): Job<StationaryPoints> {
  checkGround(loss, domain);
  return listsOf(yield* surveyJob(loss, domain));
}

function checkGround(loss: Loss, domain: Box): void {
  checkLoss(loss);
  const isBox = Array.isArray(domain) && domain.every((side) => Array.isArray(side));
  requireThat(isBox, say`domain: must be a list of [low, high], got ${shown(domain)}`);
}

function listsOf({ minima, saddles, maxima }: StationaryPoints): StationaryPoints {
  return { minima, saddles, maxima };
}
