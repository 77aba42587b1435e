import { expressionMathML } from './mathml.ts';
import { isOneLetter, nameMathML } from './mathml-names.ts';
import { atom, inBrackets, Level, type Piece, row } from './mathml-pieces.ts';
import { FACTOR, NOISE, type ShownLine, type ShownRule, SLOPE } from './show-rule.ts';
import type { Expression } from './syntax.ts';

/** Words within typeset rules. */
export interface RuleWords {
  readonly if: string;
  readonly otherwise: string;
  readonly noise: string;
  readonly schedule: string;
}

export interface RuleMathMLOptions {
  readonly words: RuleWords;
  /** The weight as it is called: `x` where there is one, `w` for several together. */
  readonly weight: string;
  /** Digits of numbers of the rule; absent: 6. */
  readonly digits?: number;
}

/** Settings are written with at most so many digits. */
const DIGITS = 6;
const TIMES = '<mo>\u2062</mo>';
const DOT = '<mo>⋅</mo>';

/** `name ← expression`, with classes `gradient`, `memory` and `weight` on what the picture shows in colour. */
export function lineMathML({ name, expression }: ShownLine, rule: ShownRule, options: RuleMathMLOptions): string {
  const { words, weight } = options;
  const nameOf = (each: string): Piece => namePiece(each, rule, words, weight);
  const right = expressionMathML(rounded(expression, options.digits), { words, nameOf });
  return `<math>${row(`${nameOf(name).markup}<mo>←</mo>${right}`)}</math>`;
}

/**
 * `name = expression = result` with gaps for numbers: `<mn data-place="3"></mn>`, with `data-brackets` where a number
 * that is not plain goes into brackets. `axis`: the index that names get where each weight has its own value.
 */
export function numbersMathML(
  line: ShownLine,
  index: number,
  taken: Expression,
  rule: ShownRule,
  options: RuleMathMLOptions & { readonly axis?: string },
): string {
  const { words, weight, axis, digits } = options;
  const nameOf = (each: string): Piece | undefined =>
    Object.hasOwn(line.places, each) ? gap(line, each, rule) : undefined;
  const name = namePiece(line.name, rule, words, weight).markup;
  const isIndexed = axis !== undefined && line.isElement && line.name !== 'w';
  const left = isIndexed ? `<msub>${row(name)}<mi>${axis}</mi></msub>` : name;
  const result = gapMarkup(index, classOf(line.name, rule));
  const isPlain = taken.kind === 'name' || taken.kind === 'number';
  const written = expressionMathML(rounded(taken, digits), { words, nameOf });
  const middle = isPlain ? '' : `<mo>=</mo>${withGaps(written, line, rule)}`;
  return `<math>${row(`${left}${middle}<mo>=</mo>${result}`)}</math>`;
}

/** Numbers without the dust of binary fractions. */
function rounded(expression: Expression, digits = DIGITS): Expression {
  switch (expression.kind) {
    case 'number':
      return { kind: 'number', value: Number(expression.value.toPrecision(digits)) };
    case 'name':
      return expression;
    case 'call':
      return { ...expression, args: expression.args.map((arg) => rounded(arg, digits)) };
    case 'unary':
      return { ...expression, argument: rounded(expression.argument, digits) };
    case 'binary':
      return { ...expression, left: rounded(expression.left, digits), right: rounded(expression.right, digits) };
    case 'conditional':
      return {
        ...expression,
        test: rounded(expression.test, digits),
        then: rounded(expression.then, digits),
        otherwise: rounded(expression.otherwise, digits),
      };
  }
}

function classOf(name: string, { memories }: ShownRule): string | undefined {
  if (name === 'g' || name === SLOPE) return 'gradient';
  if (name === 'w') return 'weight';
  return memories.includes(name) ? 'memory' : undefined;
}

function namePiece(name: string, rule: ShownRule, words: RuleWords, weight: string): Piece {
  if (name === NOISE || name === FACTOR) {
    const word = name === NOISE ? words.noise : words.schedule;
    return { ...atom(`<mtext>${word}</mtext>`), first: 'word', last: 'word' };
  }
  if (name === SLOPE) return atom(row(`<mo class="gradient" rspace="0">∇</mo><mi class="gradient">L</mi>`));
  const shown = name === 'w' ? weight : name;
  const edge = isOneLetter(shown) ? 'plain' : 'word';
  const className = classOf(name, rule);
  const markup = nameMathML(shown);
  const coloured = className === undefined ? markup : `<mrow class="${className}">${markup}</mrow>`;
  return { markup: coloured, level: Level.atom, first: edge, last: edge };
}

function gapMarkup(place: number, className: string | undefined): string {
  return `<mn${className === undefined ? '' : ` class="${className}"`} data-place="${place}"></mn>`;
}

/** A gap holds together like a number with a sign: tighter than a product, looser than a power. */
function gap(line: ShownLine, name: string, rule: ShownRule): Piece {
  const markup = gapMarkup(line.places[name], classOf(name, rule));
  return { markup, level: Level.unary, first: 'digit', last: 'plain' };
}

/**
 * Marks the gaps in which a negative number needs brackets: behind a sign, and under a power (where the typesetter has
 * put some around the gap, for good).
 */
function withGaps(markup: string, line: ShownLine, rule: ShownRule): string {
  return Object.entries(line.places).reduce((text, [name, place]) => {
    const plain = gapMarkup(place, classOf(name, rule));
    const bracketed = plain.replace('<mn', '<mn data-brackets');
    const base = `<msup>${row(bracketed)}`;
    const signs = ['+', '−', '⋅', 'mod'].map((sign) => `<mo>${sign}</mo>`);
    const marked = text.replaceAll(inBrackets(plain), bracketed).replaceAll(`${TIMES}${base}`, `${DOT}${base}`);
    return signs.reduce((each, sign) => each.replaceAll(sign + plain, sign + bracketed), marked);
  }, markup);
}
