import { didYouMean } from '../core/did-you-mean.ts';
import type { Loss, LossSource } from '../core/loss.ts';
import { rangeError, say } from '../core/message.ts';
import { compiledKernel, interpretedKernel, type LossKernel } from './loss-kernel.ts';
import { LossProgram, type LossTape } from './loss-program.ts';

/** `always`: generated JavaScript where the page allows it; `never`: interpreted (no policy is even tried). */
export type Codegen = 'always' | 'never';

export interface CodegenOptions {
  /** Absent: `always`. */
  readonly codegen?: Codegen;
}

/** Parameters by name. */
export type ParameterValues = Readonly<Record<string, number>>;

/** A loss made from a formula. */
export interface CompiledLoss extends Loss {
  readonly source: Extract<LossSource, { formula: string }>;
  readonly formula: string;
  /** Plain JSON that `lossFromTape` makes the same loss from, without the parser. */
  readonly tape: LossTape;
  readonly parameters: ParameterValues;
  /** The arithmetic, shared by all settings of the parameters. */
  readonly kernel: LossKernel;
  /** The formula with its derivatives, for kernels that fuse it with a rule. */
  readonly program: LossProgram;
  /** The same loss with other values for some parameters; nothing is compiled again. */
  withParameters(values: ParameterValues): CompiledLoss;
  evaluateMany(points: Float64Array, values: Float64Array, gradients?: Float64Array): void;
  hessian(w: Float64Array, out: Float64Array): void;
}

/** Rebuilds a loss from its tape. Throws a RangeError for a parameter that is unknown, missing or not finite. */
export function lossFromTape(
  tape: LossTape,
  parameters: ParameterValues = {},
  options: CodegenOptions = {},
): CompiledLoss {
  const program = new LossProgram(tape);
  const compiled = options.codegen === 'never' ? undefined : compiledKernel(program);
  return lossOf(program, compiled ?? interpretedKernel(program), checked(tape, parameters));
}

function lossOf(program: LossProgram, kernel: LossKernel, parameters: ParameterValues): CompiledLoss {
  const { source: tape } = program;
  const { dimension, formula } = tape;
  const p = Float64Array.from(tape.parameters, (name) => parameters[name]);
  const hasParameters = tape.parameters.length > 0;
  return {
    dimension,
    formula,
    tape,
    parameters,
    kernel,
    program,
    source: hasParameters ? { formula, parameters } : { formula },
    evaluate(w, gradient) {
      const y = dimension > 1 ? w[1] : 0;
      return gradient === undefined ? kernel.value(w[0], y, p) : kernel.slope(w[0], y, p, gradient);
    },
    evaluateMany(points, values, gradients) {
      if (gradients === undefined) kernel.many(points, values, p);
      else kernel.manySlopes(points, values, p, gradients);
    },
    hessian(w, out) {
      kernel.hessian(w[0], dimension > 1 ? w[1] : 0, p, out);
    },
    withParameters: (values) => lossOf(program, kernel, checked(tape, { ...parameters, ...values })),
  };
}

function checked(tape: LossTape, parameters: ParameterValues): ParameterValues {
  for (const name of Object.keys(parameters)) {
    if (tape.parameters.includes(name)) continue;
    throw rangeError(say`unknown parameter "${name}"${didYouMean(name, tape.parameters)}`);
  }
  for (const name of tape.parameters) {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    throw rangeError(say`parameters: ${name} must be a finite number, got ${String(value)}`);
  }
  return parameters;
}
