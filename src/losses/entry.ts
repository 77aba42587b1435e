import type { Names } from '../core/optimizer.ts';

/** What a loss is good for showing. */
export type LossGroup = 'one-dimension' | 'valleys-and-wells' | 'ravines' | 'saddles' | 'rugged';

/** Learning rates by optimizer id; `default` is for rules that are not listed. */
export type SuggestedRates = Readonly<Record<string, number>> & { readonly default: number };

/** One loss of the catalogue as data: all that a person writes to add one. */
export interface LossEntry {
  readonly id: string;
  readonly names: Names;
  /** One line: what there is to see. */
  readonly story: Names;
  readonly group: LossGroup;
  readonly formula: string;
  /** The box that is shown and surveyed: [low, high] for each weight. */
  readonly domain: readonly (readonly [number, number])[];
  /** Where a run may begin; the first is the usual one. */
  readonly starts: readonly (readonly number[])[];
  /** Where the function was published, or that it was made for this catalogue. */
  readonly citation: string;
  /** What makes a good first picture from the first start: nothing diverges, and there is something to see. */
  readonly suggested: { readonly steps: number; readonly rates: SuggestedRates };
}

/** Rates that were tried on a loss, one for each family of rules. */
interface TriedRates {
  readonly sgd: number;
  /** With momentum 0.9. */
  readonly momentum: number;
  readonly adagrad: number;
  readonly rmsprop: number;
  readonly adam: number;
}

/** Rates for every rule from those of five: a rule takes the rate of the one that it is a variant of. */
export function suggestedRates({ sgd, momentum, adagrad, rmsprop, adam }: TriedRates): SuggestedRates {
  return {
    sgd,
    asgd: sgd,
    momentum,
    nesterov: momentum,
    adagrad,
    rmsprop,
    // Their steps have about the length of the rate itself, as RMSProp's have.
    rprop: rmsprop,
    // Signs of a gradient remembered for long: half, or it swings about the minimum for the whole run.
    lion: rmsprop / 2,
    // Its first five steps are those of momentum without a denominator.
    radam: Math.min(sgd, adam),
    // Its steps start at √eps, a thousandth: far too short for the usual 1.
    adadelta: 20,
    default: adam,
  };
}

/** The collection from which most of the published test functions and their domains are cited. */
export const VIRTUAL_LIBRARY = 'Surjanovic & Bingham, Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)';
