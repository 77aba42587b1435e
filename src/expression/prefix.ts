import { say } from '../core/message.ts';
import { FormulaError } from './formula-error.ts';
import { functions } from './functions.ts';
import { isSign } from './rewrite.ts';
import type { Token } from './tokens.ts';

/** A formula without its `z =`, and the variables that `f(x, y) =` names. */
export interface Prefixed {
  readonly body: readonly Token[];
  readonly variables?: readonly ('x' | 'y')[];
}

/** Takes `z =`, `f(x, y) =` or `=` off the front. Throws a FormulaError at any other assignment. */
export function takePrefix(tokens: readonly Token[]): Prefixed {
  const equals = tokens.findIndex((token) => isSign(token, '=') || isSign(token, ':='));
  if (equals < 0) return { body: tokens };
  const before = tokens.slice(0, equals);
  const body = tokens.slice(equals + 1);
  if (before.length === 0) return { body };
  if (before.length === 1 && isFreeName(before[0], body)) return { body };
  const head = before.map((token) => token.text).join(' ');
  if (before[0].kind === 'name' && !Object.hasOwn(functions, before[0].text)) {
    if (/^\w+ \( x \)$/.test(head)) return { body, variables: ['x'] };
    if (/^\w+ \( x , y \)$/.test(head)) return { body, variables: ['x', 'y'] };
  }
  const message = say`assignments are not allowed; a formula may begin with "z =" or "f(x, y) ="`;
  throw new FormulaError(message, before[0].start, tokens[equals].end);
}

/** A name for the result: not x, and not one that the formula itself uses. */
function isFreeName(name: Token, body: readonly Token[]): boolean {
  if (name.kind !== 'name' || name.text === 'x' || Object.hasOwn(functions, name.text)) return false;
  return !body.some((token) => token.kind === 'name' && token.text === name.text);
}
