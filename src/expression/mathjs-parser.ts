import { create, parseDependencies } from 'mathjs/number';

// Only the parse function is taken, so that no evaluator is downloaded; nothing of mathjs ever evaluates.
const { parse } = create({ parseDependencies });

/** mathjs' own tree of a text; throws its SyntaxError with `char`, counted from 1. */
export function parseTree(text: string): unknown {
  return parse(text);
}
