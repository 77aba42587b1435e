import { rangeError, say } from '../core/message.ts';
import { type OperationName, operations } from './operations.ts';

/**
 * A tape is a formula as a flat list of nodes; each refers to earlier ones by index, and equal nodes exist once.
 *
 *     const tape = new Tape();
 *     const x = tape.input('x');
 *     const square = tape.apply('mul', x, x);
 *     tape.nodes;                     // ['x', ['mul', 0, 0]]: plain JSON, to be kept or posted to a worker
 *     Tape.from(tape.nodes);          // the same tape, and more can be added to it
 *
 * A number is a constant (always finite), a string an input by name, a boolean a constant condition, an array an
 * operation with the indices of its arguments. Conditions (`less`, `and`, …) and numbers are told apart by
 * `isCondition`; `select` takes a condition and two numbers.
 */
export type TapeNode = number | string | boolean | readonly [OperationName, ...number[]];

/** Index of a node in its tape. */
export type NodeIndex = number;

/** Thrown when a tape would grow over its limit. */
export class TapeOverflow extends Error {}

/** The largest whole exponent that is written as products. */
const PRODUCT_POWER_LIMIT = 16;

export class Tape {
  readonly nodes: TapeNode[] = [];
  private readonly known = new Map<string, NodeIndex>();

  /** `limit`: the most nodes; one more throws a TapeOverflow. */
  constructor(private readonly limit = Infinity) {}

  /** Rebuilds a tape from its nodes (trusted: made by this class). */
  static from(nodes: readonly TapeNode[]): Tape {
    const tape = new Tape();
    for (const node of nodes) tape.append(node);
    return tape;
  }

  /** A constant. Must be finite: `1/0` stays an operation. */
  constant(value: number): NodeIndex {
    if (!Number.isFinite(value)) throw rangeError(say`tape: a constant must be finite, got ${value}`);
    // −0 has no literal of its own in JSON; no formula needs it.
    return this.append(value === 0 ? 0 : value);
  }

  /** An input: a variable, a parameter, a setting, a memory. */
  input(name: string): NodeIndex {
    return this.append(name);
  }

  /** A condition known beforehand, such as a folded switch. */
  condition(value: boolean): NodeIndex {
    return this.append(value);
  }

  /** The value of a constant node, or undefined. */
  constantAt(index: NodeIndex): number | undefined {
    const node = this.nodes[index];
    return typeof node === 'number' ? node : undefined;
  }

  isCondition(index: NodeIndex): boolean {
    const node = this.nodes[index];
    return (
      typeof node === 'boolean' || (Array.isArray(node) && operations[node[0] as OperationName].result === 'condition')
    );
  }

  /** Adds an operation, or finds it; folds constants and what changes no bit (`1*a`, `a + -b`, a select that is decided). */
  apply(op: OperationName, ...args: NodeIndex[]): NodeIndex {
    return this.folded(op, args) ?? this.simplified(op, args) ?? this.append([op, ...args]);
  }

  /** a^exponent: products for small whole exponents, `sqrt` for one half, else `pow`. */
  power(base: NodeIndex, exponent: NodeIndex): NodeIndex {
    const p = this.constantAt(exponent);
    if (p === 0.5) return this.apply('sqrt', base);
    if (p !== undefined && Number.isInteger(p) && Math.abs(p) <= PRODUCT_POWER_LIMIT) {
      const power = this.wholePower(base, Math.abs(p));
      return p < 0 ? this.apply('div', this.constant(1), power) : power;
    }
    if (this.constantAt(base) === Math.E) return this.apply('exp', exponent);
    return this.apply('pow', base, exponent);
  }

  private wholePower(base: NodeIndex, exponent: number): NodeIndex {
    if (exponent === 0) return this.constant(1);
    if (exponent === 1) return base;
    const half = this.wholePower(base, Math.floor(exponent / 2));
    const even = this.apply('mul', half, half);
    return exponent % 2 === 0 ? even : this.apply('mul', even, base);
  }

  private append(node: TapeNode): NodeIndex {
    const key = keyOf(node);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    if (this.nodes.length >= this.limit) throw new TapeOverflow(`tape: must have at most ${this.limit} nodes`);
    this.known.set(key, this.nodes.length);
    return this.nodes.push(node) - 1;
  }

  private folded(op: OperationName, args: NodeIndex[]): NodeIndex | undefined {
    const values: number[] = [];
    for (const arg of args) {
      const node = this.nodes[arg];
      if (typeof node === 'number') values.push(node);
      else if (typeof node === 'boolean') values.push(Number(node));
      else return undefined;
    }
    const value = operations[op].evaluate(values[0], values[1] ?? 0, values[2] ?? 0);
    if (operations[op].result === 'condition') return this.condition(value !== 0);
    return Number.isFinite(value) && !Object.is(value, -0) ? this.constant(value) : undefined;
  }

  private simplified(op: OperationName, args: NodeIndex[]): NodeIndex | undefined {
    const [a, b, c] = args;
    switch (op) {
      case 'add':
        if (this.constantAt(a) === 0) return b;
        if (this.constantAt(b) === 0) return a;
        if (this.negated(b) !== undefined) return this.apply('sub', a, this.negated(b) ?? b);
        return this.negated(a) === undefined ? undefined : this.apply('sub', b, this.negated(a) ?? a);
      case 'sub':
        if (this.constantAt(b) === 0) return a;
        if (this.constantAt(a) === 0) return this.apply('neg', b);
        return this.negated(b) === undefined ? undefined : this.apply('add', a, this.negated(b) ?? b);
      case 'mul':
        return this.simplifiedProduct(a, b) ?? this.simplifiedProduct(b, a);
      case 'div':
        return this.constantAt(b) === 1 ? a : undefined;
      case 'neg':
        return this.negated(a);
      case 'select':
        if (b === c) return b;
        if (typeof this.nodes[a] !== 'boolean') return undefined;
        return this.nodes[a] ? b : c;
      case 'and':
      case 'or':
        return this.simplifiedLogic(op === 'or', a, b) ?? this.simplifiedLogic(op === 'or', b, a);
      default:
        return undefined;
    }
  }

  private simplifiedProduct(a: NodeIndex, b: NodeIndex): NodeIndex | undefined {
    if (this.constantAt(a) === 1) return b;
    return this.constantAt(a) === -1 ? this.apply('neg', b) : undefined;
  }

  private simplifiedLogic(absorbing: boolean, a: NodeIndex, b: NodeIndex): NodeIndex | undefined {
    if (typeof this.nodes[a] !== 'boolean') return undefined;
    return this.nodes[a] === absorbing ? a : b;
  }

  /** The argument of a negation. */
  private negated(index: NodeIndex): NodeIndex | undefined {
    const node = this.nodes[index];
    return Array.isArray(node) && node[0] === 'neg' ? (node[1] as number) : undefined;
  }
}

/** The arguments of a node: none for constants and inputs. */
export function argumentsOf(node: TapeNode): readonly number[] {
  return typeof node === 'object' ? (node.slice(1) as number[]) : [];
}

/** Which nodes the roots need, themselves included, by index. */
export function reachable(nodes: readonly TapeNode[], roots: Iterable<NodeIndex>): Uint8Array {
  const isNeeded = new Uint8Array(nodes.length);
  for (const root of roots) isNeeded[root] = 1;
  for (let index = nodes.length - 1; index >= 0; index--) {
    if (isNeeded[index] === 1) for (const arg of argumentsOf(nodes[index])) isNeeded[arg] = 1;
  }
  return isNeeded;
}

/** The nodes that the roots need and nothing else, renumbered, with the roots' new indices. */
export function pruned(
  nodes: readonly TapeNode[],
  roots: readonly NodeIndex[],
): { nodes: TapeNode[]; roots: NodeIndex[] } {
  const isNeeded = reachable(nodes, roots);
  const moved = new Map<NodeIndex, NodeIndex>();
  const kept: TapeNode[] = [];
  nodes.forEach((node, index) => {
    if (isNeeded[index] === 0) return;
    const renumbered =
      typeof node === 'object'
        ? ([node[0], ...argumentsOf(node).map((arg) => moved.get(arg) ?? 0)] as [OperationName, ...number[]])
        : node;
    moved.set(index, kept.push(renumbered) - 1);
  });
  return { nodes: kept, roots: roots.map((root) => moved.get(root) ?? 0) };
}

function keyOf(node: TapeNode): string {
  if (typeof node !== 'object') return `${typeof node}:${node}`;
  const [op, ...args] = node;
  const sorted = (operations[op] as { commutes?: boolean }).commutes ? args.toSorted((a, b) => a - b) : args;
  return `${op}:${sorted.join(',')}`;
}
