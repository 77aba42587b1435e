import { adagrad } from './adagrad.ts';
import type { CatalogueOptimizer } from './define.ts';
import { adagrad as adagradKernels } from './generated/adagrad.ts';
import { momentum as momentumKernels } from './generated/momentum.ts';
import { rmsprop as rmspropKernels } from './generated/rmsprop.ts';
import { sgd as sgdKernels } from './generated/sgd.ts';
import { addKernels } from './kernels.ts';
import { haveAtHand, known } from './known.ts';
import { momentum } from './momentum.ts';
import { ownRules } from './own-ids.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/*
 * The catalogue as a page needs it: the four rules of the usual race at once, the others when one of them is first used.
 * Whoever wants all of them at once, imports `index.ts`.
 */

for (const kernels of [sgdKernels, momentumKernels, adagradKernels, rmspropKernels]) addKernels(kernels);

haveAtHand([sgd, momentum, adagrad, rmsprop]);

/** The rule with this id, of the catalogue or a page's own, or undefined while it has not come (or when there is none). */
export function optimizerAtHand(id: string): CatalogueOptimizer | undefined {
  return ownRules.get(id) ?? known.get(id);
}

/** Brings the rule with this id. Rejects with a RangeError for an unknown one. */
export async function bringOptimizer(id: string): Promise<void> {
  const { findOptimizer } = await import('./index.ts');
  findOptimizer(id);
}
