import { html, nothing, type TemplateResult } from 'lit';
import { withColor, withLabel } from '../../src/figure/ball-edits.ts';
import { hexColor } from '../../src/plotting/hex-color.ts';
import { ruleLook } from '../../src/plotting/palette.ts';
import { type CardBall, editAtOnce, type SettingsContext } from './settings-context.ts';

/** Longer names have no room beside anything. */
const LONGEST_NAME = 40;

/** What a ball is called, and its colour. */
export function looksRows(context: SettingsContext, card: CardBall): TemplateResult {
  const { localize, words } = context;
  const { ball, look } = card;
  const { specification } = ball;
  const own = specification.color;
  return html`
    <label class="row text" data-setting="label">
      <span class="label">${words.name}</span>
      <input
        type="text"
        class="number"
        maxlength=${LONGEST_NAME}
        autocomplete="off"
        spellcheck="false"
        aria-label=${localize.term('settingOf', words.name, look.label)}
        placeholder=${ball.optimizer.names[localize.key]}
        .value=${specification.label ?? ''}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${(event: Event) => {
          event.stopPropagation();
          // Taken when it is whole: it is also what this field itself is called.
          const { value } = event.currentTarget as HTMLInputElement;
          editAtOnce(context, ball.index, withLabel(specification, value));
        }}
        @keydown=${keepKeys}
      />
    </label>
    <div class="row text" data-setting="color">
      <span class="label" aria-hidden="true">${words.color}</span>
      <span class="swatch">
        <input
          type="color"
          aria-label=${localize.term('settingOf', words.color, look.label)}
          .value=${hexColor(own ?? ruleLook(ball).light)}
          @input=${(event: Event) => {
            event.stopPropagation();
            context.editBall(ball.index, withColor(specification, (event.currentTarget as HTMLInputElement).value));
          }}
          @change=${(event: Event) => finish(event, context)}
        />
        ${
          own === undefined
            ? nothing
            : html`
                <button
                  type="button"
                  class="link"
                  @click=${() => {
                    editAtOnce(context, ball.index, withColor(specification, undefined));
                    context.focus(`[data-ball="${ball.index}"] input[type="color"]`);
                  }}
                >
                  ${words.ownColor}
                </button>
              `
        }
      </span>
    </div>
  `;
}

function finish(event: Event, { done }: SettingsContext): void {
  event.stopPropagation();
  done();
}

/** A page that listens to keys is not to act on what is typed here. */
function keepKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && event.key !== 'Tab') event.stopPropagation();
}
