import type { CatalogueOptimizer } from './define.ts';

/** Ids that a page's own rules have within that page. */
export const OWN = 'own-';

/** A page's own rules by id. */
export const ownRules = new Map<string, CatalogueOptimizer>();

/** Whether an id is of a page's own rule: such a race has no link. */
export function isOwnRule(id: string): boolean {
  return id.startsWith(OWN);
}
