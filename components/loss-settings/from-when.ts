import { html, type TemplateResult } from 'lit';
import type { FigureLike } from '../../src/figure/contract.ts';
import { formatStep } from '../../src/plotting/format.ts';
import type { Localize } from '../shared/localize.ts';

export interface FromWhenOptions {
  readonly figure: FigureLike;
  readonly localize: Localize;
  /** Whether edits hold from the step that is shown, and not from the start. */
  readonly isFromStep: boolean;
  readonly choose: (isFromStep: boolean) => void;
}

/** Whether an edit redraws the whole run or breaks it at the step that is shown. */
export function fromWhen({ figure, localize, isFromStep, choose }: FromWhenOptions): TemplateResult {
  const { step, race } = figure.state;
  // At the ends there is no choice; it keeps its room, so that nothing below moves while the race plays.
  const isEnd = Math.floor(step) <= 0 || step >= race.steps;
  const option = (value: boolean, words: string): TemplateResult => html`
    <label>
      <input
        type="radio"
        name="from"
        .checked=${isFromStep === value}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${(event: Event) => {
          event.stopPropagation();
          choose(value);
        }}
      />
      ${words}
    </label>
  `;
  return html`
    <fieldset class="from" ?disabled=${isEnd}>
      <legend>${localize.term('applyFrom')}</legend>
      ${option(false, localize.term('fromStart'))} ${option(true, localize.term('fromThisStep', formatStep(step)))}
    </fieldset>
  `;
}
