import type { OperationName } from './operations.ts';
import { partials } from './partials.ts';
import { argumentsOf, type NodeIndex, reachable, type Tape, type TapeNode } from './tape.ts';

/** Up to this many variables forward mode is the shorter program. */
const FORWARD_LIMIT = 2;

/** Slope of a node by one variable; undefined where it is zero everywhere. */
type Slope = NodeIndex | undefined;

/** A step of the reverse sweep: how much each argument gets of the slope by a node. */
type Share = readonly [argument: NodeIndex, slope: NodeIndex];

/**
 * Writes derivatives on the tape of the function itself, so that they share its work and can be differentiated again.
 * A zero inner derivative wins over an infinite outer one.
 *
 *     const [fx, fy] = new Differentiator(tape).gradient(f, [x, y]);
 */
export class Differentiator {
  /** Nodes that can be infinite where the function is finite: products with them go by `scale`. */
  private readonly wild = new Set<NodeIndex>();

  constructor(private readonly tape: Tape) {}

  /** Nodes of the derivatives of `root` by each variable. */
  gradient(root: NodeIndex, variables: readonly NodeIndex[]): NodeIndex[] {
    if (variables.length > FORWARD_LIMIT) return this.reverse(root, variables);
    return variables.map((variable) => this.forward(root, variable));
  }

  /** Nodes of the second derivatives (dimension², row-major), from the nodes of the gradient. */
  hessian(gradient: readonly NodeIndex[], variables: readonly NodeIndex[]): NodeIndex[] {
    const rows = gradient.map((slope, row) =>
      variables.slice(0, row + 1).map((variable) => this.forward(slope, variable)),
    );
    return variables.flatMap((_, row) =>
      variables.map((__, column) => rows[Math.max(row, column)][Math.min(row, column)]),
    );
  }

  private forward(root: NodeIndex, variable: NodeIndex): NodeIndex {
    const nodes = this.tape.nodes.slice(0, root + 1);
    const isNeeded = reachable(nodes, [root]);
    const slopes: Slope[] = [];
    nodes.forEach((node, index) => {
      if (index === variable) slopes[index] = this.tape.constant(1);
      else if (isNeeded[index] === 1 && typeof node === 'object')
        slopes[index] = this.forwardSlope(node, index, slopes);
    });
    return slopes[root] ?? this.tape.constant(0);
  }

  private forwardSlope(node: TapeNode & object, index: NodeIndex, slopes: readonly Slope[]): Slope {
    const { tape } = this;
    const op: OperationName = node[0];
    const args = argumentsOf(node);
    const [a, b, c] = args.map((arg) => slopes[arg]);
    if (a === undefined && b === undefined && c === undefined) return undefined;
    switch (op) {
      case 'neg':
        return a === undefined ? undefined : this.derived('neg', a);
      case 'add':
        return this.sum(a, b);
      case 'sub':
        return b === undefined ? a : this.derived('sub', a ?? tape.constant(0), b);
      case 'div':
        return this.quotient(index, args[1], a, b);
      case 'select':
        return this.select(args[0], b, c);
      default:
        return this.shares(op, args, index)
          .map(([arg, slope]) => this.product(slope, slopes[arg]))
          .reduce<Slope>((left, right) => this.sum(left, right), undefined);
    }
  }

  /** (a′ − v·b′)/b, where v = a/b. */
  private quotient(value: NodeIndex, under: NodeIndex, a: Slope, b: Slope): Slope {
    const lost = this.product(value, b);
    const kept = lost === undefined ? a : this.derived('sub', a ?? this.tape.constant(0), lost);
    return kept === undefined ? undefined : this.derived('div', kept, under);
  }

  private select(condition: NodeIndex, a: Slope, b: Slope): Slope {
    if (a === undefined && b === undefined) return undefined;
    const zero = this.tape.constant(0);
    return this.marked(this.tape.apply('select', condition, a ?? zero, b ?? zero), a, b);
  }

  private reverse(root: NodeIndex, variables: readonly NodeIndex[]): NodeIndex[] {
    const { tape } = this;
    const nodes = tape.nodes.slice(0, root + 1);
    const depends = this.dependents(nodes, variables);
    const adjoints: Slope[] = [];
    adjoints[root] = tape.constant(1);
    for (let index = root; index >= 0; index--) {
      const adjoint = adjoints[index];
      const node = nodes[index];
      if (adjoint === undefined || typeof node !== 'object') continue;
      for (const [arg, slope] of this.backward(node, index, adjoint)) {
        if (depends[arg] === 1) adjoints[arg] = this.sum(adjoints[arg], slope);
      }
    }
    return variables.map((variable) => adjoints[variable] ?? tape.constant(0));
  }

  /** What each argument's adjoint gains. */
  private backward(node: TapeNode & object, index: NodeIndex, adjoint: NodeIndex): Share[] {
    const { tape } = this;
    const args = argumentsOf(node);
    const [a, b, c] = args;
    switch (node[0]) {
      case 'neg':
        return [[a, this.derived('neg', adjoint)]];
      case 'add':
        return [
          [a, adjoint],
          [b, adjoint],
        ];
      case 'sub':
        return [
          [a, adjoint],
          [b, this.derived('neg', adjoint)],
        ];
      case 'div': {
        const share = this.derived('div', adjoint, b);
        return [
          [a, share],
          [b, this.derived('neg', this.product(share, index) ?? share)],
        ];
      }
      case 'select': {
        const zero = tape.constant(0);
        return [
          [b, this.marked(tape.apply('select', a, adjoint, zero), adjoint)],
          [c, this.marked(tape.apply('select', a, zero, adjoint), adjoint)],
        ];
      }
      default:
        return this.shares(node[0], args, index).map(([arg, slope]) => [arg, this.product(slope, adjoint) ?? slope]);
    }
  }

  /** Which nodes depend on a variable. */
  private dependents(nodes: readonly TapeNode[], variables: readonly NodeIndex[]): Uint8Array {
    const depends = new Uint8Array(nodes.length);
    for (const variable of variables) depends[variable] = 1;
    nodes.forEach((node, index) => {
      if (argumentsOf(node).some((arg) => depends[arg] === 1)) depends[index] = 1;
    });
    return depends;
  }

  private shares(op: OperationName, args: readonly NodeIndex[], index: NodeIndex): Share[] {
    const rule = partials[op];
    if (rule === undefined) return [];
    const { slopes, canBeInfinite = false } = rule(this.tape, index, args[0], args[1]);
    return slopes.flatMap((slope, place): Share[] => {
      if (slope === undefined) return [];
      if (canBeInfinite && this.tape.constantAt(slope) === undefined) this.wild.add(slope);
      return [[args[place], slope]];
    });
  }

  private sum(a: Slope, b: Slope): Slope {
    if (a === undefined) return b;
    return b === undefined ? a : this.derived('add', a, b);
  }

  private product(factor: NodeIndex, slope: Slope): Slope {
    if (slope === undefined) return undefined;
    const isWild = this.wild.has(factor) || this.wild.has(slope);
    // A product with 1 needs no care, and the tape drops it.
    const isPlain = this.tape.constantAt(factor) === 1 || this.tape.constantAt(slope) === 1;
    return isWild && !isPlain ? this.derived('scale', factor, slope) : this.plainProduct(factor, slope);
  }

  /** A product with its constants and signs gathered in one factor in front: 0.5·(2·x) is x. */
  private plainProduct(factor: NodeIndex, slope: NodeIndex): NodeIndex {
    const [constant, rest] = this.constantFactor(factor);
    const [otherConstant, otherRest] = this.constantFactor(slope);
    const gathered = constant * otherConstant;
    const isWorthwhile = rest === undefined || otherRest === undefined || (constant === -1 && otherConstant === -1);
    if (!isWorthwhile || !Number.isFinite(gathered)) return this.derived('mul', factor, slope);
    if (rest === undefined || otherRest === undefined) {
      const remaining = rest ?? otherRest;
      if (remaining === undefined) return this.tape.constant(gathered);
      return this.marked(this.tape.apply('mul', this.tape.constant(gathered), remaining), factor, slope);
    }
    return this.derived('mul', rest, otherRest);
  }

  /** c and a of a node c·a, −a or c. */
  private constantFactor(index: NodeIndex): [number, Slope] {
    const { tape } = this;
    const node = tape.nodes[index];
    if (typeof node === 'number') return [node, undefined];
    if (typeof node !== 'object') return [1, index];
    if (node[0] === 'neg') return [-1, node[1]];
    const constant = node[0] === 'mul' ? tape.constantAt(node[1]) : undefined;
    return constant === undefined ? [1, index] : [constant, node[2]];
  }

  private derived(op: OperationName, a: NodeIndex, b?: NodeIndex): NodeIndex {
    return this.marked(b === undefined ? this.tape.apply(op, a) : this.tape.apply(op, a, b), a, b);
  }

  private marked(node: NodeIndex, ...from: Slope[]): NodeIndex {
    if (from.some((slope) => slope !== undefined && this.wild.has(slope))) this.wild.add(node);
    return node;
  }
}
