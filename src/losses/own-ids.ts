import type { CatalogueLoss } from './catalogue-loss.ts';

/** Ids that a page's own losses have within that page. */
export const OWN = 'own-';

/** A page's own losses by id; each goes when the page has let go of its object. */
export const ownLosses = new Map<string, WeakRef<CatalogueLoss>>();

/** Whether an id is of a page's own loss: such a race has no link, and no worker. */
export function isOwnId(id: string): boolean {
  return id.startsWith(OWN);
}
