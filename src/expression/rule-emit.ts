import { Emitter } from './emit.ts';
import type { RuleMemory, RuleTape } from './rule-tape.ts';
import { argumentsOf, type NodeIndex } from './tape.ts';

/** How the generated code of a rule calls things. */
export interface RuleNaming {
  /** Identifier of a memory, a setting or a column. */
  input(name: string): string;
  /** Identifier of what a line of the text computes, or undefined for a numbered one. */
  line(name: string): string | undefined;
}

/** Numbered names only, so that nothing that a person typed gets into code. */
export function numberedNaming({ elements, scalars, settings, columns }: RuleTape): RuleNaming {
  const inputs = [...elements, ...scalars].map(({ name }) => name).concat(settings, columns);
  return { input: (name) => `p${inputs.indexOf(name)}`, line: () => undefined };
}

/** Stands in the emitter's names, which are replaced afterwards; no identifier of a rule has it. */
const PLACEHOLDER = '$';

/**
 * The body of a RuleStep as JavaScript lines: its parameters are `count, t, w, g, elements, scalars, settings`.
 * What does not differ from weight to weight is computed before the loop.
 */
export function ruleStepLines(tape: RuleTape, naming: RuleNaming): string[] {
  const { nodes, isElement, elements, scalars, settings, columns } = tape;
  const arrays = [...elements.map(({ name }) => name), ...columns];
  const inputText = (name: string): string => {
    if (name === 't') return 't';
    if (name === 'w' || name === 'g') return `${name}[i]`;
    return arrays.includes(name) ? `${naming.input(name)}[i]` : naming.input(name);
  };
  const lineNodes = [...tape.named.keys()].filter((node) => naming.line(tape.named.get(node) ?? '') !== undefined);
  const isScalar = (node: NodeIndex): boolean => isElement[node] === 0;
  const before = [...borderNodes(tape), ...scalars.map(({ node }) => node), ...lineNodes.filter(isScalar)];
  const inside = [...elements.map(({ node }) => node), ...lineNodes.filter((node) => !isScalar(node)), tape.w];
  const emitter = new Emitter(nodes, [...before, ...inside], inputText, PLACEHOLDER);

  const beforeLines = emitter.statements(before);
  const insideLines = emitter.statements(inside);
  const read = (name: string, list: string, index: number): string =>
    `const ${naming.input(name)} = ${list}[${index}];`;
  const isRead = (name: string): boolean => nodes.includes(name);
  const lines = [
    ...arrays.map((name, index) => read(name, 'elements', index)),
    ...scalars.flatMap(({ name }, index) => (isRead(name) ? [read(name, 'scalars', index)] : [])),
    ...settings.map((name, index) => read(name, 'settings', index)),
    ...beforeLines,
    ...scalars.map(({ node }, index) => `scalars[${index}] = ${emitter.text(node)};`),
    'for (let i = 0; i < count; i++) {',
    ...loopLines(insideLines, elements, emitter, tape, inputText).map((line) => `  ${line}`),
    '}',
  ];
  return renamed(lines, tape, emitter, naming);
}

/** Scalar nodes that an element-wise node, the weight or an element-wise memory takes up. */
export function borderNodes({ nodes, isElement, elements, w }: RuleTape): NodeIndex[] {
  const border = new Set<NodeIndex>();
  const add = (node: NodeIndex): void => {
    if (isElement[node] === 0 && typeof nodes[node] === 'object') border.add(node);
  };
  nodes.forEach((node, index) => {
    if (isElement[index] === 1) for (const arg of argumentsOf(node)) add(arg);
  });
  for (const { node } of elements) add(node);
  add(w);
  return [...border];
}

/** The statements of the loop: everything is computed from old values before anything is stored. */
function loopLines(
  computed: readonly string[],
  elements: readonly RuleMemory[],
  emitter: Emitter,
  { nodes, w }: RuleTape,
  inputText: (name: string) => string,
): string[] {
  const isMemory = (node: NodeIndex): boolean =>
    elements.some(({ name }) => name === nodes[node]) || nodes[node] === 'w';
  const kept: string[] = [];
  const store = (target: string, node: NodeIndex): string => {
    if (!isMemory(node)) return `${target} = ${emitter.text(node)};`;
    // An old value that goes elsewhere is read before its own place is written.
    kept.push(`const old${kept.length} = ${emitter.text(node)};`);
    return `${target} = old${kept.length - 1};`;
  };
  const stores = elements.map(({ name, node }) => store(inputText(name), node));
  const lines = [...computed];
  const last = lines.at(-1);
  const start = `const ${emitter.text(w)} = `;
  const isLastValue = last?.startsWith(start) === true && elements.every(({ node }) => node !== w);
  const weight = isLastValue ? `w[i] = ${lines.pop()?.slice(start.length)}` : store('w[i]', w);
  return [...lines, ...kept, ...(isLastValue ? [weight, ...stores] : [...stores, weight])];
}

/** Puts the naming's identifiers in the place of the emitter's. */
function renamed(lines: readonly string[], tape: RuleTape, emitter: Emitter, naming: RuleNaming): string[] {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [node, name] of tape.named) {
    const line = naming.line(name);
    if (line === undefined) continue;
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    // A name that is assigned again gets a number.
    names.set(emitter.text(node), count === 1 ? line : `${line}${count}`);
  }
  return lines.map((line) =>
    line.replaceAll(/\$(\d+)/g, (placeholder, number: string) => names.get(placeholder) ?? `v${number}`),
  );
}
