import { html, nothing, type TemplateResult } from 'lit';
import { formatInput, parseTypedNumber } from '../../src/plotting/format.ts';
import type { Localize } from './localize.ts';
import type { FieldDrafts } from './field-drafts.ts';

/** A field for one number. */
export interface NumberFieldOptions {
  /** Different for any two fields of the element. */
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The problem with a value, or undefined when it can be taken. */
  readonly check: (value: number) => string | undefined;
  readonly take: (value: number) => void;
  /** The value after an arrow key. */
  readonly next?: (value: number, direction: 1 | -1) => number;
  /** Whether a value is taken only when the field is left or Enter pressed: half of a number would already do something. */
  readonly isTakenLate?: boolean;
  /** Called when a row of edits is over. */
  readonly done: () => void;
  readonly drafts: FieldDrafts;
  readonly localize: Localize;
}

/** A number to type: decimal comma or point, arrow keys step, Escape goes back to the value that holds. */
export function numberField(options: NumberFieldOptions): TemplateResult {
  const { key, label, value, drafts, done } = options;
  const draft = drafts.of(key, value);
  const hasProblem = draft?.problem !== undefined;
  return html`
    <input
      class="number"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-invalid=${hasProblem ? 'true' : nothing}
      aria-describedby=${hasProblem ? `${key}-problem` : nothing}
      data-field=${key}
      .value=${draft?.text ?? formatInput(value)}
      @input=${(event: Event) => read(event, options)}
      @change=${(event: Event) => {
        event.stopPropagation();
        if (options.isTakenLate === true) read(event, { ...options, isTakenLate: false });
        drafts.leave(key);
        done();
      }}
      @keydown=${(event: KeyboardEvent) => onKeyDown(event, options)}
    />
  `;
}

/** What is wrong with what stands in a field, for below it. */
export function fieldProblem({ key, value, drafts }: Pick<NumberFieldOptions, 'key' | 'value' | 'drafts'>): unknown {
  const problem = drafts.of(key, value)?.problem;
  if (problem === undefined) return nothing;
  return html`<p part="error" role="status" class="problem" id="${key}-problem">${problem}</p>`;
}

function read(event: Event, options: NumberFieldOptions): void {
  const { key, value, check, take, drafts, localize, isTakenLate = false } = options;
  event.stopPropagation();
  const text = (event.currentTarget as HTMLInputElement).value;
  const typed = parseTypedNumber(text);
  const problem = typed === undefined ? localize.term('mustBeNumber', text) : check(typed);
  if (typed === undefined || problem !== undefined) {
    drafts.set(key, { text, problem, value });
    return;
  }
  if (isTakenLate) {
    drafts.set(key, { text, problem: undefined, value });
    return;
  }
  drafts.set(key, { text, problem: undefined, value: typed });
  if (typed !== value) take(typed);
}

function onKeyDown(event: KeyboardEvent, options: NumberFieldOptions): void {
  const { key, value, drafts, next, take, check, done } = options;
  const directions: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowUp: 1, ArrowDown: -1 };
  const direction = directions[event.key];
  if (event.key === 'Escape' && drafts.of(key, value) !== undefined) {
    drafts.drop(key);
    done();
  } else if (direction !== undefined && next !== undefined) {
    event.preventDefault();
    const wanted = next(value, direction);
    drafts.drop(key);
    if (wanted === value || check(wanted) !== undefined) return;
    take(wanted);
    done();
  }
  // A page that listens to keys is not to act on what is typed here.
  if (!event.ctrlKey && !event.metaKey && event.key !== 'Tab') event.stopPropagation();
}
