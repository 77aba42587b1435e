import { say, type Worded, type Wording } from '../core/message.ts';
import type { PythonValue } from './python.ts';

/** A text that is not what it should be, from `start` to before `end`. */
export class PasteError extends RangeError implements Worded {
  constructor(
    readonly wording: Wording,
    readonly start: number,
    readonly end: number,
  ) {
    super(wording.text);
  }
}

/** An argument of a call with its place in the text; a value that is no literal is undefined. */
export interface PythonArgument {
  readonly name?: string;
  readonly value: PythonValue;
  readonly isLiteral: boolean;
  readonly start: number;
  readonly end: number;
}

/** A call of a dotted name, read and not run. */
export interface PythonCall {
  readonly path: readonly string[];
  /** The last part of the name. */
  readonly start: number;
  readonly end: number;
  readonly args: readonly PythonArgument[];
}

const SPACE = /(?:\s|#[^\n]*|\\\n)*/y;
const NAME = /[A-Za-z_]\w*/y;
const NUMBER = /[+-]?(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CONSTANTS: Readonly<Record<string, PythonValue>> = { True: true, False: false, None: null };

/**
 * Reads `name.of.Class(1, two=2)`, perhaps assigned to a name. Only literals become values: numbers, True, False, None,
 * texts, tuples and lists. Anything else is stepped over, brackets in pairs. Throws a PasteError.
 */
export function readPythonCall(text: string): PythonCall {
  const reader = new Reader(text);
  const call = reader.call();
  reader.ends();
  return call;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  call(): PythonCall {
    let path = this.path();
    if (this.takes('=')) path = this.path();
    const last = path[path.length - 1];
    if (!this.takes('(')) this.fail(say`a call is expected here: "("`);
    const args: PythonArgument[] = [];
    while (!this.takes(')')) {
      args.push(this.argument());
      if (!this.takes(',') && this.peek() !== ')') this.fail(say`a comma or ")" is expected here`);
    }
    return { path: path.map(({ name }) => name), start: last.start, end: last.start + last.name.length, args };
  }

  ends(): void {
    this.takes(';');
    if (this.peek() !== '') this.fail(say`only one call can be read`, this.text.length);
  }

  private path(): { name: string; start: number }[] {
    const parts: { name: string; start: number }[] = [];
    do {
      this.match(SPACE);
      const start = this.at;
      const name = this.match(NAME);
      if (name === undefined) this.fail(say`the name of an optimizer is expected here, such as torch.optim.SGD`);
      parts.push({ name, start });
    } while (this.takes('.'));
    return parts;
  }

  private argument(): PythonArgument {
    this.match(SPACE);
    const start = this.at;
    const name = this.match(NAME);
    if (name !== undefined && this.takes('=') && this.peek() !== '=') {
      return { name, ...this.value(), start, end: start + name.length };
    }
    this.at = start;
    return { ...this.value(), start, end: this.at };
  }

  /** A literal, or whatever stands there up to the next comma or closing bracket. */
  private value(): { value: PythonValue; isLiteral: boolean } {
    this.match(SPACE);
    const start = this.at;
    const value = this.literal();
    if (value !== undefined && [',', ')'].includes(this.peek())) return { value, isLiteral: true };
    this.at = start;
    this.skip();
    if (this.at === start) this.fail(say`a value is expected here`);
    return { value: undefined, isLiteral: false };
  }

  private literal(): PythonValue {
    this.match(SPACE);
    const open = this.peek();
    if (open === '(' || open === '[') return this.sequence(CLOSING[open]);
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number.replaceAll('_', ''));
    const string = this.match(STRING);
    if (string !== undefined) return string.slice(1, -1);
    const name = this.match(NAME);
    return name !== undefined && Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
  }

  private sequence(close: string): PythonValue {
    this.at++;
    const values: PythonValue[] = [];
    while (!this.takes(close)) {
      const value = this.literal();
      if (value === undefined) return undefined;
      values.push(value);
      // (0.9) is a number and (0.9,) a tuple.
      if (!this.takes(',')) return this.takes(close) ? unwrapped(values, close) : undefined;
    }
    return values;
  }

  /** Steps over an expression, brackets in pairs. */
  private skip(): void {
    const open: string[] = [];
    while (this.at < this.text.length) {
      if (this.match(STRING) !== undefined) continue;
      const sign = this.text[this.at];
      if (open.length === 0 && (sign === ',' || sign === ')')) return;
      if (Object.hasOwn(CLOSING, sign)) open.push(CLOSING[sign]);
      else if (sign === open[open.length - 1]) open.pop();
      this.at++;
    }
    this.fail(say`a closing bracket is missing`);
  }

  private peek(): string {
    this.match(SPACE);
    return this.text[this.at] ?? '';
  }

  private takes(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    return found;
  }

  private fail(message: Wording, end = this.at + 1): never {
    throw new PasteError(message, Math.min(this.at, this.text.length), Math.max(end, this.at + 1));
  }
}

function unwrapped(values: readonly PythonValue[], close: string): PythonValue {
  return close === ')' && values.length === 1 ? values[0] : values;
}
