import { html, nothing, type TemplateResult } from 'lit';
import type { ParameterOffer } from '../../src/expression/parameter-names.ts';

/** A way out of a problem by one press. */
export interface Remedy {
  readonly words: string;
  /** The text that it would make of the formula, when that is not the one that stands there. */
  readonly text: string | undefined;
  readonly take: () => void;
}

export interface RemedyOptions {
  readonly text: string;
  readonly suggestion: string | undefined;
  readonly offer: ParameterOffer | undefined;
  readonly useWord: string;
  readonly makeWords: (names: readonly string[]) => string;
  readonly take: (text: string) => void;
  readonly takeOffer: (offer: ParameterOffer) => void;
}

/** The ways out, the likeliest first. */
export function remediesOf({ text, suggestion, offer, useWord, makeWords, take, takeOffer }: RemedyOptions): Remedy[] {
  const remedies: Remedy[] = [];
  if (suggestion !== undefined) remedies.push({ words: useWord, text: suggestion, take: () => take(suggestion) });
  if (offer !== undefined) {
    const other = offer.formula === text ? undefined : offer.formula;
    const words = makeWords(offer.names) + (other === undefined ? '' : ':');
    remedies.push({ words, text: other, take: () => takeOffer(offer) });
  }
  return remedies;
}

/** A button for each; Ctrl and Enter in the field take the first. */
export function remedyButtons(remedies: readonly Remedy[]): TemplateResult[] {
  return remedies.map(
    ({ words, text, take }, index) => html`
      <button
        type="button"
        class="link remedy"
        aria-keyshortcuts=${index === 0 ? 'Control+Enter Meta+Enter' : nothing}
        @click=${take}
      >
        ${words} ${text === undefined ? nothing : html`<code>${text}</code>`}
        ${index === 0 ? html`<kbd aria-hidden="true">Ctrl ↵</kbd>` : nothing}
      </button>
    `,
  );
}
