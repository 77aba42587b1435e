import { html, nothing, type TemplateResult } from 'lit';
import { settingNames } from '../../src/core/setting.ts';
import { isPrimary } from '../../src/figure/ball-edits.ts';
import { formatSetting } from '../../src/plotting/format.ts';
import { rateOf } from '../../src/plotting/palette.ts';
import { markerIcon } from '../shared/marker-icon.ts';
import { MOST_UNFOLDED } from './card-states.ts';
import { changeList } from './change-list.ts';
import { moveAlongLines } from './line-keys.ts';
import { moreSettings } from './more-settings.ts';
import { summary } from './rate-summary.ts';
import { ruleBlock } from './rule-block.ts';
import { ruleMenu } from './rule-menu.ts';
import { settingRow } from './setting-row.ts';
import type { CardBall, SettingsContext } from './settings-context.ts';
import { verdictInShort, verdictPart } from './verdict-part.ts';

/**
 * One ball: marker, rule, verdict, the settings that matter most; the others behind a button. Among many balls it is a
 * line, which unfolds to all of it.
 */
export function ballCard(context: SettingsContext, card: CardBall): TemplateResult {
  const { figure, states } = context;
  const { index, specification } = card.ball;
  const isLine = figure.state.race.balls.length > MOST_UNFOLDED;
  const isUnfolded = !isLine || states.isUnfolded(index);
  return html`
    <li
      class="card ${specification.hidden === true ? 'is-hidden' : ''} ${isLine ? 'is-line' : ''}"
      data-ball=${index}
      @pointerenter=${() => figure.focusBall(index)}
      @pointerleave=${() => figure.focusBall(undefined)}
      @focusin=${() => figure.focusBall(index)}
      @focusout=${() => figure.focusBall(undefined)}
    >
      ${isLine ? cardLine(context, card) : nothing} ${isUnfolded ? cardBody(context, card, isLine) : nothing}
    </li>
  `;
}

/** All of a card but its marker and name in one line: a button that unfolds the rest. */
function cardLine(context: SettingsContext, card: CardBall): TemplateResult {
  const { states, figure } = context;
  const { ball, look } = card;
  const [name, detail] = lineWords(card);
  return html`
    <button
      type="button"
      class="line"
      tabindex=${states.isReachable(ball.index, figure.state.race.balls.length) ? 0 : -1}
      aria-expanded=${String(states.isUnfolded(ball.index))}
      @click=${() => {
        states.reach(ball.index);
        states.toggleUnfolded(ball.index);
      }}
      @focus=${() => states.reach(ball.index)}
      @keydown=${moveAlongLines}
    >
      ${markerIcon(look)} <span class="line-name">${name}</span> <span class="line-rate">${detail}</span>
      <span class="line-verdict">${verdictInShort(context, card)}</span>
    </button>
  `;
}

/** What a line says of a ball: its name, with which it is of several of that name and rate, and its rate. */
function lineWords({ ball, look: { label, shortLabel, ordinal } }: CardBall): [name: string, rate: string] {
  const rate = rateOf(ball);
  if (rate === undefined) return [label, ''];
  const end = ` ${shortLabel}`;
  const name = label.endsWith(end) ? label.slice(0, -end.length) : label;
  return [ordinal === '' ? name : `${name} ${ordinal}`, formatSetting(rate)];
}

function cardBody(context: SettingsContext, card: CardBall, isLine: boolean): TemplateResult {
  const { ball, look } = card;
  const isOpen = isLine || context.states.isOpen(ball.index);
  const names = settingNames(ball.optimizer, ball.convention);
  const primary = names.filter((name) => isPrimary(ball.optimizer.id, name));
  const others = names.filter((name) => !primary.includes(name));
  const name = isLine ? ball.optimizer.names[context.localize.key] : look.label;
  return html`
    <div class="head">
      ${isLine ? nothing : markerIcon(look)} ${ruleMenu(context, card, name)} ${verdictPart(context, card)}
      ${isLine ? nothing : moreButton(context, card)}
    </div>
    ${primary.map((each) => settingRow(context, ball, look, each))} ${isOpen ? nothing : summary(context, card, others)}
    ${changeList(context, card)} ${ruleBlock(context, card, isOpen)}
    ${isOpen ? moreSettings(context, card, others) : nothing}
  `;
}

function moreButton({ localize, states }: SettingsContext, { ball, look }: CardBall): TemplateResult {
  const label = localize.term('moreSettings', look.label);
  return html`
    <button
      type="button"
      class="icon more"
      aria-expanded=${String(states.isOpen(ball.index))}
      aria-label=${label}
      title=${label}
      @click=${() => states.toggleOpen(ball.index)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="5" cy="12" r="1.75" />
        <circle cx="12" cy="12" r="1.75" />
        <circle cx="19" cy="12" r="1.75" />
      </svg>
    </button>
  `;
}
