import { findById } from '../core/find-by-id.ts';
import { type CatalogueLoss, ready } from './catalogue-loss.ts';
import type { LossGroup } from './entry.ts';
import { outlines } from './generated/outlines.ts';
import { textbook1d } from './generated/textbook-1d.ts';
import type { LossOutline } from './outline.ts';
import { ownLosses } from './own-ids.ts';
import { textbook } from './textbook.ts';

/*
 * The catalogue as a page needs it: outlines of all losses at once, a loss itself with its group when it is first used.
 * Whoever wants all of them at once, imports `index.ts`.
 */

const groups: Readonly<Record<LossGroup, () => Promise<{ readonly losses: readonly CatalogueLoss[] }>>> = {
  'one-dimension': () => import('./ready/one-dimension.ts'),
  'valleys-and-wells': () => import('./ready/valleys-and-wells.ts'),
  ravines: () => import('./ready/ravines.ts'),
  saddles: () => import('./ready/saddles.ts'),
  rugged: () => import('./ready/rugged.ts'),
};

const known = new Map<string, CatalogueLoss>();
haveAtHand(ready([textbook], { [textbook.id]: textbook1d }));

/** Losses that have come. */
export function haveAtHand(losses: readonly CatalogueLoss[]): void {
  for (const loss of losses) known.set(loss.id, loss);
}

/** The outline of the loss with this id, of the catalogue or a page's own. Throws a RangeError with the nearest id. */
export function outlineOf(id: string): LossOutline {
  return ownLosses.get(id)?.deref() ?? findById('loss', outlines, id);
}

/** The loss with this id, or undefined while it has not come. Throws a RangeError with the nearest id. */
export function lossAtHand(id: string): CatalogueLoss | undefined {
  return ownLosses.get(id)?.deref() ?? known.get(outlineOf(id).id);
}

/** Brings the loss with this id. Rejects with a RangeError for an unknown one. */
export async function bringLoss(id: string): Promise<void> {
  const { losses } = await groups[outlineOf(id).group]();
  haveAtHand(losses);
}
