import { type CodegenOptions, type CompiledLoss, lossFromTape, type ParameterValues } from './compiled-loss.ts';
import { loadParser } from './parse.ts';
import { readLoss } from './read-loss.ts';

export interface CompileLossOptions extends CodegenOptions {
  /** Names that the formula may use besides x and y, with their values. They are inputs: moving one compiles nothing. */
  readonly parameters?: ParameterValues;
  /** 1 or 2; absent: 2 when y occurs in the formula or its prefix is `f(x, y) =`, else 1. */
  readonly dimension?: number;
}

/**
 * Makes a loss from a formula as people type it.
 * Rejects with a FormulaError (message, [start, end) in the text, perhaps a suggestion), or with a RangeError for a
 * parameter that has a reserved name or no finite value.
 *
 * @example
 * const loss = await compileLoss('a*x^2 + y²/2', { parameters: { a: 3 } });
 * loss.evaluate(Float64Array.of(1, 2)); // 5
 */
export async function compileLoss(formula: string, options: CompileLossOptions = {}): Promise<CompiledLoss> {
  const { parameters = {}, dimension } = options;
  const parseTree = await loadParser();
  const { tape } = readLoss(parseTree, formula, { parameters: Object.keys(parameters), dimension });
  return lossFromTape(tape, parameters, options);
}
