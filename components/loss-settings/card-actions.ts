import { html, nothing, type TemplateResult } from 'lit';
import { isSolo, withSolo } from '../../src/figure/ball-edits.ts';
import { MAX_BALLS } from '../../src/race/specification.ts';
import type { CardBall, SettingsContext } from './settings-context.ts';

/** What can be done with a ball as a whole. */
export function cardActions(context: SettingsContext, card: CardBall): TemplateResult {
  const { figure, localize, words } = context;
  const { index } = card.ball;
  const { balls } = figure.state.race;
  return html`
    <div class="actions">
      ${action(context, card, localize.term('duplicate'), {
        isDisabled: balls.length >= MAX_BALLS,
        act: () => duplicate(context, card),
      })}
      ${
        balls.length < 2
          ? nothing
          : action(context, card, words.solo, {
              isPressed: isSolo(balls, index),
              act: () => context.edit({ balls: withSolo(balls, index) }),
            })
      }
      ${hideButton(context, card)}
      ${action(context, card, localize.term('remove'), { act: () => remove(context, card) })}
    </div>
  `;
}

/** Hides a ball, or shows it again. */
export function hideButton(context: SettingsContext, card: CardBall): TemplateResult {
  const { hidden: _, ...rest } = card.ball.specification;
  const isHidden = card.ball.specification.hidden === true;
  return action(context, card, context.localize.term(isHidden ? 'show' : 'hide'), {
    act: () => context.editBall(card.ball.index, isHidden ? rest : { ...rest, hidden: true }),
  });
}

interface Action {
  readonly act: () => void;
  readonly isDisabled?: boolean;
  /** For what is switched on and off. */
  readonly isPressed?: boolean;
}

function action(
  { localize, done }: SettingsContext,
  { look }: CardBall,
  name: string,
  { act, isDisabled = false, isPressed }: Action,
): TemplateResult {
  return html`
    <button
      type="button"
      class="link"
      ?disabled=${isDisabled}
      aria-pressed=${isPressed === undefined ? nothing : String(isPressed)}
      aria-label=${localize.term('actionOn', name, look.label)}
      @click=${() => {
        act();
        done();
      }}
    >
      ${name}
    </button>
  `;
}

/** The copy comes next to its model. */
function duplicate(context: SettingsContext, { ball }: CardBall): void {
  const { balls } = context.figure.state.race;
  const next = ball.index + 1;
  context.states.insert(next);
  context.edit({ balls: balls.toSpliced(next, 0, { ...ball.specification }) });
}

/** The focus goes on to the card that takes the place, else to the last one, else to what adds a ball. */
function remove(context: SettingsContext, { ball: { index } }: CardBall): void {
  const { balls } = context.figure.state.race;
  context.states.remove(index);
  context.edit({ balls: balls.toSpliced(index, 1) });
  const place = Math.min(index, balls.length - 2);
  context.states.reach(Math.max(0, place));
  context.focus(`[data-ball="${place}"] .line`, `[data-ball="${place}"] .more`, '.add');
}
