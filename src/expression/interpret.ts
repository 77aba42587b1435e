import { type Operation, operations } from './operations.ts';
import { argumentsOf, type NodeIndex, pruned, type TapeNode } from './tape.ts';

/** Points that are taken through the tape together: enough to pay for the dispatch, few enough for the cache. */
const BLOCK = 256;

/** Runs a tape without code generation: the same arithmetic as the generated code, and so the same bits. */
export class Interpreter {
  private readonly values: Float64Array;
  private readonly steps: readonly Step[];
  private readonly inputs: readonly (readonly [node: NodeIndex, input: number])[];
  private readonly outputs: readonly NodeIndex[];
  private block: Float64Array | undefined;

  /** `inputNames`: the order of `run`'s inputs; `outputs`: nodes whose values `run` fills in. */
  constructor(nodes: readonly TapeNode[], outputs: readonly NodeIndex[], inputNames: readonly string[]) {
    const program = pruned(nodes, outputs);
    this.outputs = program.roots;
    this.values = new Float64Array(program.nodes.length);
    const steps: Step[] = [];
    const inputs: [NodeIndex, number][] = [];
    program.nodes.forEach((node, index) => {
      if (typeof node === 'string') inputs.push([index, inputNames.indexOf(node)]);
      else if (typeof node === 'object') steps.push(stepOf(node, index));
      else this.values[index] = Number(node);
    });
    this.steps = steps;
    this.inputs = inputs;
  }

  /** Fills `results` (one number for each output) from `inputs`. */
  run(inputs: ArrayLike<number>, results: Float64Array): void {
    const { values, outputs } = this;
    for (const [node, input] of this.inputs) values[node] = inputs[input];
    for (const step of this.steps) {
      values[step.index] = step.evaluate(values[step.a], values[step.b], values[step.c]);
    }
    for (let i = 0; i < outputs.length; i++) results[i] = values[outputs[i]];
  }

  /**
   * Many points: `columns` holds each input as an array of `count` numbers or as one number; `results` holds an array of
   * `count` numbers for each output.
   */
  runMany(columns: readonly (Float64Array | number)[], count: number, results: readonly Float64Array[]): void {
    const block = this.blockValues();
    for (let from = 0; from < count; from += BLOCK) {
      const size = Math.min(BLOCK, count - from);
      for (const [node, input] of this.inputs) {
        const column = columns[input];
        const row = node * BLOCK;
        if (typeof column === 'number') block.fill(column, row, row + size);
        else for (let i = 0; i < size; i++) block[row + i] = column[from + i];
      }
      for (const step of this.steps) runStep(step, block, size);
      this.outputs.forEach((output, place) => {
        const [row, result] = [output * BLOCK, results[place]];
        for (let i = 0; i < size; i++) result[from + i] = block[row + i];
      });
    }
  }

  /** The values of all nodes for a block of points, with the constants filled in. */
  private blockValues(): Float64Array {
    if (this.block !== undefined) return this.block;
    const block = new Float64Array(this.values.length * BLOCK);
    this.values.forEach((value, index) => block.fill(value, index * BLOCK, (index + 1) * BLOCK));
    this.block = block;
    return block;
  }
}

interface Step {
  readonly evaluate: Operation['evaluate'];
  readonly op: string;
  readonly index: NodeIndex;
  readonly a: NodeIndex;
  readonly b: NodeIndex;
  readonly c: NodeIndex;
}

function stepOf(node: TapeNode & object, index: NodeIndex): Step {
  const [a, b = a, c = a] = argumentsOf(node);
  return { evaluate: operations[node[0]].evaluate, op: node[0], index, a, b, c };
}

function runStep({ evaluate, op, index, a, b, c }: Step, block: Float64Array, size: number): void {
  const [to, from, second, third] = [index * BLOCK, a * BLOCK, b * BLOCK, c * BLOCK];
  // The four commonest have loops of their own: a call for each point would cost more than the arithmetic.
  switch (op) {
    case 'add':
      for (let i = 0; i < size; i++) block[to + i] = block[from + i] + block[second + i];
      return;
    case 'sub':
      for (let i = 0; i < size; i++) block[to + i] = block[from + i] - block[second + i];
      return;
    case 'mul':
      for (let i = 0; i < size; i++) block[to + i] = block[from + i] * block[second + i];
      return;
    case 'div':
      for (let i = 0; i < size; i++) block[to + i] = block[from + i] / block[second + i];
      return;
    default:
      for (let i = 0; i < size; i++) {
        block[to + i] = evaluate(block[from + i], block[second + i], block[third + i]);
      }
  }
}
