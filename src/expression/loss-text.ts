import { Emitter } from './emit.ts';
import { lossInputText, type LossProgram, variableNames } from './loss-program.ts';
import type { NodeIndex } from './tape.ts';

/** A function as text: names of its parameters, and its statements. */
export interface FunctionText {
  readonly parameters: readonly string[];
  readonly body: readonly string[];
}

/** `(x, y, p) => value`. `p` holds the formula's parameters. */
export function valueText(program: LossProgram): FunctionText {
  const { statements, texts } = emitted(program, [program.value]);
  return { parameters: ['x', 'y', 'p'], body: [...statements, `return ${texts[0]};`] };
}

/** `(x, y, p, g) => value`; fills the gradient. */
export function slopeText(program: LossProgram): FunctionText {
  const { statements, texts } = emitted(program, [program.value, ...program.gradient]);
  const [value, ...slopes] = texts;
  const stores = slopes.map((slope, axis) => `g[${axis}] = ${slope};`);
  return { parameters: ['x', 'y', 'p', 'g'], body: [...statements, ...stores, `return ${value};`] };
}

/** `(x, y, p, out)`; fills the second derivatives, row-major. */
export function hessianText(program: LossProgram): FunctionText {
  const { statements, texts } = emitted(program, program.hessian);
  const stores = texts.map((text, index) => `out[${index}] = ${text};`);
  return { parameters: ['x', 'y', 'p', 'out'], body: [...statements, ...stores] };
}

/** `(points, values, p)` or `(points, values, p, gradients)`: many points, coordinate-major. */
export function manyText(program: LossProgram, withGradients: boolean): FunctionText {
  const roots = withGradients ? [program.value, ...program.gradient] : [program.value];
  const { statements, texts } = emitted(program, roots);
  const [value, ...slopes] = texts;
  const loads = variableNames
    .slice(0, program.source.dimension)
    .map((name, axis) => `const ${name} = points[${at(axis)}];`);
  const stores = slopes.map((slope, axis) => `gradients[${at(axis)}] = ${slope};`);
  return {
    parameters: ['points', 'values', 'p', ...(withGradients ? ['gradients'] : [])],
    body: [
      'const count = values.length;',
      'for (let i = 0; i < count; i++) {',
      ...loads,
      ...statements,
      `values[i] = ${value};`,
      ...stores,
      '}',
    ],
  };
}

/** Place of a coordinate of point i. */
function at(axis: number): string {
  return axis === 0 ? 'i' : `${axis} * count + i`;
}

function emitted(program: LossProgram, roots: readonly NodeIndex[]): { statements: string[]; texts: string[] } {
  const emitter = new Emitter(program.tape.nodes, roots, (name) => lossInputText(program, name));
  const statements = emitter.statements(roots, true);
  return { statements, texts: roots.map((root) => emitter.text(root)) };
}
