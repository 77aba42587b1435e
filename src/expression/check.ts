import { nearestName } from '../core/did-you-mean.ts';
import { FormulaError } from './formula-error.ts';
import { constants, functions } from './functions.ts';
import { beginsValue, closingIndex, endsValue, isSign } from './rewrite.ts';
import { splitName } from './split-name.ts';
import type { Token } from './tokens.ts';

/** What may stand in a text. */
export interface Grammar {
  /** Names that may be read, besides pi, e and tau. */
  readonly names: ReadonlySet<string>;
  /** Whether `2x` and `x(x - 1)` are products. */
  readonly implicitProducts: boolean;
}

const ALLOWED_SIGNS = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  '%',
  '<',
  '>',
  '<=',
  '>=',
  '==',
  '!=',
  '?',
  ':',
  '(',
  ')',
  ',',
]);
const ALLOWED_WORDS = new Set(['and', 'or', 'not']);

/** Why a sign is refused. */
const SIGN_REASONS: Readonly<Record<string, string>> = {
  '[': 'vectors and matrices are not allowed',
  ']': 'vectors and matrices are not allowed',
  '{': 'write round brackets ( )',
  '}': 'write round brackets ( )',
  '"': 'quoted text is not allowed',
  "'": 'quoted text is not allowed',
  ';': 'there can be only one formula',
  '=': 'assignments are not allowed; to compare, write ==',
  ':=': 'assignments are not allowed; to compare, write ==',
  '.': 'a dot belongs between digits; properties are not allowed',
  '#': 'comments are not allowed',
  '\\': 'LaTeX is not read; write it as in "sqrt(x)/2"',
  '&': 'write "and"',
  '°': 'units are not allowed; angles are in radians',
};

/** Why a name is refused, where "unknown" would not help. */
const NAME_REASONS: Readonly<Record<string, string>> = {
  random: 'a formula must give the same value every time; for chance there is the noise setting',
  randomInt: 'a formula must give the same value every time; for chance there is the noise setting',
  i: 'imaginary numbers are not allowed',
  to: 'units are not allowed',
  in: 'units are not allowed',
  deg: 'units are not allowed; angles are in radians',
};

/** Refuses all that is outside the grammar, at the character and with the reason. Throws a FormulaError. */
export function checkTokens(typed: string, tokens: readonly Token[], grammar: Grammar): void {
  checkBrackets(tokens);
  tokens.forEach((token, index) => {
    if (token.kind === 'sign') checkSign(tokens, index);
    else if (token.kind === 'number') checkNumber(tokens, index);
    else checkName(typed, tokens, index, grammar);
    if (!grammar.implicitProducts && endsValue(tokens[index - 1]) && beginsValue(token) && !isCall(tokens, index - 1)) {
      throw fault('a * is missing here', token);
    }
  });
}

/** Whether the name at `index` is a function with its bracket. */
export function isCall(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'name' && Object.hasOwn(functions, token.text) && isSign(tokens[index + 1], '(');
}

function fault(message: string, token: Token): FormulaError {
  return new FormulaError(message, token.start, token.end);
}

function checkBrackets(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (isSign(token, '(')) open.push(token);
    else if (isSign(token, ')') && open.pop() === undefined) throw fault('this bracket was never opened', token);
  }
  const last = open.at(-1);
  if (last !== undefined) throw fault('this bracket is never closed', last);
}

function checkSign(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token.text === '!') {
    const isFactorial = endsValue(tokens[index - 1]);
    throw fault(isFactorial ? 'factorials are not allowed' : 'write "not"', token);
  }
  if (Object.hasOwn(SIGN_REASONS, token.text)) throw fault(SIGN_REASONS[token.text], token);
  if (!ALLOWED_SIGNS.has(token.text) && !ALLOWED_WORDS.has(token.text)) {
    throw fault(`the character "${token.text}" has no meaning here`, token);
  }
  if (token.text === '%' && !beginsOperand(tokens[index + 1])) {
    throw fault('percentages are not allowed; between two values % is the remainder', token);
  }
  if (token.text === ':' && !hasQuestionBefore(tokens, index)) throw fault('ranges are not allowed', token);
}

/** A value, or a sign in front of one. */
function beginsOperand(token: Token | undefined): boolean {
  return beginsValue(token) || isSign(token, '-') || isSign(token, '+');
}

/** Whether a `?` is still waiting for its `:` in the brackets around `index`. */
function hasQuestionBefore(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  let waiting = 0;
  for (let i = index - 1; i >= 0; i--) {
    if (isSign(tokens[i], ')')) depth++;
    if (isSign(tokens[i], '(') && --depth < 0) break;
    if (depth !== 0) continue;
    if (isSign(tokens[i], '?')) waiting++;
    if (isSign(tokens[i], ':')) waiting--;
  }
  return waiting > 0;
}

function checkNumber(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (!Number.isFinite(Number(token.text))) throw fault('this number is too large', token);
  if (tokens[index + 1]?.kind === 'number') throw fault('two numbers stand side by side', tokens[index + 1]);
}

function checkName(typed: string, tokens: readonly Token[], index: number, grammar: Grammar): void {
  const token = tokens[index];
  if (isCall(tokens, index)) checkArguments(tokens, index);
  else if (grammar.names.has(token.text) || Object.hasOwn(constants, token.text)) {
    if (!grammar.implicitProducts && isSign(tokens[index + 1], '(')) throw fault('a * is missing after this', token);
  } else if (Object.hasOwn(functions, token.text)) throw bareFunction(typed, tokens, index);
  else throw unknownName(typed, tokens, index, grammar);
}

function checkArguments(tokens: readonly Token[], index: number): void {
  const close = closingIndex(tokens, index + 1) ?? tokens.length;
  let depth = 0;
  let count = close === index + 2 ? 0 : 1;
  for (let i = index + 1; i < close; i++) {
    if (isSign(tokens[i], '(')) depth++;
    else if (isSign(tokens[i], ')')) depth--;
    else if (depth === 1 && isSign(tokens[i], ',')) count++;
  }
  const { min, max } = functions[tokens[index].text];
  if (count >= min && count <= max) return;
  const upTo = min === max ? String(min) : `${min} to ${max}`;
  const wanted = max === Infinity ? `at least ${min}` : upTo;
  const message = `${tokens[index].text} takes ${wanted} argument${wanted === '1' ? '' : 's'}, got ${count}`;
  throw new FormulaError(message, tokens[index].start, tokens[Math.min(close, tokens.length - 1)].end);
}

/** `sin x` and `sin^2(x)`. */
function bareFunction(typed: string, tokens: readonly Token[], index: number): FormulaError {
  const { text, start, end } = tokens[index];
  const after = tokens[index + 1];
  if (isSign(after, '^')) {
    const open = tokens.findIndex((token, i) => i > index && isSign(token, '(') && !isSign(tokens[i - 1], '^'));
    const close = open < 0 ? undefined : closingIndex(tokens, open);
    if (close === undefined) return new FormulaError(`${text} needs brackets: ${text}(x)^2`, start, after.end);
    const power = typed.slice(tokens[index + 1].start, tokens[open - 1].end);
    const mended = `${text}${typed.slice(tokens[open].start, tokens[close].end)}${power}`;
    return mend(typed, `a power goes after the brackets`, start, tokens[close].end, mended);
  }
  if (after?.kind === 'number' || after?.kind === 'name') {
    const isBare = !isCall(tokens, index + 1);
    const last = isBare ? index + 1 : (closingIndex(tokens, index + 2) ?? index + 1);
    const mended = `${text}(${typed.slice(after.start, tokens[last].end)})`;
    return mend(typed, `${text} needs brackets`, start, tokens[last].end, mended);
  }
  return new FormulaError(`${text} needs brackets: ${text}(x)`, start, end);
}

function unknownName(typed: string, tokens: readonly Token[], index: number, grammar: Grammar): FormulaError {
  const { text, start, end } = tokens[index];
  if (Object.hasOwn(NAME_REASONS, text)) return new FormulaError(NAME_REASONS[text], start, end);
  const isCalled = isSign(tokens[index + 1], '(');
  const known = [...grammar.names, ...Object.keys(constants)];
  const split = splitName(text, new Set(known), isCalled);
  // With brackets a function was meant, without them a value. With a single letter every other letter would be near.
  const near = text.length === 1 ? undefined : nearestName(text, isCalled ? Object.keys(functions) : known);
  const mended = split ?? near;
  const message = `unknown ${isCalled ? 'function' : 'name'} "${text}"`;
  return mended === undefined ? new FormulaError(message, start, end) : mend(typed, message, start, end, mended);
}

function mend(typed: string, message: string, start: number, end: number, mended: string): FormulaError {
  const suggestion = typed.slice(0, start) + mended + typed.slice(end);
  return new FormulaError(`${message}; did you mean ${mended}?`, start, end, suggestion);
}
