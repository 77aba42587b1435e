import { say } from '../core/message.ts';
import { FormulaError } from './formula-error.ts';

/** A piece of a typed text. `text` is in the plain spelling (`-` for `−`), [start, end) is where it was typed. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Signs of several characters first. */
const SIGNS = ['**', '<=', '>=', '==', '!=', ':=', '&&', '||'];

/** What people and their keyboards write for a sign or a name, character by character. */
const SPELLINGS = new Map<string, string>([
  ...[...'−–—‐‑‒﹣'].map((dash) => [dash, '-'] as const),
  ...[...'×·⋅∙∗•⁢'].map((times) => [times, '*'] as const),
  ...[...'÷∕⁄'].map((over) => [over, '/'] as const),
  ...[...'∣❘｜'].map((bar) => [bar, '|'] as const),
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['∧', 'and'],
  ['∨', 'or'],
  ['¬', 'not'],
  ['π', 'pi'],
  ['τ', 'tau'],
  ['ℯ', 'e'],
]);

const SUPERSCRIPTS = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, value) => [digit, String(value)]));
const SUPERSCRIPT_SIGNS = new Map([
  ['⁻', '-'],
  ['⁺', '+'],
]);

const FRACTIONS = new Map<string, readonly [number, number]>([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
  ['⅐', [1, 7]],
  ['⅑', [1, 9]],
  ['⅒', [1, 10]],
]);

const INVISIBLE = /[\s\u200b-\u200d\u2060\u2061\ufeff]/u;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
/** Stands for a character whose plain spelling is longer than one; no token runs across it. */
const BREAK = '\0';

/** One typed character in plain spelling, where it stands. */
interface Character {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a typed text into tokens. Throws a FormulaError at a raised sign without a number. */
export function tokenize(typed: string): Token[] {
  const characters = plainCharacters(typed);
  const line = characters.map(({ text }) => (text.length === 1 ? text : BREAK)).join('');
  const tokens: Token[] = [];
  let index = 0;
  while (index < characters.length) {
    const { text } = characters[index];
    if (INVISIBLE.test(text)) index++;
    else if (isRaised(text)) index += readSuperscript(characters, index, tokens);
    else index += readToken(characters, line, index, tokens);
  }
  return tokens;
}

function isRaised(symbol: string): boolean {
  return SUPERSCRIPTS.has(symbol) || SUPERSCRIPT_SIGNS.has(symbol);
}

function plainCharacters(typed: string): Character[] {
  const characters: Character[] = [];
  let start = 0;
  for (const symbol of typed) {
    const end = start + symbol.length;
    characters.push({ text: SPELLINGS.get(symbol) ?? plain(symbol), start, end });
    start = end;
  }
  return characters;
}

/** Full-width and mathematical letters, digits and signs in their plain form. */
function plain(symbol: string): string {
  if (symbol.length === 1 && symbol < '\u0100') return symbol;
  if (isRaised(symbol) || FRACTIONS.has(symbol)) return symbol;
  const compatible = symbol.normalize('NFKC');
  return SPELLINGS.get(compatible) ?? (compatible.length === 1 ? compatible : symbol);
}

function readToken(characters: readonly Character[], line: string, index: number, tokens: Token[]): number {
  const first = characters[index];
  const fraction = FRACTIONS.get(first.text);
  if (fraction !== undefined) return readFraction(first, fraction, tokens);
  // Spellings of several letters (π) stand for themselves: they do not run into the letters beside them.
  if (first.text.length > 1) {
    tokens.push({ ...first, kind: /^[a-z]/.test(first.text) ? 'name' : 'sign' });
    return 1;
  }
  const number = matchAt(NUMBER, line, index);
  const name = matchAt(NAME, line, index);
  const text = number ?? name ?? SIGNS.find((sign) => line.startsWith(sign, index)) ?? first.text;
  const place = { start: first.start, end: characters[index + text.length - 1].end };
  if (number !== undefined) tokens.push({ kind: 'number', text: plainNumber(text), ...place });
  else if (name !== undefined) tokens.push({ kind: 'name', text, ...place });
  else tokens.push({ kind: 'sign', text: text === '**' ? '^' : text, ...place });
  return text.length;
}

function matchAt(pattern: RegExp, line: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(line)?.[0];
}

/** `.5` and `2.` with the digits that every reader of numbers wants. */
function plainNumber(text: string): string {
  return text.replace(/^\./, '0.').replace(/\.(?=$|[eE])/, '');
}

function readSuperscript(characters: readonly Character[], index: number, tokens: Token[]): number {
  const first = characters[index];
  let power = '';
  let count = 0;
  for (let i = index; i < characters.length; i++) {
    const sign = i === index ? SUPERSCRIPT_SIGNS.get(characters[i].text) : undefined;
    const digit = sign ?? SUPERSCRIPTS.get(characters[i].text);
    if (digit === undefined) break;
    power += digit;
    count++;
  }
  const place = { start: first.start, end: characters[index + count - 1].end };
  if (!/\d/.test(power)) throw new FormulaError(say`a raised sign needs a number`, place.start, place.end);
  tokens.push({ kind: 'sign', text: '^', ...place });
  const isSigned = !/^\d/.test(power);
  if (!isSigned) tokens.push({ kind: 'number', text: power, ...place });
  else pushSigns(tokens, ['(', power[0], power.slice(1), ')'], place);
  return count;
}

/** `½` is (1/2); right after a whole number it is a mixed number, so 2½ is 2.5. */
function readFraction(at: Character, [over, under]: readonly [number, number], tokens: Token[]): number {
  const before = tokens.at(-1);
  const isMixed = before !== undefined && before.kind === 'number' && before.end === at.start;
  if (!isMixed || !/^\d+$/.test(before.text)) {
    pushSigns(tokens, ['(', String(over), '/', String(under), ')'], at);
    return 1;
  }
  tokens.pop();
  const place = { start: before.start, end: at.end };
  pushSigns(tokens, ['(', before.text, '+', String(over), '/', String(under), ')'], place);
  return 1;
}

function pushSigns(tokens: Token[], texts: readonly string[], { start, end }: { start: number; end: number }): void {
  for (const text of texts) tokens.push({ kind: /\d/.test(text) ? 'number' : 'sign', text, start, end });
}
