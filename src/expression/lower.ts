import { say, type Worded, type Wording } from '../core/message.ts';
import { constants, functions } from './functions.ts';
import type { BinaryOperator, Expression } from './syntax.ts';
import type { NodeIndex, Tape } from './tape.ts';

/** An expression mixes conditions and numbers, or uses a name that nobody resolves. */
export class LoweringError extends Error implements Worded {
  constructor(readonly wording: Wording) {
    super(wording.text);
  }
}

/** The node of a name on the tape; undefined when the name is unknown. */
export type Resolve = (name: string) => NodeIndex | undefined;

/**
 * Writes an expression on a tape and returns its node.
 * `resolve` gives the nodes of names and comes before the constants pi, e and tau. The result may be a condition
 * (`tape.isCondition`). Throws a LoweringError, or a TapeOverflow at the tape's limit.
 */
export function lower(expression: Expression, tape: Tape, resolve: Resolve): NodeIndex {
  const node = (child: Expression): NodeIndex => lower(child, tape, resolve);
  const number = (child: Expression): NodeIndex => expectNumber(tape, node(child));
  const condition = (child: Expression): NodeIndex => expectCondition(tape, node(child));
  switch (expression.kind) {
    case 'number':
      return tape.constant(expression.value);
    case 'name':
      return resolve(expression.name) ?? constantNode(tape, expression.name);
    case 'call':
      return functions[expression.name].build(tape, expression.args.map(number));
    case 'unary':
      if (expression.operator === 'not') return tape.apply('not', condition(expression.argument));
      return expression.operator === '-' ? tape.apply('neg', number(expression.argument)) : number(expression.argument);
    case 'binary': {
      const { operator, left, right } = expression;
      const read = operator === 'and' || operator === 'or' ? condition : number;
      return binaryNode(tape, operator, read(left), read(right));
    }
    case 'conditional': {
      const test = condition(expression.test);
      return selectNode(tape, test, node(expression.then), node(expression.otherwise));
    }
  }
}

function constantNode(tape: Tape, name: string): NodeIndex {
  if (Object.hasOwn(constants, name)) return tape.constant(constants[name]);
  throw new LoweringError(say`unknown name "${name}"`);
}

function binaryNode(tape: Tape, operator: BinaryOperator, a: NodeIndex, b: NodeIndex): NodeIndex {
  switch (operator) {
    case '+':
      return tape.apply('add', a, b);
    case '-':
      return tape.apply('sub', a, b);
    case '*':
      return tape.apply('mul', a, b);
    case '/':
      return tape.apply('div', a, b);
    case '^':
      return tape.power(a, b);
    case '%':
      return tape.apply('mod', a, b);
    case '<':
      return tape.apply('less', a, b);
    case '>':
      return tape.apply('less', b, a);
    case '<=':
      return tape.apply('lessOrEqual', a, b);
    case '>=':
      return tape.apply('lessOrEqual', b, a);
    case '==':
      return tape.apply('equal', a, b);
    case '!=':
      return tape.apply('notEqual', a, b);
    case 'and':
    case 'or':
      return tape.apply(operator, a, b);
  }
}

function selectNode(tape: Tape, test: NodeIndex, a: NodeIndex, b: NodeIndex): NodeIndex {
  if (tape.isCondition(a) && tape.isCondition(b)) {
    const isNot = tape.apply('not', test);
    return tape.apply('or', tape.apply('and', test, a), tape.apply('and', isNot, b));
  }
  return tape.apply('select', test, expectNumber(tape, a), expectNumber(tape, b));
}

function expectNumber(tape: Tape, node: NodeIndex): NodeIndex {
  if (tape.isCondition(node)) {
    throw new LoweringError(say`a condition is not a number; write "condition ? value : other value"`);
  }
  return node;
}

function expectCondition(tape: Tape, node: NodeIndex): NodeIndex {
  if (tape.isCondition(node)) return node;
  throw new LoweringError(say`a condition is needed here, such as "x < 0"`);
}
