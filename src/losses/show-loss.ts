import type { LossSource } from '../core/loss.ts';
import { rangeError, say } from '../core/message.ts';
import { isOwnId } from './own-ids.ts';

/** Words beside the branches of `condition ? a : b`. */
export interface CaseWords {
  readonly if: string;
  readonly otherwise: string;
}

/**
 * The formula of a loss as MathML, from a lazy part: the catalogue's typeset ones, or the typesetter for a typed one.
 * Rejects with a FormulaError for a text that cannot be read, with a RangeError for an unknown id.
 */
export async function showLoss(source: LossSource, words?: CaseWords): Promise<string> {
  if ('id' in source) {
    if (isOwnId(source.id)) return '<math><mtext>f</mtext></math>';
    const { mathml } = await import('./generated/mathml.ts');
    if (Object.hasOwn(mathml, source.id)) return mathml[source.id];
    throw rangeError(say`unknown loss "${source.id}"`);
  }
  const { showFormula } = await import('../expression/show-formula.ts');
  return showFormula(source.formula, { parameters: Object.keys(source.parameters ?? {}), words });
}
