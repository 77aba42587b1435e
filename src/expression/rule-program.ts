import { constants } from './functions.ts';
import type { Expression } from './syntax.ts';

/** One line of a rule: `name = expression`. */
export interface RuleStatement {
  readonly name: string;
  readonly expression: Expression;
}

/** An update rule as read: its lines from top to bottom, and what its names are. */
export interface RuleProgram {
  readonly statements: readonly RuleStatement[];
  /** Names that are read before their own line, so they keep their value from step to step. In the order of their lines. */
  readonly memories: readonly string[];
  /** Names that no line assigns, in the order of first use. */
  readonly settings: readonly string[];
}

/** Names with a meaning of their own: the weight, its gradient, and the number of the update. */
export const RULE_INPUTS: readonly string[] = ['w', 'g', 't'];

/** Finds memory and settings of a list of lines. */
export function programOf(statements: readonly RuleStatement[]): RuleProgram {
  const assigned = new Set(statements.map(({ name }) => name));
  const done = new Set<string>();
  const early = new Set<string>();
  const settings = new Set<string>();
  for (const { name, expression } of statements) {
    for (const used of namesIn(expression)) {
      if (RULE_INPUTS.includes(used)) continue;
      if (!assigned.has(used)) {
        if (!Object.hasOwn(constants, used)) settings.add(used);
      } else if (!done.has(used)) early.add(used);
    }
    done.add(name);
  }
  const memories = [...assigned].filter((name) => early.has(name));
  return { statements, memories, settings: [...settings] };
}

/** All names in an expression, in the order of reading; one may come more than once. */
export function* namesIn(expression: Expression): Generator<string> {
  switch (expression.kind) {
    case 'number':
      return;
    case 'name':
      yield expression.name;
      return;
    case 'call':
      for (const arg of expression.args) yield* namesIn(arg);
      return;
    case 'unary':
      yield* namesIn(expression.argument);
      return;
    case 'binary':
      yield* namesIn(expression.left);
      yield* namesIn(expression.right);
      return;
    case 'conditional':
      yield* namesIn(expression.test);
      yield* namesIn(expression.then);
      yield* namesIn(expression.otherwise);
  }
}
