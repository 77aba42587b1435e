import type { RuleStep } from '../core/optimizer.ts';
import { Interpreter } from './interpret.ts';
import { borderNodes } from './rule-emit.ts';
import type { RuleTape } from './rule-tape.ts';
import type { NodeIndex, TapeNode } from './tape.ts';

/**
 * Runs a rule's tape without code generation: the same arithmetic as the generated step, and so the same bits.
 * As there, what does not differ from weight to weight is computed once in an update.
 */
export function interpretedStep(tape: RuleTape): RuleStep {
  const { nodes, elements, scalars, settings, columns, w: weight } = tape;
  const border = borderNodes(tape);
  const scalarInputs = ['t', ...scalars.map(({ name }) => name), ...settings];
  const scalarRoots = [...border, ...scalars.map(({ node }) => node)];
  const scalarPart = new Interpreter(nodes, scalarRoots, scalarInputs);
  const scalarResults = new Float64Array(scalarRoots.length);
  const inputs = new Float64Array(scalarInputs.length);

  // Behind the border the scalar results are inputs, under names that no rule can have.
  const borderNames = border.map((_, place) => `#${place}`);
  const arrays = ['w', 'g', ...elements.map(({ name }) => name), ...columns];
  const elementInputs = [...arrays, ...scalarInputs, ...borderNames];
  const elementRoots = [weight, ...elements.map(({ node }) => node)];
  const elementPart = new Interpreter(cutAt(nodes, border, borderNames), elementRoots, elementInputs);

  return (count, t, w, g, memories, scalarMemories, values) => {
    inputs[0] = t;
    inputs.set(scalarMemories.subarray(0, scalars.length), 1);
    inputs.set(values.subarray(0, settings.length), 1 + scalars.length);
    scalarPart.run(inputs, scalarResults);
    const given = [w, g, ...memories, ...inputs, ...scalarResults.subarray(0, border.length)];
    elementPart.runMany(given, count, [w, ...memories.slice(0, elements.length)]);
    for (let i = 0; i < scalars.length; i++) scalarMemories[i] = scalarResults[border.length + i];
  };
}

/** The nodes with those at the border replaced by inputs. */
function cutAt(
  nodes: readonly TapeNode[],
  border: readonly NodeIndex[],
  names: readonly string[],
): readonly TapeNode[] {
  return nodes.map((node, index) => {
    const place = border.indexOf(index);
    return place < 0 ? node : names[place];
  });
}
