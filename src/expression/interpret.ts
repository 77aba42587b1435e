import { BLOCK, type BlockOperation, blockOperation } from './block-operations.ts';
import { type Operation, operations } from './operations.ts';
import { argumentsOf, type NodeIndex, pruned, type TapeNode } from './tape.ts';

/** Runs a tape without code generation: the same arithmetic as the generated code, and so the same bits. */
export class Interpreter {
  private readonly values: Float64Array;
  private readonly steps: readonly Step[];
  private readonly codes: Int8Array;
  /** For each step the nodes of its result and its three arguments. */
  private readonly places: Int32Array;
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
    this.codes = Int8Array.from(steps, ({ code }) => code);
    this.places = Int32Array.from(steps.flatMap(({ index, a, b, c }) => [index, a, b, c]));
    this.inputs = inputs;
  }

  /** Fills `results` (one number for each output) from `inputs`. */
  run(inputs: ArrayLike<number>, results: Float64Array): void {
    const { values, outputs } = this;
    for (const [node, input] of this.inputs) values[node] = inputs[input];
    runSteps(this.steps, this.codes, this.places, values);
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
        if (typeof column === 'number') block.fill(column, node * BLOCK, (node + 1) * BLOCK);
        else block.set(column.subarray(from, from + size), node * BLOCK);
      }
      // The last block is run whole: what its rest holds is not copied out.
      for (const { runBlock, index, a, b, c } of this.steps) {
        runBlock(block, index * BLOCK, a * BLOCK, b * BLOCK, c * BLOCK);
      }
      for (const [place, output] of this.outputs.entries()) {
        results[place].set(block.subarray(output * BLOCK, output * BLOCK + size), from);
      }
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

/** Operations that the loop over single points knows by number; any other is called. */
const CODES = ['add', 'sub', 'mul', 'div', 'neg', 'sqrt', 'exp', 'sin', 'cos', 'select'] as const;

interface Step {
  readonly evaluate: Operation['evaluate'];
  readonly runBlock: BlockOperation;
  readonly code: number;
  readonly index: NodeIndex;
  readonly a: NodeIndex;
  readonly b: NodeIndex;
  readonly c: NodeIndex;
}

function stepOf(node: TapeNode & object, index: NodeIndex): Step {
  const [op] = node;
  const [a, b = a, c = a] = argumentsOf(node);
  const code = (CODES as readonly string[]).indexOf(op);
  return { evaluate: operations[op].evaluate, runBlock: blockOperation(op), code, index, a, b, c };
}

/** Runs the steps on single numbers. */
function runSteps(steps: readonly Step[], code: Int8Array, places: Int32Array, values: Float64Array): void {
  for (let step = 0, at = 0; step < code.length; step++, at += 4) {
    const to = places[at];
    const a = values[places[at + 1]];
    const b = values[places[at + 2]];
    switch (code[step]) {
      case 0:
        values[to] = a + b;
        break;
      case 1:
        values[to] = a - b;
        break;
      case 2:
        values[to] = a * b;
        break;
      case 3:
        values[to] = a / b;
        break;
      case 4:
        values[to] = -a;
        break;
      case 5:
        values[to] = Math.sqrt(a);
        break;
      case 6:
        values[to] = Math.exp(a);
        break;
      case 7:
        values[to] = Math.sin(a);
        break;
      case 8:
        values[to] = Math.cos(a);
        break;
      case 9:
        values[to] = a !== 0 ? b : values[places[at + 3]];
        break;
      default:
        values[to] = steps[step].evaluate(a, b, values[places[at + 3]]);
    }
  }
}
