import { html, nothing, type TemplateResult } from 'lit';
import { formatSetting } from '../../src/plotting/format.ts';
import { verdictWords } from '../shared/verdict-words.ts';
import { hideButton } from './card-actions.ts';
import { type CardBall, editAtOnce, type SettingsContext } from './settings-context.ts';

/**
 * How a run ended, beside the name of its ball; for one that diverged a rate at which it would not have. A ball that is
 * hidden can be shown again; a figure that asks before it tells says nothing.
 */
export function verdictPart(context: SettingsContext, card: CardBall): TemplateResult {
  const { figure } = context;
  if (card.ball.specification.hidden === true) {
    return html`<span class="verdict">${hideButton(context, card)}</span>`;
  }
  return html`<span class="verdict">${figure.isVeiled ? nothing : told(context, card)}</span>`;
}

/** The same in one or two words, for a line. */
export function verdictInShort({ figure, localize }: SettingsContext, { ball }: CardBall): string {
  if (ball.specification.hidden === true) return localize.term('hidden');
  if (figure.isVeiled) return '';
  return verdictWords(figure, ball.index, localize)?.what ?? localize.term('verdictUnknown');
}

function told(context: SettingsContext, { ball }: CardBall): unknown {
  const { figure, localize } = context;
  const words = verdictWords(figure, ball.index, localize);
  if (words === undefined) return localize.term('verdictUnknown');
  const { what, when, remedy, evidence } = words;
  return html`
    <span title=${evidence}><b>${what}</b>${when === undefined ? nothing : html` ${when}`}</span>
    ${
      remedy === undefined
        ? nothing
        : html`
            <button
              type="button"
              class="link"
              title=${localize.term('tryRate', formatSetting(remedy.rate))}
              @click=${() => {
                const { specification } = ball;
                const settings = { ...specification.settings, lr: remedy.rate };
                editAtOnce(context, ball.index, { ...specification, settings });
              }}
            >
              ${remedy.words}
            </button>
          `
    }
  `;
}
