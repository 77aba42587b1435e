import { say, type Worded, type Wording } from '../core/message.ts';
import { functions } from './functions.ts';
import { limits } from './limits.ts';
import { type BinaryOperator, binaryOperators, type Expression } from './syntax.ts';

/** A tree holds something that is not allowed; the reader of texts says where. */
export class TreeError extends Error implements Worded {
  constructor(readonly wording: Wording) {
    super(wording.text);
  }
}

/** What is read of mathjs' nodes. They are foreign data: nothing else of them is touched. */
interface ForeignNode {
  readonly type: string;
  readonly content?: ForeignNode;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly op?: unknown;
  readonly implicit?: unknown;
  readonly args?: readonly ForeignNode[];
  readonly fn?: ForeignNode;
  readonly condition?: ForeignNode;
  readonly trueExpr?: ForeignNode;
  readonly falseExpr?: ForeignNode;
}

/** Reasons for kinds of nodes that the token check does not already refuse. */
const REFUSED: Readonly<Record<string, Wording>> = {
  RelationalNode: say`comparisons cannot be chained; join two of them with "and"`,
};

/**
 * Turns a parsed tree into an Expression through an allow-list: five kinds of nodes, the operators of the grammar,
 * known functions. Anything else throws a TreeError.
 */
export function expressionOf(tree: unknown): Expression {
  return convert(tree as ForeignNode | undefined, 0);
}

function convert(node: ForeignNode | undefined, depth: number): Expression {
  if (node === undefined) throw new TreeError(say`something is missing`);
  if (depth > limits.depth) throw new TreeError(say`it is nested too deeply; the limit is ${limits.depth} levels`);
  const { args = [] } = node;
  const next = (child: ForeignNode | undefined): Expression => convert(child, depth + 1);
  switch (node.type) {
    case 'ParenthesisNode':
      return next(node.content);
    case 'ConstantNode':
      return numberOf(node.value);
    case 'SymbolNode':
      return { kind: 'name', name: String(node.name) };
    case 'OperatorNode':
      return args.length === 1
        ? { kind: 'unary', operator: unaryOperator(node.op), argument: next(args[0]) }
        : binaryOf(node, args, next);
    case 'FunctionNode':
      return { kind: 'call', name: functionName(node.fn), args: args.map(next) };
    case 'ConditionalNode':
      return {
        kind: 'conditional',
        test: next(node.condition),
        then: next(node.trueExpr),
        otherwise: next(node.falseExpr),
      };
    default:
      throw new TreeError(REFUSED[node.type] ?? say`this kind of expression is not allowed`);
  }
}

function numberOf(value: unknown): Expression {
  if (typeof value !== 'number') throw new TreeError(say`a formula is made of numbers`);
  if (!Number.isFinite(value)) throw new TreeError(say`the number is too large`);
  return { kind: 'number', value };
}

function unaryOperator(op: unknown): '-' | '+' | 'not' {
  if (op === '-' || op === '+' || op === 'not') return op;
  throw new TreeError(say`the operator ${String(op)} is not allowed`);
}

function binaryOf(
  node: ForeignNode,
  args: readonly ForeignNode[],
  next: (child: ForeignNode) => Expression,
): Expression {
  const operator = node.op === 'mod' ? '%' : (node.op as BinaryOperator);
  if (args.length !== 2 || !binaryOperators.includes(operator)) {
    throw new TreeError(say`the operator ${String(node.op)} is not allowed`);
  }
  const [left, right] = args.map(next);
  return node.implicit === true
    ? { kind: 'binary', operator, left, right, implicit: true }
    : { kind: 'binary', operator, left, right };
}

function functionName(node: ForeignNode | undefined): string {
  if (node?.type === 'SymbolNode' && typeof node.name === 'string' && Object.hasOwn(functions, node.name)) {
    return node.name;
  }
  throw new TreeError(say`only known functions can be called`);
}
