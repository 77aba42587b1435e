/** How tightly a piece holds together; a looser one is put in brackets. */
export const Level = {
  conditional: 0,
  or: 1,
  and: 2,
  relation: 3,
  sum: 4,
  product: 5,
  unary: 6,
  power: 7,
  atom: 8,
} as const;

/** What stands at an end of a piece: a factor beside a digit or a word of several letters needs a dot between. */
export type Edge = 'digit' | 'word' | 'minus' | 'plain';

export interface Piece {
  readonly markup: string;
  readonly level: number;
  readonly first: Edge;
  readonly last: Edge;
}

const INVISIBLE_TIMES = '\u2062';

/** Content that brackets grow with. */
const TALL = /<m(?:frac|table|sqrt|root)/;

/** Two factors side by side. */
export function product(left: Piece, right: Piece): Piece {
  const needsDot = right.first === 'digit' || right.first === 'word' || left.last === 'word';
  const sign = needsDot ? '⋅' : INVISIBLE_TIMES;
  const markup = `${left.markup}<mo>${sign}</mo>${right.markup}`;
  return { markup, level: Level.product, first: left.first, last: right.last };
}

/** A piece that never needs brackets. */
export function atom(markup: string): Piece {
  return { markup, level: Level.atom, first: 'plain', last: 'plain' };
}

/** Several elements as one. */
export function row(markup: string): string {
  return `<mrow>${markup}</mrow>`;
}

export function inBrackets(markup: string): string {
  // Around powers alone brackets stay as they are: grown ones would shout.
  const stretchy = TALL.test(markup) ? '' : ' stretchy="false"';
  return row(`<mo${stretchy}>(</mo>${markup}<mo${stretchy}>)</mo>`);
}

/** One branch of a conditional: its value, and when it holds. */
export function caseRow(value: string, condition: string): string {
  return `<mtr><mtd>${row(value)}</mtd><mtd>${row(condition)}</mtd></mtr>`;
}
