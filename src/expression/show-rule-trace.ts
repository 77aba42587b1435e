import { Interpreter } from './interpret.ts';
import { lower } from './lower.ts';
import { namesIn } from './rule-program.ts';
import type { ShownLine, ShownRule } from './show-rule.ts';
import { foldedNumber } from './show-rule-fold.ts';
import type { Expression } from './syntax.ts';
import { type NodeIndex, Tape } from './tape.ts';

/**
 * Works out the lines of a shown update for one weight: every number that stands in them, by place, and behind those
 * whether each condition holds.
 */
export class RuleTrace {
  private readonly interpreter: Interpreter;
  private readonly size: number;
  /** Where the conditions of each line begin. */
  private readonly tests: readonly number[];

  constructor(private readonly rule: ShownRule) {
    const { lines, inputs } = rule;
    const tape = new Tape();
    const nodes: NodeIndex[] = [];
    const inputNodes = inputs.map((name) => tape.input(name));
    const nodeAt = (place: number): NodeIndex => nodes[place] ?? inputNodes[place - lines.length];
    const testNodes: NodeIndex[] = [];
    this.tests = lines.map(({ expression, places }) => {
      const resolve = (name: string): NodeIndex | undefined =>
        Object.hasOwn(places, name) ? nodeAt(places[name]) : undefined;
      const begin = testNodes.length;
      for (const test of testsIn(expression)) testNodes.push(lower(test, tape, resolve));
      nodes.push(lower(expression, tape, resolve));
      return lines.length + inputs.length + begin;
    });
    const outputs = [...nodes, ...inputNodes, ...testNodes];
    this.size = outputs.length;
    this.interpreter = new Interpreter(tape.nodes, outputs, inputs);
  }

  /** Values by place for these inputs, in the order of the rule's `inputs`. */
  run(inputs: ArrayLike<number>): Float64Array {
    const values = new Float64Array(this.size);
    this.interpreter.run(inputs, values);
    return values;
  }

  /** The expression of a line with the branch that is taken in the place of each choice. */
  taken(index: number, values: Float64Array): Expression {
    return foldedNumber(taken(this.rule.lines[index], this.tests[index], values), {});
  }

  /** The lines that the new weight and what is remembered come from: what only a branch that is not taken reads is left out. */
  used(values: Float64Array): ReadonlySet<number> {
    const { lines, memories } = this.rule;
    const used = new Set(['w', ...memories].map((name) => lines.findLastIndex((line) => line.name === name)));
    for (let index = lines.length - 1; index >= 0; index--) {
      if (!used.has(index)) continue;
      for (const name of namesIn(this.taken(index, values))) {
        const place = lines[index].places[name];
        if (place !== undefined && place < lines.length) used.add(place);
      }
    }
    return used;
  }

  /** Which branches are taken, as text: while it is the same, so is the form of all lines. */
  branches(values: Float64Array): string {
    const { lines, inputs } = this.rule;
    return [...values.subarray(lines.length + inputs.length)].join('');
  }
}

/** The conditions of an expression, an outer one before those within. */
function* testsIn(expression: Expression): Generator<Expression> {
  if (expression.kind === 'conditional') yield expression.test;
  for (const child of childrenOf(expression)) yield* testsIn(child);
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.argument];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.test, expression.then, expression.otherwise];
  }
}

function taken({ expression }: ShownLine, first: number, values: Float64Array): Expression {
  let next = first;
  // Every condition has its place, so branches that are not taken are walked through too.
  const walk = (each: Expression): Expression => {
    const holds = each.kind === 'conditional' && values[next++] !== 0;
    switch (each.kind) {
      case 'number':
      case 'name':
        return each;
      case 'call':
        return { ...each, args: each.args.map(walk) };
      case 'unary':
        return { ...each, argument: walk(each.argument) };
      case 'binary': {
        const left = walk(each.left);
        return { ...each, left, right: walk(each.right) };
      }
      case 'conditional': {
        walk(each.test);
        const then = walk(each.then);
        const otherwise = walk(each.otherwise);
        return holds ? then : otherwise;
      }
    }
  };
  return walk(expression);
}
