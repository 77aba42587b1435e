import type { FigureLike } from '../../src/figure/contract.ts';
import { findLoss } from '../../src/losses/index.ts';
import type { Localize } from '../shared/localize.ts';

/** What a figure is called for those who do not see it: its loss by name, or its formula. */
export function figureName({ state }: Pick<FigureLike, 'state'>, localize: Localize): string {
  const { loss } = state.race;
  const name = 'id' in loss ? findLoss(loss.id).names[localize.key] : loss.formula;
  return localize.term('figureName', name);
}
