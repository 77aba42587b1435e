import { rangeError, say } from '../core/message.ts';
import type { Flags, Convention, Optimizer, RuleKernel } from '../core/optimizer.ts';
import type { CatalogueOptimizer } from './define.ts';
import { OWN, ownRules } from './own-ids.ts';

const ids = new WeakMap<object, string>();

/**
 * The id under which a rule that a page gave as an object is found in this page: the same for the same object; of a
 * rule that `catalogue` holds, its own.
 */
export function ownRuleId(given: Optimizer, catalogue: readonly CatalogueOptimizer[]): string {
  if (catalogue.some((each) => each === given)) return given.id;
  const known = ids.get(given);
  if (known !== undefined) return known;
  const id = OWN + String(ownRules.size + 1);
  const kernel = (convention: Convention, flags: Flags): RuleKernel => guarded(given, convention, flags);
  ids.set(given, id);
  ownRules.set(id, { initial: {}, classes: {}, ...given, id, kernel });
  return id;
}

/** A kernel whose faults are told as those of other inputs are. */
function guarded(given: Optimizer, convention: Convention, flags: Flags): RuleKernel {
  return told(given.id, () => {
    const kernel = given.kernel(convention, flags);
    return { ...kernel, step: (...run) => told(given.id, () => kernel.step(...run)) };
  });
}

function told<T>(id: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw rangeError(say`${id}: the rule failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
