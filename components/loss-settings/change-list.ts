import { html, nothing, type TemplateResult } from 'lit';
import type { Change } from '../../src/core/plan.ts';
import type { NumberSetting } from '../../src/core/setting.ts';
import { withChange, withMovedChange, withoutChange } from '../../src/figure/breakpoints.ts';
import { formatNumber, formatSetting, formatStep } from '../../src/plotting/format.ts';
import { stepField } from '../../src/plotting/log-slider.ts';
import { fieldProblem, numberField } from '../shared/number-field.ts';
import { settingProblemIn } from './setting-row.ts';
import { type CardBall, editAtOnce, type SettingsContext } from './settings-context.ts';

/** Breakpoints of the run: what holds from which step on. Each can be taken back or edited. */
export function changeList(context: SettingsContext, card: CardBall): unknown {
  const { changes = [] } = card.ball.specification;
  if (changes.length === 0) return nothing;
  return html`
    <ul class="changes">
      ${changes.map((change) => changeItem(context, card, change))}
    </ul>
  `;
}

function changeItem(context: SettingsContext, card: CardBall, change: Change): TemplateResult {
  const { localize, words, states } = context;
  const { index, specification } = card.ball;
  const text = changeInWords(context, card, change);
  const isEdited = states.isEdited(index, change.step);
  return html`
    <li data-change=${change.step}>
      <div class="change">
        <span>${text}</span>
        <button
          type="button"
          class="link"
          aria-expanded=${String(isEdited)}
          aria-label=${localize.term('actionOn', words.edit, text)}
          @click=${() => states.toggleEdited(index, change.step)}
        >
          ${words.edit}
        </button>
        <button
          type="button"
          class="link"
          aria-label=${localize.term('actionOn', localize.term('remove'), text)}
          @click=${() => {
            editAtOnce(context, index, withoutChange(specification, change.step));
            const card = `[data-ball="${index}"]`;
            context.focus(`${card} .change button`, `${card} .line`, `${card} .more`);
          }}
        >
          ${localize.term('remove')}
        </button>
      </div>
      ${isEdited ? fields(context, card, change) : nothing}
    </li>
  `;
}

function changeInWords({ localize }: SettingsContext, { ball }: CardBall, { step, settings }: Change): string {
  const parts = Object.entries(settings).map(([name, value]) => {
    const label = ball.optimizer.settings[name]?.names[localize.key] ?? name;
    return `${label} ${typeof value === 'number' ? formatSetting(value) : String(value)}`;
  });
  return localize.term('changeAt', formatStep(step), parts.join(localize.term('listSeparator')));
}

function fields(context: SettingsContext, card: CardBall, change: Change): TemplateResult[] {
  const settings = Object.entries(change.settings).flatMap(([name, value]) => {
    const setting = card.ball.optimizer.settings[name];
    return setting?.kind === 'number' && typeof value === 'number'
      ? [settingField(context, card, change, { name, value, setting })]
      : [];
  });
  return [stepFieldOf(context, card, change), ...settings];
}

function stepFieldOf(context: SettingsContext, { ball, look }: CardBall, { step }: Change): TemplateResult {
  const { localize, words, drafts, done, states, figure } = context;
  const last = figure.state.race.steps - 1;
  const options = {
    // One key for the place in the list: the field stays the same while its step changes.
    key: `ball-${ball.index}-change-${(ball.specification.changes ?? []).findIndex((each) => each.step === step)}`,
    label: localize.term('settingOf', words.breakpoint, look.label),
    value: step,
    check: (next: number) =>
      Number.isInteger(next) && next >= 1 && next <= last
        ? undefined
        : localize.term('mustBeWhole', '1', formatStep(last), formatNumber(next)),
    take: (next: number) => {
      states.moveEdited(ball.index, step, next);
      context.editBall(ball.index, withMovedChange(ball.specification, step, next));
    },
    isTakenLate: true,
    next: (from: number, direction: 1 | -1) => from + direction,
    done,
    drafts,
    localize,
  };
  return html`
    <div class="row plain">
      <span class="label" aria-hidden="true">${words.breakpoint}</span>
      ${numberField(options)} ${fieldProblem(options)}
    </div>
  `;
}

interface ChangedSetting {
  readonly name: string;
  readonly value: number;
  readonly setting: NumberSetting;
}

function settingField(
  context: SettingsContext,
  { ball, look }: CardBall,
  { step }: Change,
  { name, value, setting }: ChangedSetting,
): TemplateResult {
  const { localize, words, drafts, done } = context;
  const label = setting.names[localize.key];
  const options = {
    key: `ball-${ball.index}-change-${step}-${name}`,
    label: localize.term('settingOf', words.settingFrom(label, formatStep(step)), look.label),
    value,
    check: (next: number) => settingProblemIn(context, ball, name, next),
    take: (next: number) => context.editBall(ball.index, withChange(ball.specification, step, { [name]: next })),
    next: (from: number, direction: 1 | -1) => stepField(setting, from, direction),
    done,
    drafts,
    localize,
  };
  return html`
    <div class="row plain">
      <span class="label" aria-hidden="true">${label}</span>
      ${numberField(options)} ${fieldProblem(options)}
    </div>
  `;
}
