import { html, nothing, type TemplateResult } from 'lit';
import { withConvention } from '../../src/figure/ball-edits.ts';
import { cardActions } from './card-actions.ts';
import { choiceRow } from './choice-row.ts';
import { looksRows } from './looks-rows.ts';
import { scheduleRows } from './schedule-rows.ts';
import { settingRow } from './setting-row.ts';
import { type CardBall, editAtOnce, type SettingsContext } from './settings-context.ts';

/** Everything about a ball that does not matter at first. */
export function moreSettings(context: SettingsContext, card: CardBall, names: readonly string[]): TemplateResult {
  const { ball, look } = card;
  return html`
    <div class="others">
      ${names.map((name) => settingRow(context, ball, look, name))} ${scheduleRows(context, card)}
      ${conventionRow(context, card)} ${looksRows(context, card)} ${cardActions(context, card)}
    </div>
  `;
}

/** Whose form of the rule is meant, where there are two. */
function conventionRow(context: SettingsContext, { ball, look }: CardBall): unknown {
  const { conventions } = ball.optimizer;
  if (conventions.length < 2) return nothing;
  const { localize } = context;
  return choiceRow({
    key: 'convention',
    label: localize.term('convention'),
    name: localize.term('settingOf', localize.term('convention'), look.label),
    value: ball.convention,
    choices: conventions,
    nameOf: (convention) => localize.term('conventionName', convention),
    take: (convention) => editAtOnce(context, ball.index, withConvention(ball.specification, convention)),
  });
}
