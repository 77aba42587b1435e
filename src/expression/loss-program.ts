import { Differentiator } from './differentiate.ts';
import { type NodeIndex, Tape, type TapeNode } from './tape.ts';

/** A loss as plain JSON: to be kept, or posted to a worker. */
export interface LossTape {
  readonly formula: string;
  readonly dimension: number;
  /** Names of the parameters, in the order in which kernels take them. */
  readonly parameters: readonly string[];
  readonly nodes: readonly TapeNode[];
  readonly output: NodeIndex;
}

/** Names of the variables on a tape. */
export const variableNames = ['x', 'y'] as const;

/** A loss with its derivatives on one tape. */
export class LossProgram {
  readonly tape: Tape;
  readonly value: NodeIndex;
  readonly gradient: readonly NodeIndex[];
  private readonly variables: readonly NodeIndex[];
  private readonly differentiator: Differentiator;
  private second: readonly NodeIndex[] | undefined;

  constructor(readonly source: LossTape) {
    this.tape = Tape.from(source.nodes);
    this.value = source.output;
    this.variables = variableNames.slice(0, source.dimension).map((name) => this.tape.input(name));
    this.differentiator = new Differentiator(this.tape);
    this.gradient = this.differentiator.gradient(this.value, this.variables);
  }

  /** Nodes of the second derivatives (dimension², row-major); written when first asked for. */
  get hessian(): readonly NodeIndex[] {
    this.second ??= this.differentiator.hessian(this.gradient, this.variables);
    return this.second;
  }
}

/** Text of an input of a loss: a variable by its name, a parameter by its place. */
export function lossInputText(program: LossProgram, name: string): string {
  if (name === 'x' || name === 'y') return name;
  return `p[${program.source.parameters.indexOf(name)}]`;
}
