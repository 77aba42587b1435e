import { nearestName } from '../core/did-you-mean.ts';
import { isCall, NAME_REASONS } from './check-names.ts';
import { FormulaError } from './formula-error.ts';
import { constants, functions } from './functions.ts';
import { tokensOf } from './parse.ts';
import { takePrefix } from './prefix.ts';
import { isSign } from './rewrite.ts';
import { splitName } from './split-name.ts';
import type { Token } from './tokens.ts';

/** Words of the grammar, which no parameter can be called. */
const RESERVED = new Set(['x', 'y', 'and', 'or', 'not', 'mod', 'end', 'xor', 'true', 'false', 'NaN']);

/** Whether a name means something already, or is refused for a reason of its own: no parameter can have it. */
export function hasMeaning(name: string): boolean {
  return RESERVED.has(name) || [functions, constants, NAME_REASONS].some((names) => Object.hasOwn(names, name));
}

/** What would make a formula readable: parameters to declare, and the text with `ax` as `a*x`. */
export interface ParameterOffer {
  readonly formula: string;
  /** In the order in which they occur. */
  readonly names: readonly string[];
  /** Whether nothing else is as likely: `xy` is rather a product. */
  readonly isLikely: boolean;
}

/** A factor and a variable written together, as on paper: `ax`, `bxy`. */
const RUN_TOGETHER = /^([a-wzA-WZ])(x|y|xy)$/;

/** A name in front of a bracket is a factor when it is so short; a longer one was meant as a function. */
const FACTOR = /^[A-Za-z]\d?$/;

/**
 * The parameters that a formula with unknown names seems to mean: those for which nothing else is likely, else those
 * that could be a slip too (`xy`). Undefined when there are none.
 */
export function offerParameters(formula: string, declared: Iterable<string> = []): ParameterOffer | undefined {
  const tokens = bodyOf(formula);
  const known = new Set(['x', 'y', ...declared, ...Object.keys(constants)]);
  const unknown = tokens.filter((token, index) => isCandidate(token, tokens, index, known));
  const names = new Set<string>();
  let text = '';
  let end = 0;
  for (const token of unknown) {
    const together = RUN_TOGETHER.exec(token.text);
    if (together === null ? hasCorrection(token.text, known) : known.has(together[1])) continue;
    names.add(together?.[1] ?? token.text);
    if (together === null) continue;
    text += `${formula.slice(end, token.start)}${together[1]}*${[...together[2]].join('*')}`;
    end = token.end;
  }
  if (names.size > 0) return { formula: text + formula.slice(end), names: [...names], isLikely: true };
  const doubtful = new Set(unknown.map((token) => token.text).filter((name) => !RUN_TOGETHER.test(name)));
  return doubtful.size > 0 ? { formula, names: [...doubtful], isLikely: false } : undefined;
}

/** Those of some names that a formula does not use. */
export function unusedNames(formula: string, names: readonly string[]): string[] {
  const used = new Set(bodyOf(formula).map((token) => token.text));
  return names.filter((name) => !used.has(name));
}

/** The formula with the value of a parameter in its place. */
export function withValue(formula: string, name: string, value: number): string {
  const tokens = bodyOf(formula);
  return tokens.reduceRight((text, token, index) => {
    if (token.kind !== 'name' || token.text !== name) return text;
    // Beside a factor without a sign between, or as the base of a power, a number alone would be read as another.
    const isBare = [tokens[index - 1], tokens[index + 1]].every(
      (other) => other === undefined || /^[+\-*/,?:<>=]$/.test(other.text),
    );
    const number = isBare && /^[\d.]+$/.test(String(value)) ? String(value) : `(${value})`;
    return text.slice(0, token.start) + number + text.slice(token.end);
  }, formula);
}

function bodyOf(formula: string): readonly Token[] {
  try {
    return takePrefix(tokensOf(formula)).body;
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

function isCandidate(
  { kind, text }: Token,
  tokens: readonly Token[],
  index: number,
  known: ReadonlySet<string>,
): boolean {
  if (kind !== 'name' || known.has(text) || hasMeaning(text) || isCall(tokens, index)) return false;
  // `X` is x with the shift key held; a name may not begin with _.
  if (!/^[A-Za-z]/.test(text) || /^[XY]$/.test(text)) return false;
  return FACTOR.test(text) || !isSign(tokens[index + 1], '(');
}

/** Whether the name is rather a product or a slip; of a single letter nothing is near. */
function hasCorrection(name: string, known: ReadonlySet<string>): boolean {
  if (name.length === 1) return false;
  const isNumbered = /^[xw]_?[12]$/.test(name);
  const near = nearestName(
    name,
    [...known, ...Object.keys(functions)].filter((each) => each.length > 1),
  );
  return isNumbered || near !== undefined || splitName(name, known, false) !== undefined;
}
