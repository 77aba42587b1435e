import type { Names } from './optimizer.ts';

/** A name of ours within a sentence: its identifier in English, and what readers of other languages see instead. */
export interface Term {
  readonly text: string;
  readonly names: Names;
}

/** What may stand in the gaps of a sentence. */
export type Value = string | number | boolean | undefined | Wording | Term;

/** What says something that can be said in another language too. */
export interface Worded {
  readonly wording: Wording;
}

/**
 * An English sentence that can be put into another language: what was written around its gaps, and what is in them.
 * Both texts are made when they are asked for: most sentences of a check are never said.
 */
export class Wording {
  constructor(
    private readonly parts: readonly string[],
    readonly values: readonly Value[],
  ) {}

  /** The sentence in English. */
  get text(): string {
    return this.fill((gap) => textOf(this.values[gap]));
  }

  /** The sentence with numbered gaps, by which translations are found: `steps: must be at most {0}, got {1}`. */
  get template(): string {
    return this.fill((gap) => `{${gap}}`);
  }

  toString(): string {
    return this.text;
  }

  private fill(inGap: (gap: number) => string): string {
    return this.parts.map((part, index) => (index === 0 ? part : inGap(index - 1) + part)).join('');
  }
}

/** A sentence for the reader: say`steps: must be at most ${limit}, got ${steps}`. */
export function say(parts: TemplateStringsArray, ...values: readonly Value[]): Wording {
  return new Wording(parts, values);
}

/** A word that is known only at run time, such as the subject that a reader of numbers is given. */
export function word(text: string): Wording {
  return new Wording([text], []);
}

/** A name of ours, for a gap. */
export function term(text: string, names: Names): Term {
  return { text, names };
}

function textOf(value: Value): string {
  return typeof value === 'object' ? value.text : String(value);
}

/** The error for an input that cannot be taken; `wording` says why in any language. It is equal to a plain one. */
export function rangeError(wording: Wording, options?: ErrorOptions): RangeError {
  return Object.defineProperty(new RangeError(wording.text, options), 'wording', { value: wording });
}

/** What an error says: in words that can be translated, or else as it stands. */
export function wordingOf(error: unknown): Wording {
  if (error instanceof Error && 'wording' in error && error.wording instanceof Wording) return error.wording;
  return word(error instanceof Error ? error.message : String(error));
}
