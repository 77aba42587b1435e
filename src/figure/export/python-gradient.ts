import type { LossProgram } from '../../expression/loss-program.ts';
import type { OperationName } from '../../expression/operations.ts';
import { argumentsOf, type NodeIndex, reachable, type TapeNode } from '../../expression/tape.ts';
import { ofNumbers } from './python-functions.ts';

/** Operations with a sign of their own. */
const SIGNS: Partial<Record<OperationName, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  less: '<',
  lessOrEqual: '<=',
  equal: '==',
  notEqual: '!=',
  and: 'and',
  or: 'or',
};

/** Operations that exist only in derivatives. */
const INNER: readonly string[] = ['above', 'scale'];

/** A longer text gets a name of its own. */
const INLINE_LENGTH = 60;

/**
 * The statements of a function that returns the gradient, from the same tape that the page computes with: also at kinks
 * the numbers are the page's. `helpers`: collects the functions that Python lacks.
 */
export function pythonGradient(program: LossProgram, nameOf: (name: string) => string, helpers: Set<string>): string[] {
  const { nodes } = program.tape;
  const isNeeded = reachable(nodes, program.gradient);
  const uses = useCounts(nodes, isNeeded);
  const lines: string[] = [];
  const texts = new Map<NodeIndex, string>();
  nodes.forEach((node, index) => {
    if (isNeeded[index] === 0) return;
    const text = textOf(node, texts, nameOf, helpers);
    const isNamed = typeof node === 'object' && (uses[index] > 1 || text.length > INLINE_LENGTH);
    if (isNamed) lines.push(`v${lines.length + 1} = ${withoutBrackets(text)}`);
    texts.set(index, isNamed ? `v${lines.length}` : text);
  });
  return [...lines, `return [${program.gradient.map((node) => withoutBrackets(texts.get(node) ?? '')).join(', ')}]`];
}

function useCounts(nodes: readonly TapeNode[], isNeeded: Uint8Array): Uint32Array {
  const uses = new Uint32Array(nodes.length);
  nodes.forEach((node, index) => {
    if (isNeeded[index] === 1) for (const argument of argumentsOf(node)) uses[argument]++;
  });
  return uses;
}

function textOf(
  node: TapeNode,
  texts: ReadonlyMap<NodeIndex, string>,
  nameOf: (name: string) => string,
  helpers: Set<string>,
): string {
  if (typeof node === 'number') return node < 0 ? `(${node})` : String(node);
  if (typeof node === 'boolean') return node ? 'True' : 'False';
  if (typeof node === 'string') return nameOf(node);
  const [op] = node;
  const args = argumentsOf(node).map((argument) => texts.get(argument) ?? '');
  const sign = SIGNS[op];
  if (sign !== undefined) return `(${args.join(` ${sign} `)})`;
  if (op === 'neg') return `(-${args[0]})`;
  if (op === 'not') return `(not ${args[0]})`;
  if (op === 'select') return `(${args[1]} if ${args[0]} else ${args[2]})`;
  if (INNER.includes(op)) {
    helpers.add(op);
    return `${op}(${args.join(', ')})`;
  }
  const { text, needs = [] } = ofNumbers[op](args);
  for (const helper of needs) helpers.add(helper);
  return text;
}

/** The outermost pair says nothing. Texts in brackets are made above only: the first closes with the last. */
function withoutBrackets(text: string): string {
  if (!text.startsWith('(')) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return at === text.length - 1 ? text.slice(1, -1) : text;
  }
  return text;
}
