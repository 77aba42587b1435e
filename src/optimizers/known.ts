import type { CatalogueOptimizer } from './define.ts';

/** The rules that have come, by id. */
export const known = new Map<string, CatalogueOptimizer>();

/** Rules that have come. */
export function haveAtHand(optimizers: readonly CatalogueOptimizer[]): void {
  for (const optimizer of optimizers) known.set(optimizer.id, optimizer);
}
