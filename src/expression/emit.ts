import { Level, type Operation, operations } from './operations.ts';
import { argumentsOf, type NodeIndex, reachable, type TapeNode } from './tape.ts';

/** The deepest nesting of inlined expressions; deeper ones get a name of their own. */
const INLINE_DEPTH = 8;

interface Text {
  readonly text: string;
  readonly level: number;
  readonly depth: number;
}

/**
 * Writes a tape as JavaScript statements from fixed templates, generated names and finite numbers: nothing that a
 * person typed gets into the text. The same text is run by `makeFunction` and printed by `npm run generate`.
 *
 *     const emitter = new Emitter(tape.nodes, [value, slope], (name) => name);
 *     emitter.statements([value, slope]);   // ['const v1 = x * x - 1;', …]
 *     emitter.text(value);                  // 'v1': a name or a literal, after its statements
 *
 * `roots`: all nodes that will be asked for, in any stage; nodes used once are written inside their user.
 * `inputText`: the text of an input (a local name such as `x` or an element such as `m[i]`), from your own fixed names.
 * Statements may be asked for in stages, for instance before a loop and inside it: what an earlier stage was asked
 * for or had to name is there by name; ask for the nodes at the border in the first stage.
 * Conditions are JavaScript booleans. The text may call `Math` and `erf`.
 */
export class Emitter {
  private readonly written = new Map<NodeIndex, Text>();
  private readonly uses: Uint32Array;
  private count = 0;

  constructor(
    private readonly nodes: readonly TapeNode[],
    roots: readonly NodeIndex[],
    private readonly inputText: (name: string) => string,
    /** Names are this prefix and a number. */
    private readonly prefix = 'v',
  ) {
    this.uses = new Uint32Array(nodes.length);
    const isNeeded = reachable(nodes, roots);
    nodes.forEach((node, index) => {
      if (isNeeded[index] === 0) return;
      for (const arg of argumentsOf(node)) this.uses[arg]++;
    });
  }

  /**
   * Statements that compute these nodes and all they need that is not yet computed. The nodes are named, unless
   * `isLast` says that each is used once, right after: then its text may be an expression.
   */
  statements(roots: readonly NodeIndex[], isLast = false): string[] {
    const lines: string[] = [];
    const asked = new Set(isLast ? roots.filter((root, place) => this.isUsedAgain(root, place, roots)) : roots);
    const isNeeded = this.missing(roots);
    this.nodes.forEach((node, index) => {
      if (isNeeded[index] === 0 || this.written.has(index)) return;
      const expression = this.expression(node, lines);
      const isLeaf = typeof node !== 'object';
      const isNamed = !isLeaf && (asked.has(index) || this.uses[index] > 1 || expression.depth >= INLINE_DEPTH);
      this.written.set(index, isNamed ? this.named(expression, lines) : expression);
    });
    // An inlined node of an earlier stage may now be asked for by name.
    for (const root of asked) {
      const text = this.written.get(root);
      if (text !== undefined && text.depth > 0) this.written.set(root, this.named(text, lines));
    }
    return lines;
  }

  /** The text of a node that has been computed. */
  text(index: NodeIndex): string {
    const text = this.written.get(index);
    if (text === undefined) throw new Error(`emit: node ${index} is not computed yet`);
    return text.level < Level.atom && text.depth > 0 ? `(${text.text})` : text.text;
  }

  private isUsedAgain(root: NodeIndex, place: number, roots: readonly NodeIndex[]): boolean {
    return this.uses[root] > 0 || roots.indexOf(root) !== place || roots.lastIndexOf(root) !== place;
  }

  /** What the roots need, not looking behind nodes that are written already. */
  private missing(roots: readonly NodeIndex[]): Uint8Array {
    const isNeeded = new Uint8Array(this.nodes.length);
    for (const root of roots) isNeeded[root] = 1;
    for (let index = this.nodes.length - 1; index >= 0; index--) {
      if (isNeeded[index] === 0 || this.written.has(index)) continue;
      for (const arg of argumentsOf(this.nodes[index])) isNeeded[arg] = 1;
    }
    return isNeeded;
  }

  private expression(node: TapeNode, lines: string[]): Text {
    if (typeof node === 'number') return { text: literal(node), level: node < 0 ? Level.unary : Level.atom, depth: 0 };
    if (typeof node === 'boolean') return { text: String(node), level: Level.atom, depth: 0 };
    if (typeof node === 'string') return { text: this.inputText(node), level: Level.atom, depth: 0 };
    const operation: Operation = operations[node[0]];
    const parts = argumentsOf(node).map((arg, place) => this.argument(arg, operation.inner[place], lines));
    const [a, b, c] = parts.map((part) => part.text);
    const depth = 1 + Math.max(...parts.map((part) => part.depth));
    return { text: operation.text(a, b, c), level: operation.level, depth };
  }

  private argument(index: NodeIndex, inner: number, lines: string[]): Text {
    let text = this.written.get(index);
    if (text === undefined) throw new Error(`emit: node ${index} comes before its argument`);
    // An argument that a template repeats must be a name or a number.
    if (inner === Level.atom && text.depth > 0) {
      text = this.named(text, lines);
      this.written.set(index, text);
    }
    return text.level >= inner ? text : { ...text, text: `(${text.text})` };
  }

  private named(expression: Text, lines: string[]): Text {
    this.count++;
    const name = `${this.prefix}${this.count}`;
    lines.push(`const ${name} = ${expression.text};`);
    return { text: name, level: Level.atom, depth: 0 };
  }
}

/** The shortest text that reads back as the same number. Only finite numbers ever become text. */
export function literal(value: number): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`emit: not a finite number: ${value}`);
  return String(value);
}
