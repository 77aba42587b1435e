import type { Flags, RuleKernel, RuleStep } from '../core/optimizer.ts';
import { makeFunction } from './make-function.ts';
import { numberedNaming, ruleStepLines } from './rule-emit.ts';
import { interpretedStep } from './rule-interpret.ts';
import type { RuleProgram } from './rule-program.ts';
import { type RuleTape, ruleTape, type RuleTapeOptions } from './rule-tape.ts';

/** A kernel that may take some settings per weight. */
export interface ColumnKernel extends RuleKernel {
  /** Settings with one value for each weight: arrays that follow the element-wise memories in the step's `elements`. */
  readonly columns: readonly string[];
}

export interface RuleKernelOptions extends RuleTapeOptions {
  readonly flags?: Flags;
  /** `always`: generated JavaScript where the page allows it; `never`: interpreted. Absent: `always`. */
  readonly codegen?: 'always' | 'never';
}

const PARAMETERS = ['count', 't', 'w', 'g', 'elements', 'scalars', 'settings'];

/** Makes a rule executable. Throws a LoweringError where conditions and numbers are mixed up. */
export function ruleKernel(program: RuleProgram, options: RuleKernelOptions = {}): ColumnKernel {
  const tape = ruleTape(program, options);
  const { initial = {}, codegen = 'always' } = options;
  return {
    settings: tape.settings,
    elements: tape.elements.map(({ name }) => name),
    scalars: tape.scalars.map(({ name }) => name),
    columns: tape.columns,
    initial,
    step: (codegen === 'always' ? compiledStep(tape) : undefined) ?? interpretedStep(tape),
  };
}

/** The step as generated JavaScript; undefined where the page's policy refuses it. */
function compiledStep(tape: RuleTape): RuleStep | undefined {
  return makeFunction<RuleStep>(PARAMETERS, ruleStepLines(tape, numberedNaming(tape)));
}
