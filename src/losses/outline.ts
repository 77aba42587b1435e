import { type LossEntry, type LossGroup, suggestedRates } from './entry.ts';

/** What lays out a race on a loss: known of every loss at once, while its formula, its words and its kernel come when it is used. */
export type LossOutline = Pick<LossEntry, 'id' | 'group' | 'domain' | 'starts' | 'suggested'>;

type TriedRates = readonly [sgd: number, momentum: number, adagrad: number, rmsprop: number, adam: number];

/** An outline from its numbers: the low and the high end of each side, the starts, the steps and the rates that were tried. */
export function outline(
  id: string,
  group: LossGroup,
  sides: readonly number[],
  starts: LossEntry['starts'],
  steps: number,
  [sgd, momentum, adagrad, rmsprop, adam]: TriedRates,
): LossOutline {
  const axes = Array.from({ length: sides.length / 2 }, (_, axis) => axis);
  const domain = axes.map((axis) => [sides[2 * axis], sides[2 * axis + 1]] as const);
  return {
    id,
    group,
    domain,
    starts,
    suggested: { steps, rates: suggestedRates({ sgd, momentum, adagrad, rmsprop, adam }) },
  };
}
