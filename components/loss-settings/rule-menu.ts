import { html, nothing, type TemplateResult } from 'lit';
import { withRule } from '../../src/figure/ball-edits.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { properties } from '../shared/properties.ts';
import { type CardBall, editAtOnce, type SettingsContext } from './settings-context.ts';

/** What a ball is called, with a native menu of rules laid over it. */
export function ruleMenu(context: SettingsContext, { ball, look }: CardBall, name = look.label): TemplateResult {
  const { localize, figure } = context;
  const isTyped = !optimizers.some(({ id }) => id === ball.specification.optimizer);
  return html`
    <span class="menu name" ${properties({ '--_name': look.textColor })}>
      <span aria-hidden="true">${name}</span>
      <select
        aria-label=${localize.term('rule', look.label)}
        @change=${(event: Event) => {
          event.stopPropagation();
          const id = (event.currentTarget as HTMLSelectElement).value;
          editAtOnce(context, ball.index, withRule(ball.specification, id, figure.state.race.loss));
        }}
      >
        ${isTyped ? html`<option value="" selected disabled>${localize.term('typedRule')}</option>` : nothing}
        ${optimizers.map(
          ({ id, names }) => html`
            <option value=${id} .selected=${!isTyped && id === ball.optimizer.id}>${names[localize.key]}</option>
          `,
        )}
      </select>
    </span>
  `;
}
