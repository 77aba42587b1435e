import { findById } from '../core/descend.ts';
import { entries } from './catalogue.ts';
import { type CatalogueLoss, catalogueLoss } from './catalogue-loss.ts';
import { kernels } from './generated/kernels.ts';
import { ownLosses } from './own-ids.ts';

export type { CatalogueLoss } from './catalogue-loss.ts';
export type { LossEntry, LossGroup, SuggestedRates } from './entry.ts';

/** The losses of the catalogue, in the order of the gallery. */
export const losses: readonly CatalogueLoss[] = entries.map((entry) => catalogueLoss(entry, kernels[entry.id]));

/** The loss with this id, of the catalogue or a page's own. Throws a RangeError with the nearest id. */
export function findLoss(id: string): CatalogueLoss {
  return ownLosses.get(id)?.deref() ?? findById('loss', losses, id);
}
