import type { FigureLike } from '../../src/figure/contract.ts';
import type { Names } from '../../src/core/optimizer.ts';
import type { Localize } from '../shared/localize.ts';

/** What a figure is called for those who do not see it: its loss by name, or its formula. */
export function figureName({ state, race }: Pick<FigureLike, 'state' | 'race'>, localize: Localize): string {
  const { loss } = state.race;
  if (!('id' in loss)) return localize.term('figureName', loss.formula);
  const { names } = (race?.loss ?? {}) as { readonly names?: Names };
  return localize.term('figureName', names?.[localize.key] ?? loss.id);
}
