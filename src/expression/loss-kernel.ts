import { Interpreter } from './interpret.ts';
import { type LossProgram, type LossTape, variableNames } from './loss-program.ts';
import { type FunctionText, hessianText, manyText, slopeText, valueText } from './loss-text.ts';
import { makeFunction } from './make-function.ts';

/** The arithmetic of a loss of one or two variables; `p` holds its parameters. */
export interface LossKernel {
  value(x: number, y: number, p: Float64Array): number;
  /** The value; fills the gradient. */
  slope(x: number, y: number, p: Float64Array, gradient: Float64Array): number;
  hessian(x: number, y: number, p: Float64Array, out: Float64Array): void;
  many(points: Float64Array, values: Float64Array, p: Float64Array): void;
  manySlopes(points: Float64Array, values: Float64Array, p: Float64Array, gradients: Float64Array): void;
}

/** A kernel of generated JavaScript; undefined where the page's policy refuses it. */
export function compiledKernel(program: LossProgram): LossKernel | undefined {
  const value = made<LossKernel['value']>(valueText(program));
  const slope = made<LossKernel['slope']>(slopeText(program));
  if (value === undefined || slope === undefined) return undefined;
  // The rest is written when it is first wanted: most losses are only run, some are drawn, few are surveyed.
  const hessian = lazy(() => made<LossKernel['hessian']>(hessianText(program)));
  const many = lazy(() => made<LossKernel['many']>(manyText(program, false)));
  const manySlopes = lazy(() => made<LossKernel['manySlopes']>(manyText(program, true)));
  return {
    value,
    slope,
    hessian: (x, y, p, out) => hessian()(x, y, p, out),
    many: (points, values, p) => many()(points, values, p),
    manySlopes: (points, values, p, gradients) => manySlopes()(points, values, p, gradients),
  };
}

/** A kernel that interprets the tape, for pages that forbid code from text. The same bits as the compiled one. */
export function interpretedKernel(program: LossProgram): LossKernel {
  const { source, tape } = program;
  const { dimension } = source;
  const names = inputNames(source);
  const inputs = new Float64Array(names.length);
  const results = new Float64Array(1 + dimension * dimension + dimension);
  const value = new Interpreter(tape.nodes, [program.value], names);
  const slope = new Interpreter(tape.nodes, [program.value, ...program.gradient], names);
  const hessian = lazy(() => new Interpreter(tape.nodes, program.hessian, names));
  const setInputs = (x: number, y: number, p: Float64Array): void => {
    inputs[0] = x;
    if (dimension > 1) inputs[1] = y;
    inputs.set(p, dimension);
  };
  const runMany = (
    interpreter: Interpreter,
    points: Float64Array,
    values: Float64Array,
    p: Float64Array,
    gradients: Float64Array,
  ): void => {
    const count = values.length;
    const columns = rows(points, count, dimension);
    interpreter.runMany([...columns, ...p], count, [values, ...rows(gradients, count, gradients.length / count)]);
  };
  return {
    value(x, y, p) {
      setInputs(x, y, p);
      value.run(inputs, results);
      return results[0];
    },
    slope(x, y, p, gradient) {
      setInputs(x, y, p);
      slope.run(inputs, results);
      for (let axis = 0; axis < dimension; axis++) gradient[axis] = results[1 + axis];
      return results[0];
    },
    hessian(x, y, p, out) {
      setInputs(x, y, p);
      hessian().run(inputs, out);
    },
    many: (points, values, p) => runMany(value, points, values, p, new Float64Array(0)),
    manySlopes: (points, values, p, gradients) => runMany(slope, points, values, p, gradients),
  };
}

/** The inputs of a loss in the order in which kernels take them. */
export function inputNames(source: LossTape): string[] {
  return [...variableNames.slice(0, source.dimension), ...source.parameters];
}

function rows(array: Float64Array, length: number, count: number): Float64Array[] {
  return Array.from({ length: Math.floor(count) || 0 }, (_, row) => array.subarray(row * length, (row + 1) * length));
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- see makeFunction
function made<T extends (...args: never[]) => unknown>({ parameters, body }: FunctionText): T | undefined {
  return makeFunction<T>(parameters, body);
}

/** Makes a thing when it is first wanted. */
function lazy<T>(make: () => T | undefined): () => T {
  let thing: T | undefined;
  return () => {
    thing ??= make();
    // Cannot happen: the policy allowed the first functions of the same kernel.
    if (thing === undefined) throw new Error('kernel: code generation was refused half-way');
    return thing;
  };
}
