import { say } from '../core/message.ts';
import { FormulaError } from './formula-error.ts';
import { functions } from './functions.ts';
import { limits } from './limits.ts';
import type { Token } from './tokens.ts';

/** Prefixes that people bring along from their programs: `Math.sin(x)`, `np.sin(x)`. */
const NAMESPACES = ['Math', 'math', 'np', 'numpy', 'torch'];

/** Names that those programs spell in capitals. */
const NAMESPACE_CONSTANTS: Readonly<Record<string, string>> = { PI: 'pi', E: 'e' };

/** 1 to 3 digits, then a comma and exactly 3: it may be 1.234 or 1234. */
const THOUSANDS = /^[1-9]\d{0,2}$/;

/** Brings what people write into the parser's grammar: words, |x|, roots, decimal commas. Throws a FormulaError. */
export function rewrite(tokens: readonly Token[]): Token[] {
  const result = joinDecimals(rewriteRoots(rewriteBars(rewriteWords(dropNamespaces(tokens)))));
  checkBracketDepth(result);
  return result;
}

/** Whether a value ends with this token. */
export function endsValue(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'sign' || token.text === ')');
}

/** Whether a value begins with this token. */
export function beginsValue(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.kind !== 'sign' || token.text === '(' || token.text === '√' || token.text === '∛')
  );
}

/** Index of the bracket that closes the one at `open`, or undefined. */
export function closingIndex(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (isSign(tokens[index], '(')) depth++;
    else if (isSign(tokens[index], ')') && --depth === 0) return index;
  }
  return undefined;
}

export function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}

function sign(text: string, { start, end }: Token): Token {
  return { kind: 'sign', text, start, end };
}

function dropNamespaces(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [space, dot, name] = tokens.slice(index, index + 3);
    const isPrefix = space.kind === 'name' && NAMESPACES.includes(space.text) && isSign(dot, '.');
    if (!isPrefix || name?.kind !== 'name') {
      kept.push(space);
      continue;
    }
    const text = Object.hasOwn(NAMESPACE_CONSTANTS, name.text) ? NAMESPACE_CONSTANTS[name.text] : name.text;
    kept.push({ kind: 'name', text, start: space.start, end: name.end });
    index += 2;
  }
  return kept;
}

/** Words that are operators, and their spellings in programs. `mod` between two values is an operator, else a function. */
function rewriteWords(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (isSign(token, '&&')) return sign('and', token);
    if (token.kind !== 'name') return token;
    if (token.text === 'mod' && endsValue(tokens[index - 1])) return sign('%', token);
    return ['and', 'or', 'not'].includes(token.text) ? sign(token.text, token) : token;
  });
}

/** |x| becomes abs(x). A bar closes when a value stands before it and one is open in the same brackets. */
function rewriteBars(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  /** The bracket depth at which each open bar stands. */
  const open: { depth: number; token: Token }[] = [];
  let depth = 0;
  const bar = (token: Token): void => {
    if (endsValue(result.at(-1)) && open.at(-1)?.depth === depth) {
      open.pop();
      result.push(sign(')', token));
    } else {
      open.push({ depth, token });
      result.push({ ...token, kind: 'name', text: 'abs' }, sign('(', token));
    }
  };
  for (const token of tokens) {
    if (isSign(token, '(')) depth++;
    if (isSign(token, ')')) depth--;
    if (isSign(token, '|')) bar(token);
    else if (!isSign(token, '||')) result.push(token);
    else if (endsValue(result.at(-1)) && open.length === 0) result.push(sign('or', token));
    else {
      const middle = Math.ceil((token.start + token.end) / 2);
      bar({ ...token, end: middle });
      bar({ ...token, start: middle });
    }
    const last = open.at(-1);
    if (last !== undefined && depth < last.depth) throw unmatchedBar(last.token);
  }
  const last = open.at(-1);
  if (last !== undefined) throw unmatchedBar(last.token);
  return result;
}

function unmatchedBar(token: Token): FormulaError {
  return new FormulaError(say`this bar has no partner; write abs( )`, token.start, token.end);
}

/** √ takes the one value after it: a number, a name, a call or a bracket. */
function rewriteRoots(tokens: readonly Token[]): Token[] {
  if (!tokens.some((token) => isSign(token, '√') || isSign(token, '∛'))) return [...tokens];
  checkRootDepth(tokens);
  const result: Token[] = [];
  /** Indices of tokens after which a bracket closes, with how many. */
  const closing = new Map<number, Token[]>();
  tokens.forEach((token, index) => {
    if (isSign(token, '√') || isSign(token, '∛')) {
      const last = valueEnd(tokens, index + 1);
      if (last === undefined) throw new FormulaError(say`a root needs a value after it`, token.start, token.end);
      if (isSign(tokens[last + 1], '^')) {
        const message = say`it is not clear how far this root reaches; put brackets after it`;
        throw new FormulaError(message, token.start, tokens[last + 1].end);
      }
      closing.set(last, [...(closing.get(last) ?? []), token]);
      result.push({ ...token, kind: 'name', text: token.text === '√' ? 'sqrt' : 'cbrt' }, sign('(', token));
    } else result.push(token);
    for (const root of closing.get(index) ?? []) result.push(sign(')', root));
  });
  return result;
}

/** Roots of roots of roots are refused here: each looks for its value's end, and the parser would recurse as deep. */
function checkRootDepth(tokens: readonly Token[]): void {
  let run = 0;
  for (const token of tokens) {
    run = isSign(token, '√') || isSign(token, '∛') ? run + 1 : 0;
    if (run > limits.depth) throw tooDeep(token);
  }
}

/** Brackets are levels of the tree: the parser would recurse as deep before the tree's own limit is looked at. */
function checkBracketDepth(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, '(')) depth++;
    else if (isSign(token, ')')) depth--;
    if (depth > limits.depth) throw tooDeep(token);
  }
}

function tooDeep(token: Token): FormulaError {
  const message = say`it is nested too deeply; the limit is ${limits.depth} levels`;
  return new FormulaError(message, token.start, token.end);
}

/** Index of the last token of the value that begins at `index`. */
function valueEnd(tokens: readonly Token[], index: number): number | undefined {
  let at = index;
  while (isSign(tokens[at], '√') || isSign(tokens[at], '∛')) at++;
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return at;
  if (isSign(token, '(')) return closingIndex(tokens, at);
  if (token.kind !== 'name') return undefined;
  const isCall = Object.hasOwn(functions, token.text) && isSign(tokens[at + 1], '(');
  return isCall ? closingIndex(tokens, at + 1) : at;
}

/** `3,5` is 3.5 where a comma cannot separate arguments. */
function joinDecimals(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  /** For each open bracket: whether commas separate arguments in it. */
  const separates: boolean[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (isSign(token, '(')) separates.push(takesSeveral(tokens[index - 1]));
    else if (isSign(token, ')')) separates.pop();
    const [before, after] = [result.at(-1), tokens[index + 1]];
    if (!isSign(token, ',') || separates.at(-1) === true || !isDecimalComma(before, token, after)) {
      result.push(token);
      continue;
    }
    if (THOUSANDS.test(before?.text ?? '') && /^\d{3}$/.test(after.text)) {
      const message = say`${before?.text},${after.text} can be read in two ways; write ${before?.text}.${after.text} or ${before?.text}${after.text}`;
      throw new FormulaError(message, before?.start ?? token.start, after.end);
    }
    result.pop();
    result.push({ ...after, text: `${before?.text}.${after.text}`, start: before?.start ?? token.start });
    index++;
  }
  return result;
}

function takesSeveral(token: Token | undefined): boolean {
  return token?.kind === 'name' && Object.hasOwn(functions, token.text) && functions[token.text].max > 1;
}

function isDecimalComma(before: Token | undefined, comma: Token, after: Token | undefined): boolean {
  if (before?.kind !== 'number' || after?.kind !== 'number') return false;
  if (before.end !== comma.start || after.start !== comma.end) return false;
  return /^\d+$/.test(before.text) && /^\d+(?:[eE]|$)/.test(after.text);
}
