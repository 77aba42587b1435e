import { rangeError, say } from '../../core/message.ts';
import { constants } from '../../expression/functions.ts';
import type { BinaryOperator, Expression } from '../../expression/syntax.ts';
import { ofNumbers, ofTensors } from './python-functions.ts';

/** How tightly a text holds together, as in Python's own grammar; a looser part is put in brackets. */
const Level = {
  conditional: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  unary: 7,
  power: 8,
  atom: 9,
} as const;

/** A part of a formula as Python: a number that is known from the beginning, or something to be differentiated. */
interface Part {
  readonly text: string;
  readonly level: number;
  readonly isTensor: boolean;
}

const comparisons: ReadonlySet<BinaryOperator> = new Set(['<', '>', '<=', '>=', '==', '!=']);

/**
 * A formula as an expression of Python: functions of `math` on plain numbers, and those of `torch` on what depends on a
 * variable, so that autograd can follow. Branches are Python's own: what is not taken is not computed.
 * `nameOf`: a declared parameter's name in Python. `helpers`: collects the functions that Python lacks.
 */
export function pythonExpression(
  expression: Expression,
  nameOf: (name: string) => string,
  helpers: Set<string>,
  isTorch: boolean,
): string {
  return new Writer(nameOf, helpers, isTorch).part(expression).text;
}

class Writer {
  constructor(
    private readonly nameOf: (name: string) => string,
    private readonly helpers: Set<string>,
    private readonly isTorch: boolean,
  ) {}

  part(expression: Expression): Part {
    switch (expression.kind) {
      case 'number':
        return { text: String(expression.value), level: Level.atom, isTensor: false };
      case 'name':
        return this.name(expression.name);
      case 'call':
        return this.call(
          expression.name,
          expression.args.map((each) => this.part(each)),
        );
      case 'unary':
        return this.unary(expression.operator, this.part(expression.argument));
      case 'binary':
        return this.binary(expression.operator, expression.left, expression.right);
      case 'conditional': {
        const [test, then, otherwise] = [expression.test, expression.then, expression.otherwise].map((each) =>
          this.part(each),
        );
        const isTensor = then.isTensor || otherwise.isTensor;
        const [yes, no] = isTensor ? [asTensor(then), asTensor(otherwise)] : [then, otherwise];
        const text = `${within(yes, Level.or)} if ${within(test, Level.or)} else ${within(no, Level.conditional)}`;
        return { text, level: Level.conditional, isTensor };
      }
    }
  }

  private name(name: string): Part {
    const isVariable = name === 'x' || name === 'y';
    const isConstant = !isVariable && Object.hasOwn(constants, name);
    const text = isConstant ? `math.${name}` : this.nameOf(name);
    return { text, level: Level.atom, isTensor: this.isTorch && isVariable };
  }

  private unary(operator: '-' | '+' | 'not', argument: Part): Part {
    if (operator === '+') return argument;
    if (operator === 'not') {
      return { text: `not ${within(argument, Level.not)}`, level: Level.not, isTensor: argument.isTensor };
    }
    return { text: `-${within(argument, Level.unary)}`, level: Level.unary, isTensor: argument.isTensor };
  }

  private binary(operator: BinaryOperator, leftSide: Expression, rightSide: Expression): Part {
    if (operator === '^') return this.power(this.part(leftSide), this.part(rightSide), isNamedE(leftSide));
    const [left, right] = [this.part(leftSide), this.part(rightSide)];
    const isTensor = left.isTensor || right.isTensor;
    if (operator === '%') return this.call('mod', [left, right]);
    const level = levelOf(operator);
    // Python joins neighbouring comparisons into one; brackets keep them apart.
    const first = level === Level.comparison ? level + 1 : level;
    return { text: `${within(left, first)} ${operator} ${within(right, level + 1)}`, level, isTensor };
  }

  private power(base: Part, exponent: Part, isExponential: boolean): Part {
    if (isExponential) return this.call('exp', [exponent]);
    const isTensor = base.isTensor || exponent.isTensor;
    // A root of a negative number is a complex one in Python.
    if (!isTensor && !/^-?\d+$/.test(exponent.text)) return this.call('pow', [base, exponent]);
    return {
      text: `${within(base, Level.atom)}**${within(exponent, Level.unary)}`,
      level: Level.power,
      isTensor,
    };
  }

  private call(name: string, args: readonly Part[]): Part {
    const isTensor = args.some((each) => each.isTensor);
    const known = isTensor ? ofTensors : ofNumbers;
    const form = Object.hasOwn(known, name) ? known[name] : undefined;
    if (form === undefined) throw rangeError(say`Python: the function "${name}" cannot be said there`);
    const texts = args.map((each) => (isTensor ? asTensor(each) : each).text);
    const { text, needs = [] } = form(texts);
    for (const helper of needs) this.helpers.add(helper);
    return { text, level: Level.atom, isTensor };
  }
}

function asTensor(part: Part): Part {
  return part.isTensor ? part : { text: `torch.tensor(float(${part.text}))`, level: Level.atom, isTensor: true };
}

function levelOf(operator: BinaryOperator): number {
  if (operator === 'or') return Level.or;
  if (operator === 'and') return Level.and;
  if (comparisons.has(operator)) return Level.comparison;
  return operator === '+' || operator === '-' ? Level.sum : Level.product;
}

function within({ text, level }: Part, least: number): string {
  return level >= least ? text : `(${text})`;
}

function isNamedE(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === 'e';
}
