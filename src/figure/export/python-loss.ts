import type { LossSource } from '../../core/loss.ts';
import { rangeError, say } from '../../core/message.ts';
import { LossProgram } from '../../expression/loss-program.ts';
import { loadParser } from '../../expression/parse.ts';
import { readLoss } from '../../expression/read-loss.ts';
import { findLoss } from '../../losses/index.ts';
import { isOwnId } from '../../losses/own-ids.ts';
import { pythonExpression } from './python-expression.ts';
import { pythonHelpers } from './python-functions.ts';
import { pythonGradient } from './python-gradient.ts';
import { axisName } from './table.ts';

/** Names that a script uses itself, and words of Python: a parameter of that name gets a line behind it. */
const TAKEN = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with math torch keras loss gradient run normal make ' +
    'rate abs min max float w x y'
  ).split(' '),
);

/** A loss as definitions of Python. */
export interface PythonLoss {
  /** The formula as typed. */
  readonly formula: string;
  /** Blocks of code: helpers, parameters, `loss`, and for plain numbers `gradient`. */
  readonly blocks: readonly string[];
  /** False when the value can be one that no gradient flows from: a constant, or a branch that is one. */
  readonly isAlwaysConnected: boolean;
}

/**
 * The loss as Python: for PyTorch in tensors, which autograd follows; else in plain numbers, with its gradient.
 * Rejects with a FormulaError, or with a RangeError naming a function that cannot be said.
 */
export async function pythonLoss(source: LossSource, isTorch: boolean): Promise<PythonLoss> {
  if ('id' in source && isOwnId(source.id)) throw rangeError(say`loss: a function of this page has no formula`);
  const formula = 'id' in source ? findLoss(source.id).formula : source.formula;
  const parameters = 'id' in source ? {} : (source.parameters ?? {});
  const { expression, tape } = readLoss(await loadParser(), formula, { parameters: Object.keys(parameters) });
  const nameOf = (name: string): string =>
    name === 'x' || name === 'y' ? name : safeName(name, Object.keys(parameters));
  const helpers = new Set<string>();
  const variables = Array.from({ length: tape.dimension }, (_, axis) => axisName(axis)).join(', ');
  const value = pythonExpression(expression, nameOf, helpers, isTorch);
  const functions = [`def loss(${variables}):\n    return ${value}`];
  if (!isTorch) {
    const lines = pythonGradient(new LossProgram(tape), nameOf, helpers);
    functions.push(`def gradient(${variables}):\n    ${lines.join('\n    ')}`);
  }
  const values = Object.entries(parameters).map(([name, number]) => `${nameOf(name)} = ${number}`);
  return {
    formula,
    blocks: [
      ...(values.length === 0 ? [] : [values.join('\n')]),
      ...[...helpers].sort().map((name) => pythonHelpers[name]),
      ...functions,
    ],
    isAlwaysConnected: /\b[xy]\b/.test(value) && !value.includes(' if '),
  };
}

function safeName(name: string, all: readonly string[]): string {
  let safe = name;
  while (TAKEN.has(safe) || Object.hasOwn(pythonHelpers, safe) || (safe !== name && all.includes(safe))) safe += '_';
  // Names of the gradient's steps.
  return /^v\d+$/.test(safe) ? `${safe}_` : safe;
}
