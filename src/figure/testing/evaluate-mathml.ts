/*
 * Works out what typeset numbers say, from the markup alone: what a reader with a calculator would do. It knows no more
 * of rules than the elements of MathML do.
 */

interface Element {
  readonly tag: string;
  readonly children: readonly Element[];
  readonly text: string;
}

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  max: Math.max,
  min: Math.min,
  sgn: Math.sign,
  ln: Math.log,
  exp: Math.exp,
  sin: Math.sin,
};

/** The sides of `a = b = c` as numbers, but for the name on the left. */
export function sidesOf(markup: string): number[] {
  const [math] = parse(markup);
  const parts: Element[][] = [[]];
  for (const child of math.children[0].children) {
    if (child.tag === 'mo' && child.text === '=') parts.push([]);
    else parts[parts.length - 1].push(child);
  }
  return parts.slice(1).map((part) => new Reader(part).whole());
}

function parse(markup: string): Element[] {
  const root: { tag: string; children: Element[]; text: string } = { tag: '', children: [], text: '' };
  const open = [root];
  for (const [, close, tag, text] of markup.matchAll(/<(\/?)(\w+)[^>]*>([^<]*)/g)) {
    if (close === '/') {
      open.pop();
      continue;
    }
    const element = { tag, children: [], text };
    open[open.length - 1].children.push(element);
    open.push(element);
  }
  return root.children;
}

const SIGNS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '⋅': (a, b) => a * b,
  '\u2062': (a, b) => a * b,
  '×': (a, b) => a * b,
};
const SUMS = ['+', '−'];
const PRODUCTS = ['⋅', '\u2062', '×'];

class Reader {
  private at = 0;

  constructor(private readonly row: readonly Element[]) {}

  whole(): number {
    const value = this.sum();
    if (this.at < this.row.length) throw new Error(`cannot read <${this.row[this.at].tag}> ${this.row[this.at].text}`);
    return value;
  }

  private sum(): number {
    return this.chain(SUMS, () => this.chain(PRODUCTS, () => this.factor()));
  }

  private chain(signs: readonly string[], next: () => number): number {
    const isNegative = signs === SUMS && this.takes('−');
    let value = isNegative ? -next() : next();
    for (;;) {
      const sign = signs.find((each) => this.takes(each));
      if (sign === undefined) return value;
      value = SIGNS[sign](value, next());
    }
  }

  private takes(sign: string): boolean {
    const element = this.row[this.at];
    if (element?.tag !== 'mo' || element.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private factor(): number {
    const element = this.row[this.at];
    this.at += 1;
    if (element.tag !== 'mi' || !this.takes('\u2061')) return valueOf(element);
    const list = this.row[this.at];
    this.at += 1;
    return FUNCTIONS[element.text](...argumentsOf(list));
  }
}

/** `(a, b)`: a row between brackets, with commas. */
function argumentsOf(list: Element): number[] {
  const inner = list.children.slice(1, -1);
  const rows = inner.every(({ tag }) => tag === 'mrow' || tag === 'mo')
    ? inner.filter(({ tag }) => tag === 'mrow')
    : [];
  return rows.length > 0 ? rows.map((row) => valueOf(row)) : [new Reader(inner).whole()];
}

function valueOf({ tag, text, children }: Element): number {
  const [first, second] = children;
  switch (tag) {
    case 'mn':
      return Number(text.replaceAll(/[()]/g, '').replace('−', '-'));
    case 'mrow':
      return fenced(children);
    case 'mfrac':
      return valueOf(first) / valueOf(second);
    case 'msup':
      return valueOf(first) ** valueOf(second);
    case 'msqrt':
      return Math.sqrt(new Reader(children).whole());
    default:
      throw new Error(`<${tag}> ${text} is no number`);
  }
}

function fenced(children: readonly Element[]): number {
  const fence = children[0]?.tag === 'mo' ? children[0].text : '';
  if (fence === '(') return new Reader(children.slice(1, -1)).whole();
  if (fence === '|') return Math.abs(new Reader(children.slice(1, -1)).whole());
  return new Reader(children).whole();
}
