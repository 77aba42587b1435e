import { findById } from '../core/find-by-id.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamw } from './adamw.ts';
import { amsgrad } from './amsgrad.ts';
import { asgd } from './asgd.ts';
import type { CatalogueOptimizer } from './define.ts';
import { kernels } from './generated/index.ts';
import { addKernels } from './kernels.ts';
import { haveAtHand } from './known.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { nadam } from './nadam.ts';
import { nesterov } from './nesterov.ts';
import { ownRules } from './own-ids.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { rprop } from './rprop.ts';
import { sgd } from './sgd.ts';

/** The catalogue of update rules, in the order in which a person meets them. */
export const optimizers: readonly CatalogueOptimizer[] = [
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  amsgrad,
  adamw,
  nadam,
  radam,
  adamax,
  rprop,
  asgd,
  lion,
];

addKernels(kernels);
haveAtHand(optimizers);

/** The rule with this id. Throws a RangeError with a suggestion. */
export function findOptimizer(id: string): CatalogueOptimizer {
  return ownRules.get(id) ?? findById('optimizer', optimizers, id);
}
