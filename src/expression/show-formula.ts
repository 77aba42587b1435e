import { formulaMathML, type MathMLOptions } from './mathml.ts';
import { loadParser } from './parse.ts';
import { readLoss } from './read-loss.ts';

export interface ShowFormulaOptions extends MathMLOptions {
  /** Names that the formula may use besides x and y. */
  readonly parameters?: readonly string[];
  readonly dimension?: number;
}

/** A typed formula as MathML, so that a person sees how it was read. Rejects with a FormulaError. */
export async function showFormula(formula: string, options: ShowFormulaOptions = {}): Promise<string> {
  const parseTree = await loadParser();
  return formulaMathML(readLoss(parseTree, formula, options).expression, options);
}
