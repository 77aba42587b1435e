import { say } from '../core/message.ts';
import { checkTokens } from './check.ts';
import { isCall } from './check-names.ts';
import { FormulaError } from './formula-error.ts';
import type { Grammar } from './grammar.ts';
import { limits } from './limits.ts';
import { rewrite, isSign } from './rewrite.ts';
import type { Expression } from './syntax.ts';
import { type Token, tokenize } from './tokens.ts';
import { expressionOf, TreeError } from './tree.ts';

/** How often a suggestion is mended further before it is given up. */
const MEND_ROUNDS = 6;

/** Reads a text into a tree; what `loadParser` gives. */
export type ParseTree = (text: string) => unknown;

export interface ParseOptions {
  /** Names that may be read, besides pi, e and tau: variables, parameters, settings, memories. */
  readonly names: Iterable<string>;
  /** Whether `2x` and `x(x - 1)` are products; absent: they are. */
  readonly implicitProducts?: boolean;
}

/**
 * Loads the parser (a chunk of its own), once:
 *
 *     const parseTree = await loadParser();
 *     const expression = parseExpression(parseTree, 'v - a^2', { names: ['v', 'a'], implicitProducts: false });
 *     const node = lower(expression, tape, (name) => nodes.get(name));      // see lower.ts
 *
 * Booleans of a rule are names like others: let `resolve` give `tape.condition(flag)` for them and the branch that is
 * not taken never gets onto the tape's roots.
 */
export async function loadParser(): Promise<ParseTree> {
  const module = await import('./mathjs-parser.ts');
  return module.parseTree;
}

/**
 * Reads one expression as people type it. Throws a FormulaError (and nothing else) with positions in `typed`; its
 * `suggestion` is a whole text that can be read.
 */
export function parseExpression(parseTree: ParseTree, typed: string, options: ParseOptions): Expression {
  const grammar = { names: new Set(options.names), implicitProducts: options.implicitProducts !== false };
  return withGoodSuggestion((text) => {
    const tokens = tokensOf(text);
    return parseTokens(parseTree, text, tokens, grammar);
  }, typed);
}

/** The tokens of a typed text in the parser's grammar. Throws a FormulaError. */
export function tokensOf(typed: string): Token[] {
  if (typed.length > limits.characters) {
    const message = say`formula: must have at most ${limits.characters} characters, got ${typed.length}`;
    throw new FormulaError(message, limits.characters, typed.length);
  }
  return rewrite(tokenize(typed));
}

/** Reads tokens (those of `typed`, or a part of them). Throws a FormulaError. */
export function parseTokens(
  parseTree: ParseTree,
  typed: string,
  tokens: readonly Token[],
  grammar: Grammar,
): Expression {
  if (tokens.length === 0) throw new FormulaError(say`the formula is empty`, 0, typed.length);
  checkTokens(typed, tokens, grammar);
  const { text, offsets } = canonical(tokens);
  const [first, last] = [tokens[0], tokens[tokens.length - 1]];
  try {
    return expressionOf(parseTree(text));
  } catch (error) {
    if (error instanceof TreeError) throw new FormulaError(error.wording, first.start, last.end);
    if (error instanceof RangeError)
      throw new FormulaError(say`the formula is nested too deeply`, first.start, last.end);
    const place = (error as { char?: unknown }).char;
    throw syntaxError(tokens, offsets, typeof place === 'number' ? place - 1 : text.length);
  }
}

/** Runs a reader; a suggestion in its FormulaError is kept only when it can be read itself, mended further if need be. */
export function withGoodSuggestion<T>(read: (text: string) => T, typed: string): T {
  try {
    return read(typed);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const suggestion = mended(read, error.suggestion);
    throw new FormulaError(error.wording, error.start, error.end, suggestion);
  }
}

function mended(read: (text: string) => unknown, suggestion: string | undefined): string | undefined {
  let text = suggestion;
  for (let round = 0; round < MEND_ROUNDS && text !== undefined; round++) {
    try {
      read(text);
      return text;
    } catch (error) {
      text = error instanceof FormulaError ? error.suggestion : undefined;
    }
  }
  return undefined;
}

/** The text that mathjs reads, made of checked tokens alone, and where each token stands in it. */
function canonical(tokens: readonly Token[]): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  tokens.forEach((token, index) => {
    offsets.push(text.length);
    // A name in front of a bracket is a factor, not a function: x(x - 1) is a product.
    const isFactor = token.kind === 'name' && isSign(tokens[index + 1], '(') && !isCall(tokens, index);
    text += isFactor ? `(${token.text}) ` : `${token.text} `;
  });
  return { text, offsets };
}

function syntaxError(tokens: readonly Token[], offsets: readonly number[], place: number): FormulaError {
  const last = tokens[tokens.length - 1];
  const index = offsets.findLastIndex((offset) => offset <= place);
  const isAtEnd = place >= offsets[tokens.length - 1] + last.text.length;
  if (isAtEnd) return new FormulaError(say`something is missing after "${last.text}"`, last.start, last.end);
  const token = tokens[Math.max(0, index)];
  return new FormulaError(say`"${token.text}" is not expected here`, token.start, token.end);
}
