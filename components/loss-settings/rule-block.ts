import { html, nothing, type TemplateResult } from 'lit';
import { isPrimary } from '../../src/figure/ball-edits.ts';
import type { Ball } from '../../src/race/race.ts';
import type { CardBall, SettingsContext } from './settings-context.ts';

/** The element that shows it is fetched when it is first to be seen. */
function load(): void {
  if (customElements.get('loss-rule') === undefined) void import('../loss-rule/loss-rule.ts');
}

/** Until somebody decides, the rule of the first ball that has something to remember is shown; else that of the first. */
export function firstRule(balls: readonly Ball[]): number {
  return Math.max(
    0,
    balls.findIndex(({ optimizer }) => isPrimary(optimizer.id, 'momentum')),
  );
}

/** The ball's update rule with the numbers of this step, behind a button that is there with the other settings. */
export function ruleBlock(context: SettingsContext, { ball, look }: CardBall, isOffered: boolean): unknown {
  const { figure, localize, states, words } = context;
  const byDefault = firstRule(figure.race?.balls ?? []);
  const isShown = states.hasRule(ball.index, byDefault);
  if (!isShown && !isOffered) return nothing;
  if (isShown) load();
  return html`
    <div class="rule">
      <button
        type="button"
        class="link disclosure"
        aria-expanded=${String(isShown)}
        aria-label=${localize.term('settingOf', words.liveRule, look.label)}
        @click=${() => {
          const { index } = ball;
          states.toggleRule(index, byDefault);
          context.focus(`[data-ball="${index}"] .disclosure`, `[data-ball="${index}"] .more`);
        }}
      >
        ${words.liveRule}
      </button>
      ${isShown ? liveRule(context, ball) : nothing}
    </div>
  `;
}

function liveRule({ figureId }: SettingsContext, { index }: Ball): TemplateResult {
  return html`<loss-rule for=${figureId ?? nothing} ball=${index}></loss-rule>`;
}
