import { rangeError, say } from '../core/message.ts';
import { FormulaError } from './formula-error.ts';
import { limits } from './limits.ts';
import type { LossTape } from './loss-program.ts';
import { lower, LoweringError } from './lower.ts';
import { hasMeaning } from './parameter-names.ts';
import { type ParseTree, parseTokens, tokensOf, withGoodSuggestion } from './parse.ts';
import { takePrefix } from './prefix.ts';
import type { Expression } from './syntax.ts';
import { pruned, Tape, TapeOverflow } from './tape.ts';
import type { Token } from './tokens.ts';

/** A typed loss as read: its tree for display, its tape for computing. */
export interface LossReading {
  readonly expression: Expression;
  readonly tape: LossTape;
}

export interface LossReadingOptions {
  /** Names that are inputs besides x and y. */
  readonly parameters?: readonly string[];
  /** 1 or 2; absent: 2 when y occurs or the prefix names it. */
  readonly dimension?: number;
}

/** Signs at which a mixture of conditions and numbers is shown. */
const CONDITION_SIGNS = new Set(['<', '>', '<=', '>=', '==', '!=', 'and', 'or', 'not', '?']);

/** Reads a typed loss. Throws a FormulaError for the text, a RangeError for a parameter's name or the dimension. */
export function readLoss(parseTree: ParseTree, formula: string, options: LossReadingOptions = {}): LossReading {
  const { parameters = [], dimension } = options;
  if (typeof formula !== 'string') throw rangeError(say`formula: must be a text, got ${typeof formula}`);
  for (const name of parameters) checkParameterName(name);
  if (dimension !== undefined && dimension !== 1 && dimension !== 2) {
    throw rangeError(say`dimension: must be 1 or 2, got ${String(dimension)}`);
  }
  return withGoodSuggestion((text) => readChecked(parseTree, text, parameters, dimension), formula);
}

function readChecked(
  parseTree: ParseTree,
  formula: string,
  parameters: readonly string[],
  wanted: number | undefined,
): LossReading {
  const { body, variables } = takePrefix(tokensOf(formula));
  const grammar = { names: new Set(['x', 'y', ...parameters]), implicitProducts: true };
  const expression = parseTokens(parseTree, formula, body, grammar);
  const y = body.find((token) => token.kind === 'name' && token.text === 'y');
  if (y !== undefined && wanted === 1) throw new FormulaError(say`there is only x here, no y`, y.start, y.end);
  if (y !== undefined && variables?.length === 1) {
    throw new FormulaError(say`y is not among the variables; begin with "f(x, y) ="`, y.start, y.end);
  }
  const own = y !== undefined || variables?.length === 2 ? 2 : 1;
  const dimension = wanted ?? own;
  const tape = { ...tapeOf(expression, body, parameters), dimension, parameters };
  if (dimension === own) return { expression, tape: { ...tape, formula } };
  // The text alone must give the same loss again, in a worker or from a URL.
  const prefix = dimension === 2 ? 'f(x, y) = ' : 'f(x) = ';
  return { expression, tape: { ...tape, formula: prefix + formula.slice(body[0].start) } };
}

function tapeOf(
  expression: Expression,
  tokens: readonly Token[],
  parameters: readonly string[],
): Pick<LossTape, 'nodes' | 'output'> {
  const tape = new Tape(limits.nodes);
  const inputs = new Set(['x', 'y', ...parameters]);
  const [first, last] = [tokens[0], tokens[tokens.length - 1]];
  try {
    const output = lower(expression, tape, (name) => (inputs.has(name) ? tape.input(name) : undefined));
    if (tape.isCondition(output))
      throw new LoweringError(say`this is a condition, not a number; write "condition ? 1 : 0"`);
    const { nodes, roots } = pruned(tape.nodes, [output]);
    return { nodes, output: roots[0] };
  } catch (error) {
    if (error instanceof TapeOverflow) {
      throw new FormulaError(
        say`the formula is too long; the limit is ${limits.nodes} operations`,
        first.start,
        last.end,
      );
    }
    if (!(error instanceof LoweringError)) throw error;
    const at = tokens.find((token) => token.kind === 'sign' && CONDITION_SIGNS.has(token.text));
    throw new FormulaError(error.wording, (at ?? first).start, (at ?? last).end);
  }
}

function checkParameterName(name: string): void {
  if (hasMeaning(name)) throw rangeError(say`parameters: "${name}" has a meaning of its own, choose another name`);
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return;
  throw rangeError(say`parameters: a name must be letters, digits and _, and begin with a letter, got "${name}"`);
}
