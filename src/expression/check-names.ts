import { nearestName } from '../core/did-you-mean.ts';
import { say, type Wording } from '../core/message.ts';
import { FormulaError } from './formula-error.ts';
import { constants, functions } from './functions.ts';
import type { Grammar } from './grammar.ts';
import { closingIndex, isSign } from './rewrite.ts';
import { splitName } from './split-name.ts';
import type { Token } from './tokens.ts';

/** Why a name is refused, where "unknown" would not help. */
export const NAME_REASONS: Readonly<Record<string, Wording>> = {
  random: say`a formula must give the same value every time; for chance there is the noise setting`,
  randomInt: say`a formula must give the same value every time; for chance there is the noise setting`,
  if: say`write "condition ? value : other value"`,
  i: say`imaginary numbers are not allowed`,
  to: say`units are not allowed`,
  in: say`units are not allowed`,
  deg: say`units are not allowed; angles are in radians`,
};

/** Refuses a name that is unknown or wrongly used, with what was perhaps meant. Throws a FormulaError. */
export function checkName(typed: string, tokens: readonly Token[], index: number, grammar: Grammar): void {
  const token = tokens[index];
  if (isCall(tokens, index)) checkArguments(tokens, index);
  else if (grammar.names.has(token.text) || Object.hasOwn(constants, token.text)) {
    if (!grammar.implicitProducts && isSign(tokens[index + 1], '(')) {
      throw new FormulaError(say`a * is missing after this`, token.start, token.end);
    }
  } else if (Object.hasOwn(functions, token.text)) throw bareFunction(typed, tokens, index);
  else throw unknownName(typed, tokens, index, grammar);
}

/** Whether the name at `index` is a function with its bracket. */
export function isCall(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'name' && Object.hasOwn(functions, token.text) && isSign(tokens[index + 1], '(');
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
  const message = argumentsMessage(tokens[index].text, min, max, count);
  throw new FormulaError(message, tokens[index].start, tokens[Math.min(close, tokens.length - 1)].end);
}

function argumentsMessage(name: string, min: number, max: number, count: number): Wording {
  if (max === Infinity) return say`${name} takes at least ${min} arguments, got ${count}`;
  if (min < max) return say`${name} takes ${min} to ${max} arguments, got ${count}`;
  if (min === 1) return say`${name} takes 1 argument, got ${count}`;
  return say`${name} takes ${min} arguments, got ${count}`;
}

/** `sin x` and `sin^2(x)`. */
function bareFunction(typed: string, tokens: readonly Token[], index: number): FormulaError {
  const { text, start, end } = tokens[index];
  const after = tokens[index + 1];
  if (isSign(after, '^')) {
    const open = tokens.findIndex((token, i) => i > index && isSign(token, '(') && !isSign(tokens[i - 1], '^'));
    const close = open < 0 ? undefined : closingIndex(tokens, open);
    if (close === undefined) return new FormulaError(say`${text} needs brackets: ${text}(x)^2`, start, after.end);
    const argument = typed.slice(tokens[open].start, tokens[close].end);
    const power = typed.slice(after.start, tokens[open - 1].end);
    const inverse = `a${text}`;
    if (/^(?:\^ *-1|⁻¹)$/.test(power) && Object.hasOwn(functions, inverse)) {
      return mend(typed, say`the inverse of ${text} is ${inverse}`, start, tokens[close].end, `${inverse}${argument}`);
    }
    return mend(typed, say`a power goes after the brackets`, start, tokens[close].end, `${text}${argument}${power}`);
  }
  if (after?.kind === 'number' || after?.kind === 'name') {
    const last = isCall(tokens, index + 1) ? (closingIndex(tokens, index + 2) ?? index + 1) : runEnd(tokens, index + 1);
    const mended = `${text}(${typed.slice(after.start, tokens[last].end)})`;
    return mend(typed, say`${text} needs brackets`, start, tokens[last].end, mended);
  }
  return new FormulaError(say`${text} needs brackets: ${text}(x)`, start, end);
}

/** The last of a run of numbers and variables that stand side by side: what `sin 2x` was meant to take. */
function runEnd(tokens: readonly Token[], from: number): number {
  let last = from;
  while (isPlainValue(tokens[last + 1])) last++;
  return last;
}

function isPlainValue(token: Token | undefined): boolean {
  if (token?.kind === 'name') return !Object.hasOwn(functions, token.text);
  return token?.kind === 'number';
}

function unknownName(typed: string, tokens: readonly Token[], index: number, grammar: Grammar): FormulaError {
  const { text, start, end } = tokens[index];
  if (Object.hasOwn(NAME_REASONS, text)) return new FormulaError(NAME_REASONS[text], start, end);
  const plain = withoutNumbers(typed, tokens, text, grammar);
  if (plain !== undefined) {
    return new FormulaError(say`unknown name "${text}"; the variables are x and y`, start, end, plain);
  }
  const isCalled = isSign(tokens[index + 1], '(');
  const known = [...grammar.names, ...Object.keys(constants)];
  const split = splitName(text, new Set(known), isCalled);
  // With brackets a function was meant, without them a value.
  const near = nearName(text, isCalled ? Object.keys(functions) : known);
  const mended = split ?? near;
  const message = isCalled ? say`unknown function "${text}"` : say`unknown name "${text}"`;
  return mended === undefined ? new FormulaError(message, start, end) : mend(typed, message, start, end, mended);
}

/** A text that numbers its variables, with x and y in place of `x1` and `x2`. Alone, `x2` is rather a power. */
function withoutNumbers(typed: string, tokens: readonly Token[], text: string, { names }: Grammar): string | undefined {
  const letter = /^([xw])_?[12]$/.exec(text)?.[1];
  if (letter === undefined || !names.has('x') || !names.has('y')) return undefined;
  const numbered = tokens.filter((token) => new RegExp(`^${letter}_?[12]$`).test(token.text));
  if (!numbered.some((token) => /_|1/.test(token.text))) return undefined;
  return numbered.reduceRight(
    (mended, token) => mended.slice(0, token.start) + (token.text.endsWith('1') ? 'x' : 'y') + mended.slice(token.end),
    typed,
  );
}

/** The nearest name. To a single letter only the other case is near, and no longer name is: every other would be. */
function nearName(text: string, names: readonly string[]): string | undefined {
  if (text.length > 1)
    return nearestName(
      text,
      names.filter((name) => name.length > 1),
    );
  return names.find((name) => name.toLowerCase() === text.toLowerCase());
}

function mend(typed: string, message: Wording, start: number, end: number, mended: string): FormulaError {
  const suggestion = typed.slice(0, start) + mended + typed.slice(end);
  return new FormulaError(say`${message}; did you mean ${mended}?`, start, end, suggestion);
}
