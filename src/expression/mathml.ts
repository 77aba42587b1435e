import { isOneLetter, nameMathML, numberMathML } from './mathml-names.ts';
import { atom, caseRow, inBrackets, Level, type Piece, product, row } from './mathml-pieces.ts';
import type { BinaryOperator, Expression } from './syntax.ts';

export interface MathMLOptions {
  /** Numbers to be shown in place of names. */
  readonly values?: Readonly<Record<string, number>>;
  /** Markup of one's own for a name; undefined: as other names. */
  readonly nameOf?: (name: string) => Piece | undefined;
  /** Words beside the branches of `condition ? a : b`. */
  readonly words?: { readonly if: string; readonly otherwise: string };
}

const FUNCTION_APPLICATION = '\u2061';

const SIGNS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '−',
  '%': 'mod',
  '<': '&lt;',
  '>': '&gt;',
  '<=': '≤',
  '>=': '≥',
  '==': '=',
  '!=': '≠',
  and: '∧',
  or: '∨',
};

/** Fences of functions that have some. */
const FENCES: Readonly<Record<string, readonly [string, string]>> = {
  abs: ['|', '|'],
  floor: ['⌊', '⌋'],
  ceil: ['⌈', '⌉'],
};

/** Names of functions where the customary one is another. */
const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  log: '<mi>ln</mi>',
  log2: '<msub><mi>log</mi><mn>2</mn></msub>',
  log10: '<msub><mi>log</mi><mn>10</mn></msub>',
  sign: '<mi>sgn</mi>',
  relu: '<mi>ReLU</mi>',
};

/**
 * An expression as presentation MathML, inside `<math>`: fractions, powers, roots, |x|, eˣ, and cases for `? :`.
 * Only markup of this file, names of the grammar and numbers get into it.
 */
export function formulaMathML(expression: Expression, options: MathMLOptions = {}): string {
  return `<math>${expressionMathML(expression, options)}</math>`;
}

/** The same without `<math>` around it, for a line that says more. */
export function expressionMathML(expression: Expression, options: MathMLOptions = {}): string {
  return row(new Typesetter(options).piece(expression).markup);
}

class Typesetter {
  constructor(private readonly options: MathMLOptions) {}

  piece(expression: Expression): Piece {
    switch (expression.kind) {
      case 'number':
        return this.number(expression.value);
      case 'name':
        return this.name(expression.name);
      case 'call':
        return this.call(expression.name, expression.args);
      case 'unary':
        return this.unary(expression.operator, expression.argument);
      case 'binary':
        return this.binary(expression.operator, expression.left, expression.right);
      case 'conditional':
        return this.cases(expression);
    }
  }

  private number(value: number): Piece {
    const markup = numberMathML(value);
    const level = value < 0 || markup.includes('<mo>×') ? Level.product : Level.atom;
    return { markup, level, first: value < 0 ? 'minus' : 'digit', last: 'plain' };
  }

  private name(name: string): Piece {
    const { values = {}, nameOf } = this.options;
    if (Object.hasOwn(values, name)) return this.number(values[name]);
    const own = nameOf?.(name);
    if (own !== undefined) return own;
    const edge = isOneLetter(name) ? 'plain' : 'word';
    return { markup: nameMathML(name), level: Level.atom, first: edge, last: edge };
  }

  private unary(operator: '-' | '+' | 'not', argument: Expression): Piece {
    if (operator === '+') return this.piece(argument);
    const { markup, last } = this.after(argument, operator === '-' ? Level.product : Level.atom);
    return operator === '-'
      ? { markup: `<mo>−</mo>${markup}`, level: Level.product, first: 'minus', last }
      : { markup: `<mo>¬</mo>${markup}`, level: Level.relation, first: 'plain', last };
  }

  private binary(operator: BinaryOperator, left: Expression, right: Expression): Piece {
    switch (operator) {
      case '^':
        return this.power(left, right);
      case '/':
        return atom(`<mfrac>${row(this.piece(left).markup)}${row(this.piece(right).markup)}</mfrac>`);
      case '*':
        return product(this.bracketed(left, Level.product), this.after(right, Level.product));
      case '+':
      case '-':
        return this.infix(operator, Level.sum, left, right);
      case '%':
        return this.infix(operator, Level.product, left, right);
      case 'and':
        return this.infix(operator, Level.and, left, right);
      case 'or':
        return this.infix(operator, Level.or, left, right);
      default:
        return this.infix(operator, Level.relation, left, right);
    }
  }

  private infix(operator: BinaryOperator, level: number, left: Expression, right: Expression): Piece {
    const a = this.bracketed(left, level);
    const b = this.after(right, operator === '+' ? level : level + 1);
    return { markup: `${a.markup}<mo>${SIGNS[operator]}</mo>${b.markup}`, level, first: a.first, last: b.last };
  }

  private power(base: Expression, exponent: Expression): Piece {
    const raised = row(this.piece(exponent).markup);
    // sin²(x): the customary place for a whole power of a named function.
    const isWhole = exponent.kind === 'number' && Number.isInteger(exponent.value) && exponent.value > 0;
    if (isWhole && base.kind === 'call' && isPlainCall(base.name)) {
      return this.applied(`<msup>${functionName(base.name)}${raised}</msup>`, base.args);
    }
    const { markup, first } = this.bracketed(base, Level.atom);
    return { markup: `<msup>${row(markup)}${raised}</msup>`, level: Level.power, first, last: 'plain' };
  }

  private call(name: string, args: readonly Expression[]): Piece {
    const [first, second] = args;
    if (Object.hasOwn(FENCES, name)) {
      const [open, close] = FENCES[name];
      return atom(row(`<mo>${open}</mo>${this.piece(first).markup}<mo>${close}</mo>`));
    }
    switch (name) {
      case 'sqrt':
        return atom(`<msqrt>${this.piece(first).markup}</msqrt>`);
      case 'cbrt':
        return atom(`<mroot>${row(this.piece(first).markup)}<mn>3</mn></mroot>`);
      case 'exp':
        return { ...atom(`<msup><mi>e</mi>${row(this.piece(first).markup)}</msup>`), level: Level.power };
      case 'pow':
        return this.power(first, second);
      case 'square':
        return this.power(first, { kind: 'number', value: 2 });
      case 'cube':
        return this.power(first, { kind: 'number', value: 3 });
      case 'mod':
        return this.infix('%', Level.product, first, second);
      case 'hypot':
        return atom(`<msqrt>${args.map((arg) => this.power(arg, two).markup).join('<mo>+</mo>')}</msqrt>`);
      case 'log':
        if (second === undefined) return this.applied(functionName(name), args);
        return this.applied(`<msub><mi>log</mi>${row(this.piece(second).markup)}</msub>`, [first]);
      default:
        return this.applied(functionName(name), args);
    }
  }

  private applied(name: string, args: readonly Expression[]): Piece {
    const list = args.map((arg) => row(this.piece(arg).markup)).join('<mo>,</mo>');
    return atom(`${name}<mo>${FUNCTION_APPLICATION}</mo>${inBrackets(list)}`);
  }

  private cases(expression: Expression): Piece {
    const { words = { if: 'if', otherwise: 'otherwise' } } = this.options;
    const rows: string[] = [];
    let rest = expression;
    while (rest.kind === 'conditional') {
      rows.push(
        caseRow(this.piece(rest.then).markup, `<mtext>${words.if}\u00a0</mtext>${this.piece(rest.test).markup}`),
      );
      rest = rest.otherwise;
    }
    rows.push(caseRow(this.piece(rest).markup, `<mtext>${words.otherwise}</mtext>`));
    const table = `<mtable columnalign="left">${rows.join('')}</mtable>`;
    return { ...atom(row(`<mo>{</mo>${table}`)), level: Level.conditional };
  }

  private bracketed(expression: Expression, level: number): Piece {
    const piece = this.piece(expression);
    return piece.level >= level ? piece : atom(inBrackets(piece.markup));
  }

  /** A piece that stands after a sign or a factor: a minus in front of it goes into brackets. */
  private after(expression: Expression, level: number): Piece {
    const piece = this.bracketed(expression, level);
    return piece.first === 'minus' ? atom(inBrackets(piece.markup)) : piece;
  }
}

const two: Expression = { kind: 'number', value: 2 };

function isPlainCall(name: string): boolean {
  const isLaidOut = ['sqrt', 'cbrt', 'exp', 'pow', 'square', 'cube', 'mod', 'hypot'].includes(name);
  return !isLaidOut && !Object.hasOwn(FENCES, name);
}

function functionName(name: string): string {
  return FUNCTION_NAMES[name] ?? `<mi>${name}</mi>`;
}
