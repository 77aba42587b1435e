import { findById } from '../core/find-by-id.ts';
import { haveAtHand } from './at-hand.ts';
import type { CatalogueLoss } from './catalogue-loss.ts';
import { ownLosses } from './own-ids.ts';
import { losses as oneDimension } from './ready/one-dimension.ts';
import { losses as ravines } from './ready/ravines.ts';
import { losses as rugged } from './ready/rugged.ts';
import { losses as saddles } from './ready/saddles.ts';
import { losses as valleysAndWells } from './ready/valleys-and-wells.ts';

export type { CatalogueLoss } from './catalogue-loss.ts';
export type { LossEntry, LossGroup, SuggestedRates } from './entry.ts';

/** The losses of the catalogue, in the order of the gallery. */
export const losses: readonly CatalogueLoss[] = [
  ...oneDimension,
  ...valleysAndWells,
  ...ravines,
  ...saddles,
  ...rugged,
];

haveAtHand(losses);

/** The loss with this id, of the catalogue or a page's own. Throws a RangeError with the nearest id. */
export function findLoss(id: string): CatalogueLoss {
  return ownLosses.get(id)?.deref() ?? findById('loss', losses, id);
}
