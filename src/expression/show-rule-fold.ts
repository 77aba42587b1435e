import { lower } from './lower.ts';
import { namesIn } from './rule-program.ts';
import type { BinaryOperator, Expression } from './syntax.ts';
import { Tape } from './tape.ts';

/** Values that are put in the place of names: numbers of settings, and switches. */
export type Known = Readonly<Record<string, number | boolean>>;

/** Results with more digits than that are left as they are written: 1/3 says more than 0.333333. */
const SHORT_DIGITS = 6;
/** Removes the dust of binary fractions: 1 − 0.9. */
const EXACT_DIGITS = 12;

/**
 * An expression with what is known put in and worked out as far as a person would: `(1 - beta1)*g` is `0.1*g`, a branch
 * that is never taken is gone, and so are `1*` and `+ 0`. The result may be a condition that is known.
 */
export function folded(expression: Expression, known: Known): Expression | boolean {
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'name':
      return Object.hasOwn(known, expression.name) ? constant(known[expression.name]) : expression;
    case 'call': {
      const args = expression.args.map((arg) => asExpression(folded(arg, known), arg));
      return workedOut({ ...expression, args });
    }
    case 'unary':
      return foldedUnary(expression, known);
    case 'binary':
      return foldedBinary(expression, known);
    case 'conditional':
      return foldedConditional(expression, known);
  }
}

/** The same for an expression that is a number in the end. */
export function foldedNumber(expression: Expression, known: Known): Expression {
  return asExpression(folded(expression, known), expression);
}

export function isSame(a: Expression | boolean, b: Expression | boolean): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An expression with other expressions in the place of names. */
export function replaced(expression: Expression, by: ReadonlyMap<string, Expression>): Expression {
  const inner = (child: Expression): Expression => replaced(child, by);
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'name':
      return by.get(expression.name) ?? expression;
    case 'call':
      return { ...expression, args: expression.args.map(inner) };
    case 'unary':
      return { ...expression, argument: inner(expression.argument) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'conditional': {
      const { test, then, otherwise } = expression;
      return { ...expression, test: inner(test), then: inner(then), otherwise: inner(otherwise) };
    }
  }
}

function constant(value: number | boolean): Expression | boolean {
  return typeof value === 'boolean' ? value : { kind: 'number', value };
}

/** Conditions that are known stand in no expression: what held them stays as it was written. */
function asExpression(value: Expression | boolean, written: Expression): Expression {
  return typeof value === 'boolean' ? written : value;
}

function foldedUnary(expression: Expression & { kind: 'unary' }, known: Known): Expression | boolean {
  const argument = folded(expression.argument, known);
  if (typeof argument === 'boolean') return expression.operator === 'not' ? !argument : expression;
  if (expression.operator === '+') return argument;
  return workedOut({ ...expression, argument });
}

function foldedBinary(expression: Expression & { kind: 'binary' }, known: Known): Expression | boolean {
  const { operator } = expression;
  const left = folded(expression.left, known);
  const right = folded(expression.right, known);
  if (operator === 'and' || operator === 'or') {
    const absorbing = operator === 'or';
    if (typeof left === 'boolean') return left === absorbing ? absorbing : right;
    if (typeof right === 'boolean') return right === absorbing ? absorbing : left;
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') return expression;
  return simplified(operator, left, right) ?? workedOut({ ...expression, left, right });
}

function foldedConditional(expression: Expression & { kind: 'conditional' }, known: Known): Expression | boolean {
  const test = folded(expression.test, known);
  const then = folded(expression.then, known);
  const otherwise = folded(expression.otherwise, known);
  if (typeof test === 'boolean') return test ? then : otherwise;
  if (isSame(then, otherwise)) return then;
  if (typeof then === 'boolean' || typeof otherwise === 'boolean') return expression;
  return { kind: 'conditional', test, then, otherwise };
}

/** What needs no arithmetic: `0*b`, `1*g`, `x + 0`, `x/1`. */
function simplified(operator: BinaryOperator, left: Expression, right: Expression): Expression | undefined {
  switch (operator) {
    case '+':
      if (isNumber(left, 0)) return right;
      return isNumber(right, 0) ? left : undefined;
    case '-':
      return isNumber(right, 0) ? left : undefined;
    case '*':
      if (isNumber(left, 1) || isNumber(right, 0)) return right;
      return isNumber(right, 1) || isNumber(left, 0) ? left : undefined;
    case '/':
      return isNumber(right, 1) ? left : undefined;
    case '^':
      return isNumber(right, 1) ? left : undefined;
    default:
      return undefined;
  }
}

function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}

/** The value of an expression without names, where it is short; else the expression. */
function workedOut(expression: Expression): Expression | boolean {
  if (!namesIn(expression).next().done) return expression;
  const tape = new Tape();
  const node = tape.nodes[lower(expression, tape, () => undefined)];
  if (typeof node === 'boolean') return node;
  if (typeof node !== 'number') return expression;
  const isShort = Number(node.toPrecision(EXACT_DIGITS)) === Number(node.toPrecision(SHORT_DIGITS));
  return isShort ? { kind: 'number', value: node } : expression;
}
