import { say, type Wording } from '../core/message.ts';
import { checkName, isCall } from './check-names.ts';
import { FormulaError } from './formula-error.ts';
import type { Grammar } from './grammar.ts';
import { beginsValue, endsValue, isSign } from './rewrite.ts';
import type { Token } from './tokens.ts';

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
const SIGN_REASONS: Readonly<Record<string, Wording>> = {
  '[': say`vectors and matrices are not allowed`,
  ']': say`vectors and matrices are not allowed`,
  '{': say`write round brackets ( )`,
  '}': say`write round brackets ( )`,
  '"': say`quoted text is not allowed`,
  "'": say`quoted text is not allowed`,
  ';': say`there can be only one formula`,
  '=': say`assignments are not allowed; to compare, write ==`,
  ':=': say`assignments are not allowed; to compare, write ==`,
  '.': say`a dot belongs between digits; properties are not allowed`,
  '#': say`comments are not allowed`,
  '\\': say`LaTeX is not read; write it as in "sqrt(x)/2"`,
  '&': say`write "and"`,
  '°': say`units are not allowed; angles are in radians`,
};

/** Refuses all that is outside the grammar, at the character and with the reason. Throws a FormulaError. */
export function checkTokens(typed: string, tokens: readonly Token[], grammar: Grammar): void {
  checkBrackets(tokens);
  tokens.forEach((token, index) => {
    if (token.kind === 'sign') checkSign(tokens, index);
    else if (token.kind === 'number') checkNumber(tokens, index);
    else checkName(typed, tokens, index, grammar);
    if (!grammar.implicitProducts && endsValue(tokens[index - 1]) && beginsValue(token) && !isCall(tokens, index - 1)) {
      throw fault(say`a * is missing here`, token);
    }
  });
}

function fault(message: Wording, token: Token): FormulaError {
  return new FormulaError(message, token.start, token.end);
}

function checkBrackets(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (isSign(token, '(')) open.push(token);
    else if (isSign(token, ')') && open.pop() === undefined) throw fault(say`this bracket was never opened`, token);
  }
  const last = open.at(-1);
  if (last !== undefined) throw fault(say`this bracket is never closed`, last);
}

function checkSign(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token.text === '!') {
    const isFactorial = endsValue(tokens[index - 1]);
    throw fault(isFactorial ? say`factorials are not allowed` : say`write "not"`, token);
  }
  if (Object.hasOwn(SIGN_REASONS, token.text)) throw fault(SIGN_REASONS[token.text], token);
  if (!ALLOWED_SIGNS.has(token.text) && !ALLOWED_WORDS.has(token.text)) {
    throw fault(say`the character "${token.text}" has no meaning here`, token);
  }
  if (token.text === '%' && !beginsOperand(tokens[index + 1])) {
    throw fault(say`percentages are not allowed; between two values % is the remainder`, token);
  }
  if (token.text === ':' && !hasQuestionBefore(tokens, index)) throw fault(say`ranges are not allowed`, token);
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
  if (!Number.isFinite(Number(token.text))) throw fault(say`this number is too large`, token);
  if (tokens[index + 1]?.kind === 'number') throw fault(say`two numbers stand side by side`, tokens[index + 1]);
}
