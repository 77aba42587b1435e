import type { Flags } from '../core/optimizer.ts';
import { limits } from './limits.ts';
import { lower } from './lower.ts';
import { RULE_INPUTS, type RuleProgram } from './rule-program.ts';
import { argumentsOf, type NodeIndex, pruned, reachable, Tape, type TapeNode } from './tape.ts';

/** A memory and the node of its new value. Its old value is the input of the same name. */
export interface RuleMemory {
  readonly name: string;
  readonly node: NodeIndex;
}

/**
 * One update as a tape. Inputs are `w`, `g`, `t`, the settings and the memories by name.
 * What does not differ from weight to weight is *scalar*: it is computed once in an update.
 */
export interface RuleTape {
  readonly nodes: readonly TapeNode[];
  /** Node of the new weight. */
  readonly w: NodeIndex;
  readonly elements: readonly RuleMemory[];
  readonly scalars: readonly RuleMemory[];
  /** Numeric settings with one value for all weights. */
  readonly settings: readonly string[];
  /** Settings with one value for each weight. */
  readonly columns: readonly string[];
  /** 1 where the value of a node differs from weight to weight. */
  readonly isElement: Uint8Array;
  /** Nodes that the text gives a name to, and that name. */
  readonly named: ReadonlyMap<NodeIndex, string>;
}

export interface RuleTapeOptions {
  /** Values of the switches; they are folded, and memory that is then of no use is dropped. */
  readonly flags?: Flags;
  /** Names of settings that are given per weight. */
  readonly columns?: readonly string[];
  /** What a memory holds before step 1, where that is not 0. */
  readonly initial?: Readonly<Record<string, number | string>>;
}

/**
 * Writes a rule on a tape. Throws a LoweringError where conditions and numbers are mixed up, or a TapeOverflow.
 */
export function ruleTape(program: RuleProgram, options: RuleTapeOptions = {}): RuleTape {
  const { flags = {}, columns = [], initial = {} } = options;
  const tape = new Tape(limits.nodes);
  const current = new Map<string, NodeIndex>();
  const known = new Set([...RULE_INPUTS, ...program.memories, ...program.settings]);
  const resolve = (name: string): NodeIndex | undefined => {
    if (Object.hasOwn(flags, name)) return tape.condition(flags[name]);
    return current.get(name) ?? (known.has(name) ? tape.input(name) : undefined);
  };
  const lines: RuleMemory[] = [];
  for (const { name, expression } of program.statements) {
    const node = lower(expression, tape, resolve);
    lines.push({ name, node });
    current.set(name, node);
  }
  const rootOf = (name: string): NodeIndex => current.get(name) ?? tape.input(name);
  const live = liveMemories(tape, rootOf, program.memories);
  const needed = ['w', ...live].map(rootOf);
  const isNeeded = reachable(tape.nodes, needed);
  const named = namedNodes(tape.nodes, lines, isNeeded);
  const { nodes, roots } = pruned(tape.nodes, [...needed, ...named.keys()]);
  const memories = live.map((name, place): RuleMemory => ({ name, node: roots[place + 1] }));
  const isColumn = (name: string): boolean => columns.includes(name);
  const isElement = elementNodes(nodes, memories, isColumn, initial);
  const differs = ({ name, node }: RuleMemory): boolean => isElement[node] === 1 || isColumn(String(initial[name]));
  const used = program.settings.filter((name) => !Object.hasOwn(flags, name) && nodes.includes(name));
  return {
    nodes,
    w: roots[0],
    elements: memories.filter(differs),
    scalars: memories.filter((memory) => !differs(memory)),
    settings: used.filter((name) => !isColumn(name)),
    columns: used.filter(isColumn),
    isElement,
    named: new Map([...named.values()].map((name, place) => [roots[needed.length + place], name])),
  };
}

/** The first name of each computed node that is of use. */
function namedNodes(
  nodes: readonly TapeNode[],
  lines: readonly RuleMemory[],
  isNeeded: Uint8Array,
): Map<NodeIndex, string> {
  const named = new Map<NodeIndex, string>();
  for (const { name, node } of lines) {
    if (isNeeded[node] === 1 && typeof nodes[node] === 'object' && !named.has(node)) named.set(node, name);
  }
  return named;
}

/** Memories that the new weight depends on, directly or through other memories. */
function liveMemories(tape: Tape, rootOf: (name: string) => NodeIndex, memories: readonly string[]): readonly string[] {
  let live: readonly string[] = [];
  for (;;) {
    const isNeeded = reachable(tape.nodes, ['w', ...live].map(rootOf));
    const next = memories.filter((name) => {
      const input = tape.nodes.indexOf(name);
      return input >= 0 && isNeeded[input] === 1;
    });
    if (next.length === live.length) return live;
    live = next;
  }
}

/** Marks what depends on the weights: through w, g, a column, or a memory that does. */
function elementNodes(
  nodes: readonly TapeNode[],
  memories: readonly RuleMemory[],
  isColumn: (name: string) => boolean,
  initial: Readonly<Record<string, number | string>>,
): Uint8Array {
  const varying = new Set(['w', 'g']);
  for (const { name } of memories) if (isColumn(String(initial[name]))) varying.add(name);
  for (;;) {
    const isElement = new Uint8Array(nodes.length);
    nodes.forEach((node, index) => {
      const isVarying = typeof node === 'string' && (varying.has(node) || isColumn(node));
      isElement[index] = isVarying || argumentsOf(node).some((arg) => isElement[arg] === 1) ? 1 : 0;
    });
    const before = varying.size;
    for (const { name, node } of memories) if (isElement[node] === 1) varying.add(name);
    if (varying.size === before) return isElement;
  }
}
