import { rangeError, say } from '../core/message.ts';
import type { CompiledLoss } from './compiled-loss.ts';
import { Emitter } from './emit.ts';
import { type LossProgram, lossInputText, variableNames } from './loss-program.ts';
import { makeFunction } from './make-function.ts';
import type { RuleTape } from './rule-tape.ts';
import { argumentsOf, type NodeIndex, Tape, type TapeNode } from './tape.ts';

/**
 * Updates `from + 1` to `to` in one go. `state` holds what `stateNames` lists, as it is after update `from`, and
 * afterwards as it is after the last update. What `points` (dimension numbers for each step), `losses` and `gradients`
 * hold for the steps after `from` is written. Returns the last step made: `to`, or the first one at which
 * the point, its loss or its gradient is not finite.
 */
export type FusedRun = (
  from: number,
  to: number,
  parameters: Float64Array,
  settings: Float64Array,
  state: Float64Array,
  points: Float64Array,
  losses: Float64Array,
  gradients: Float64Array,
) => number;

/** A loss and a rule as one loop. */
export interface FusedKernel {
  /** `w[0]`, `g[0]`, a memory `m[0]` for each weight, a scalar memory `p`. */
  readonly stateNames: readonly string[];
  /** Numeric settings in the order in which `run` takes them. */
  readonly settings: readonly string[];
  readonly run: FusedRun;
}

const PARAMETERS = ['from', 'to', 'p', 's', 'state', 'points', 'losses', 'gradients'];

/**
 * Fuses a loss with a rule for hot loops: bit for bit what `descend` gives without noise, schedule and weight decay
 * (weight decay can be a line of the rule). Undefined where the page's policy refuses code generation.
 * Throws a RangeError for a rule with settings per weight.
 */
export function fuse(loss: CompiledLoss, rule: RuleTape): FusedKernel | undefined {
  if (rule.columns.length > 0) throw rangeError(say`fuse: a rule with settings per weight cannot be fused`);
  const update = new FusedUpdate(loss.program, rule);
  const run = makeFunction<FusedRun>(PARAMETERS, fusedText(update));
  return run === undefined ? undefined : { stateNames: update.stateNames, settings: rule.settings, run };
}

/** One update and the loss at its end, as one tape. */
class FusedUpdate {
  readonly tape = new Tape();
  readonly stateNames: readonly string[];
  /** Nodes of the new state, in the order of `stateNames`. */
  readonly state: readonly NodeIndex[];
  readonly value: NodeIndex;

  constructor(
    readonly program: LossProgram,
    readonly rule: RuleTape,
  ) {
    const axes = variableNames.slice(0, program.source.dimension).map((_, axis) => axis);
    const copies = axes.map((axis) => copied(this.tape, rule.nodes, (name) => ruleInput(rule, name, axis)));
    const weights = copies.map((copy) => copy[rule.w]);
    const loss = copied(this.tape, program.tape.nodes, (name) => {
      const axis = (variableNames as readonly string[]).indexOf(name);
      return axis < 0 ? lossInputText(program, name) : weights[axis];
    });
    this.value = loss[program.value];
    const perAxis = (name: string): string[] => axes.map((axis) => `${name}[${axis}]`);
    this.stateNames = [
      ...perAxis('w'),
      ...perAxis('g'),
      ...rule.elements.flatMap(({ name }) => perAxis(name)),
      ...rule.scalars.map(({ name }) => name),
    ];
    this.state = [
      ...weights,
      ...program.gradient.map((node) => loss[node]),
      ...rule.elements.flatMap(({ node }) => copies.map((copy) => copy[node])),
      ...rule.scalars.map(({ node }) => copies[0][node]),
    ];
  }
}

/** Copies nodes onto a tape; `input` gives an input's new name, or the node that stands in its place. */
function copied(
  tape: Tape,
  nodes: readonly TapeNode[],
  input: (name: string) => string | NodeIndex,
): readonly NodeIndex[] {
  const moved: NodeIndex[] = [];
  for (const node of nodes) {
    if (typeof node === 'number') moved.push(tape.constant(node));
    else if (typeof node === 'boolean') moved.push(tape.condition(node));
    else if (typeof node === 'string') {
      const place = input(node);
      moved.push(typeof place === 'number' ? place : tape.input(place));
    } else moved.push(tape.apply(node[0], ...argumentsOf(node).map((arg) => moved[arg])));
  }
  return moved;
}

/** The text of a rule's input for one axis: a local name of the loop, or a setting by its place. */
function ruleInput(rule: RuleTape, name: string, axis: number): string {
  if (name === 't') return 't';
  if (name === 'w' || name === 'g') return `${name}${axis}`;
  const element = rule.elements.findIndex((memory) => memory.name === name);
  if (element >= 0) return `m${element}_${axis}`;
  const scalar = rule.scalars.findIndex((memory) => memory.name === name);
  return scalar >= 0 ? `c${scalar}` : `s[${rule.settings.indexOf(name)}]`;
}

function fusedText(update: FusedUpdate): string[] {
  const { tape, rule, program, state, value } = update;
  const { dimension } = program.source;
  const locals = update.stateNames.map((_, index) => localName(rule, dimension, index));
  const roots = [...state, value];
  const fixed = fixedNodes(tape.nodes);
  const given = tape.nodes.filter((node) => typeof node === 'string' && isGiven(node)) as string[];
  const emitter = new Emitter(tape.nodes, [...fixed, ...roots], (text) =>
    isGiven(text) ? `given${given.indexOf(text)}` : text,
  );
  const before = emitter.statements(fixed);
  const inside = emitter.statements(roots);
  const [points, slopes] = ['points', 'gradients'].map((name, group) =>
    Array.from({ length: dimension }, (_, axis) => {
      const place = dimension === 1 ? 't' : `${dimension} * t + ${axis}`;
      return `${name}[${place}] = n${group * dimension + axis};`;
    }),
  );
  // Each difference is 0 for a finite number and NaN for any other.
  const checked = ['loss', ...locals.slice(0, 2 * dimension).map((_, index) => `n${index}`)];
  const finite = checked.map((name) => `(${name} - ${name})`).join(' + ');
  return [
    ...locals.map((name, index) => `let ${name} = state[${index}];`),
    ...given.map((text, index) => `const given${index} = ${text};`),
    ...before,
    'let t = from;',
    'while (t < to) {',
    't++;',
    ...inside,
    `const loss = ${emitter.text(value)};`,
    // All new values are read before any old one is overwritten.
    ...state.map((node, index) => `const n${index} = ${emitter.text(node)};`),
    ...points,
    ...slopes,
    'losses[t] = loss;',
    ...locals.map((name, index) => `${name} = n${index};`),
    `if (${finite} !== 0) break;`,
    '}',
    ...locals.map((name, index) => `state[${index}] = ${name};`),
    'return t;',
  ];
}

/** Name of the loop's variable for a place in the state. */
function localName(rule: RuleTape, dimension: number, index: number): string {
  const [group, axis] = [Math.floor(index / dimension), index % dimension];
  if (group < 2) return `${group === 0 ? 'w' : 'g'}${axis}`;
  if (group < 2 + rule.elements.length) return `m${group - 2}_${axis}`;
  return `c${index - dimension * (2 + rule.elements.length)}`;
}

/** Whether an input is a setting of the rule or a parameter of the loss: the same in all updates. */
function isGiven(text: string): boolean {
  return text.startsWith('s[') || text.startsWith('p[');
}

/** Operations on settings and parameters alone whose value the loop takes up: computed once. */
function fixedNodes(nodes: readonly TapeNode[]): NodeIndex[] {
  const isFixed = nodes.map((node) => typeof node !== 'string' || isGiven(node));
  const border = new Set<NodeIndex>();
  nodes.forEach((node, index) => {
    const args = argumentsOf(node);
    isFixed[index] &&= args.every((arg) => isFixed[arg]);
    if (isFixed[index]) return;
    for (const arg of args) if (isFixed[arg] && typeof nodes[arg] === 'object') border.add(arg);
  });
  return [...border];
}
