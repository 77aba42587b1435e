import { say, type Wording } from '../core/message.ts';
import { FormulaError } from './formula-error.ts';
import { constants, functions } from './functions.ts';
import { isSign } from './rewrite.ts';
import { ruleAliases } from './rule-settings.ts';
import { type Token, tokenize } from './tokens.ts';

/** A line of a rule before its expression is read. */
export interface RuleLine {
  readonly target: Token;
  readonly value: readonly Token[];
}

/** Splits the text of a rule into assignments; `settings` are names that no line may assign. Throws a FormulaError. */
export function ruleLines(typed: string, isSetting: (name: string) => boolean): RuleLine[] {
  const statements = statementTokens(typed);
  return statements.map((tokens, index) => {
    const first = tokens[0];
    const before = statements[index - 1]?.at(-1);
    if (before !== undefined && first.kind === 'sign') throw danglingLine(typed, before, first);
    return lineOf(typed, tokens.map(plainToken), isSetting);
  });
}

/** Other texts' spelling of a name or of the assignment in the spelling of the grammar. */
function plainToken(token: Token): Token {
  if (isSign(token, ':=') || isSign(token, '←')) return { ...token, text: '=' };
  const isAlias = token.kind === 'name' && Object.hasOwn(ruleAliases, token.text);
  return isAlias ? { ...token, text: ruleAliases[token.text] } : token;
}

/** A line that begins with an operator goes on where the line before has ended. */
function danglingLine(typed: string, before: Token, sign: Token): FormulaError {
  const message = say`a line cannot begin with "${sign.text}"; write it at the end of the line before`;
  const moved = `${typed.slice(0, before.end)} ${sign.text}${typed.slice(before.end, sign.start)}`;
  return new FormulaError(message, sign.start, sign.end, moved + typed.slice(sign.end).trimStart());
}

/** The text without its comments; every other character stays in its place. */
function withoutComments(typed: string): string {
  return typed.replaceAll(/#[^\n\r]*/g, (comment) => ' '.repeat(comment.length));
}

/** Tokens of each statement. A line ends at `;`, and at a line break unless it is plain that more must follow. */
function statementTokens(typed: string): Token[][] {
  const plain = withoutComments(typed);
  const statements: Token[][] = [[]];
  let depth = 0;
  let end = 0;
  for (const token of tokenize(plain)) {
    const current = statements[statements.length - 1];
    const isBroken = /[\n\r\u2028\u2029]/.test(plain.slice(end, token.start));
    if (isBroken && depth <= 0 && !isOpen(current.at(-1))) statements.push([]);
    end = token.end;
    if (isSign(token, ';')) {
      statements.push([]);
      depth = 0;
      continue;
    }
    if (isSign(token, '(')) depth++;
    if (isSign(token, ')')) depth--;
    statements[statements.length - 1].push(token);
  }
  return statements.filter((tokens) => tokens.length > 0);
}

/** Signs after which a value must follow, so that the statement goes on in the next line. */
const OPEN_SIGNS = new Set([
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
  '=',
  '&&',
  '||',
  ',',
]);
const OPEN_WORDS = new Set(['and', 'or', 'not', 'mod']);

function isOpen(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'sign' ? OPEN_SIGNS.has(token.text) : token.kind === 'name' && OPEN_WORDS.has(token.text);
}

/** Operators that other languages write in front of `=`. */
const COMPOUND = new Set(['+', '-', '*', '/', '^', '%']);

/** Names that mean something else somewhere in the grammar, so that no line may assign them. */
const RESERVED = [
  't',
  'true',
  'false',
  'and',
  'or',
  'not',
  'mod',
  'in',
  'to',
  'end',
  'i',
  'NaN',
  'Infinity',
  'undefined',
  'null',
];

function lineOf(typed: string, tokens: readonly Token[], isSetting: (name: string) => boolean): RuleLine {
  const [target, sign] = tokens;
  const last = tokens[tokens.length - 1];
  if (isSign(tokens[2], '=') && COMPOUND.has(sign.text)) throw compoundAssignment(typed, tokens);
  if (target.kind !== 'name' || !isSign(sign, '=')) {
    const message = say`each line must be "name = expression"; an expression may go on after an operator or inside brackets`;
    throw new FormulaError(message, target.start, last.end);
  }
  const reason = reservedReason(target.text, isSetting);
  if (reason !== undefined)
    throw new FormulaError(say`${target.text} cannot be assigned: ${reason}`, target.start, target.end);
  const second = tokens.slice(2).find((token) => isSign(token, '='));
  if (second !== undefined) {
    throw new FormulaError(say`one line can hold one assignment; to compare, write ==`, second.start, second.end);
  }
  if (tokens.length === 2) throw new FormulaError(say`something is missing after "="`, sign.start, sign.end);
  return { target, value: tokens.slice(2) };
}

function reservedReason(name: string, isSetting: (name: string) => boolean): Wording | undefined {
  if (name === 't') return say`it is the number of the update`;
  if (isSetting(name)) return say`it is a setting; give the line another name`;
  if (Object.hasOwn(constants, name)) return say`it is a constant`;
  if (Object.hasOwn(functions, name)) return say`it is a function`;
  return RESERVED.includes(name) || name in Object.prototype ? say`it has another meaning` : undefined;
}

/** `w -= x`, with the line that says the same. */
function compoundAssignment(typed: string, tokens: readonly Token[]): FormulaError {
  const [target, operator, equals] = tokens;
  const last = tokens[tokens.length - 1];
  const value = equals === last ? 'x' : typed.slice(tokens[3].start, last.end);
  const isProduct = operator.text !== '+' && tokens.slice(3).some((token) => isSign(token, '+') || isSign(token, '-'));
  const mended = `${target.text} = ${target.text} ${operator.text} ${isProduct ? `(${value})` : value}`;
  const message = say`"${operator.text}=" is not allowed; did you mean ${mended}?`;
  const suggestion = typed.slice(0, target.start) + mended + typed.slice(last.end);
  return new FormulaError(message, operator.start, equals.end, equals === last ? undefined : suggestion);
}
