import type { Optimizer } from '../../src/core/optimizer.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { ownRuleId } from '../../src/optimizers/own-rules.ts';

export { ownLossSource } from '../../src/losses/own-losses.ts';

/** The id of a rule that a page gave as an object: of the catalogue's own, its own. */
export function ruleIdOf(given: object): string {
  return ownRuleId(given as Optimizer, optimizers);
}
