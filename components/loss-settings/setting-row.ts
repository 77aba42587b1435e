import { html, type TemplateResult } from 'lit';
import { type NumberSetting, rangeText, type SettingDefinition, settingProblem } from '../../src/core/setting.ts';
import { settingAt } from '../../src/figure/ball-edits.ts';
import { withChange } from '../../src/figure/breakpoints.ts';
import { formatSetting, MINUS } from '../../src/plotting/format.ts';
import { SLIDER_STEPS, sliderPosition, sliderValue, stepField, stepSlider } from '../../src/plotting/log-slider.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import type { Ball } from '../../src/race/race.ts';
import { properties } from '../shared/properties.ts';
import { fieldProblem, numberField } from '../shared/number-field.ts';
import type { SettingsContext } from './settings-context.ts';

/** One setting of a ball: its name, a slider and a field, or a box to tick. */
export function settingRow(context: SettingsContext, ball: Ball, look: BallLook, name: string): TemplateResult {
  const setting = ball.optimizer.settings[name];
  if (setting.kind === 'boolean') return booleanRow(context, ball, look, name, setting);
  return numberRow(context, ball, look, name, setting);
}

function editSetting(context: SettingsContext, ball: Ball, name: string, value: number | boolean): void {
  context.editBall(ball.index, withChange(ball.specification, context.editFrom, { [name]: value }));
}

function numberRow(
  context: SettingsContext,
  ball: Ball,
  look: BallLook,
  name: string,
  setting: NumberSetting,
): TemplateResult {
  const { localize, drafts, done } = context;
  const current = settingAt(ball, name, context.editFrom);
  const value = typeof current === 'number' ? current : Number.NaN;
  const label = localize.term('settingOf', setting.names[localize.key], look.label);
  const take = (next: number): void => editSetting(context, ball, name, next);
  const field = {
    key: `ball-${ball.index}-${name}`,
    label,
    value,
    take,
    done,
    drafts,
    localize,
    check: (next: number) => settingProblemIn(context, ball, name, next),
    next: (from: number, direction: 1 | -1) => stepField(setting, from, direction),
  };
  const position = sliderPosition(setting, value);
  return html`
    <div class="row" data-setting=${name}>
      <span class="label" aria-hidden="true">${setting.names[localize.key]}</span>
      <input
        type="range"
        min="0"
        max=${SLIDER_STEPS}
        step="1"
        aria-label=${label}
        aria-valuetext=${formatSetting(value)}
        .value=${String(Math.round(position * SLIDER_STEPS))}
        ${properties({ '--_fill': position, '--_range': look.color })}
        @input=${(event: Event) => {
          event.stopPropagation();
          take(sliderValue(setting, (event.currentTarget as HTMLInputElement).valueAsNumber / SLIDER_STEPS));
        }}
        @change=${(event: Event) => {
          event.stopPropagation();
          done();
        }}
        @keydown=${(event: KeyboardEvent) => onSliderKey(event, (direction) => take(stepSlider(setting, value, direction)))}
        @keyup=${(event: KeyboardEvent) => {
          // What a key has moved is told by no event of the control's own.
          if (DIRECTIONS[event.key] !== undefined) done();
        }}
      />
      ${numberField(field)} ${fieldProblem(field)}
    </div>
  `;
}

/** The reason that a value of a ball's setting is refused, in the reader's language. */
export function settingProblemIn(
  { localize }: SettingsContext,
  ball: Ball,
  name: string,
  value: number,
): string | undefined {
  const setting = ball.optimizer.settings[name];
  if (setting.kind === 'boolean' || settingProblem(ball.optimizer.id, name, setting, value) === undefined) {
    return undefined;
  }
  return localize.term('mustBeWithin', rangeText(setting).replaceAll('-', MINUS), formatSetting(value));
}

const DIRECTIONS: Readonly<Record<string, 1 | -1 | undefined>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/** Arrow keys go to round values, and are not passed on to the page. */
function onSliderKey(event: KeyboardEvent, step: (direction: 1 | -1) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined) {
    event.preventDefault();
    step(direction);
  }
  if (event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation();
}

function booleanRow(
  context: SettingsContext,
  ball: Ball,
  look: BallLook,
  name: string,
  setting: SettingDefinition,
): TemplateResult {
  const { localize } = context;
  return html`
    <label class="row check" data-setting=${name}>
      <input
        type="checkbox"
        aria-label=${localize.term('settingOf', setting.names[localize.key], look.label)}
        .checked=${settingAt(ball, name, context.editFrom) === true}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${(event: Event) => {
          event.stopPropagation();
          editSetting(context, ball, name, (event.currentTarget as HTMLInputElement).checked);
          context.done();
        }}
      />
      <span>${setting.names[localize.key]}</span>
    </label>
  `;
}
