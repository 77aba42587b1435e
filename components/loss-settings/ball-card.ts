import { html, nothing, type TemplateResult } from 'lit';
import type { Convention } from '../../src/core/optimizer.ts';
import { settingNames } from '../../src/core/setting.ts';
import { isPrimary, settingAt, withConvention, withoutChange, withRule } from '../../src/figure/ball-edits.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { formatSetting, formatStep } from '../../src/plotting/format.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import type { Ball } from '../../src/race/race.ts';
import { MAX_BALLS } from '../../src/race/specification.ts';
import { markerIcon } from '../shared/marker-icon.ts';
import { properties } from '../shared/properties.ts';
import { verdictWords } from '../shared/verdict-words.ts';
import { settingRow } from './setting-row.ts';
import type { SettingsContext } from './settings-context.ts';

export interface BallCardOptions {
  readonly ball: Ball;
  readonly look: BallLook;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** One ball: marker, rule, verdict, the settings that matter most; the others behind a button. */
export function ballCard(context: SettingsContext, options: BallCardOptions): TemplateResult {
  const { ball, look, isOpen, toggle } = options;
  const { figure, localize } = context;
  const names = settingNames(ball.optimizer, ball.convention);
  const isHidden = ball.specification.hidden === true;
  const primary = names.filter((name) => isPrimary(ball.optimizer.id, name));
  const others = names.filter((name) => !primary.includes(name));
  return html`
    <li
      class="card ${isHidden ? 'is-hidden' : ''}"
      data-ball=${ball.index}
      @pointerenter=${() => figure.focusBall(ball.index)}
      @pointerleave=${() => figure.focusBall(undefined)}
      @focusin=${() => figure.focusBall(ball.index)}
      @focusout=${() => figure.focusBall(undefined)}
    >
      <div class="head">
        ${markerIcon(look)} ${ruleMenu(context, options)}
        ${isHidden ? hiddenNote(context, options) : verdict(context, ball)}
        <button
          type="button"
          class="icon more"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-label=${localize.term('moreSettings', look.label)}
          title=${localize.term('moreSettings', look.label)}
          @click=${toggle}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="5" cy="12" r="1.75" />
            <circle cx="12" cy="12" r="1.75" />
            <circle cx="19" cy="12" r="1.75" />
          </svg>
        </button>
      </div>
      ${primary.map((name) => settingRow(context, ball, look, name))}
      ${isOpen ? more(context, options, others) : summary(context, ball, others)} ${changes(context, ball)}
    </li>
  `;
}

/** The name with a native menu of rules laid over it. */
function ruleMenu(context: SettingsContext, { ball, look }: BallCardOptions): TemplateResult {
  const { localize, figure } = context;
  const isTyped = typeof ball.specification.optimizer !== 'string';
  return html`
    <span class="menu name" ${properties({ '--_name': look.textColor })}>
      <span aria-hidden="true">${look.label}</span>
      <select
        aria-label=${localize.term('rule', look.label)}
        @change=${(event: Event) => {
          event.stopPropagation();
          const id = (event.currentTarget as HTMLSelectElement).value;
          context.editBall(ball.index, withRule(ball.specification, id, figure.state.race.loss));
          context.done();
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

function verdict(context: SettingsContext, ball: Ball): TemplateResult {
  const { figure, localize } = context;
  const words = verdictWords(figure, ball.index, localize);
  if (words === undefined) return html`<span class="verdict">${localize.term('verdictUnknown')}</span>`;
  const { what, when, remedy, evidence } = words;
  return html`
    <span class="verdict" title=${evidence}>
      <span><b>${what}</b>${when === undefined ? nothing : html` ${when}`}</span>
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
                  context.editBall(ball.index, {
                    ...specification,
                    settings: { ...specification.settings, lr: remedy.rate },
                  });
                  context.done();
                }}
              >
                ${remedy.words}
              </button>
            `
      }
    </span>
  `;
}

function hiddenNote(context: SettingsContext, { ball, look }: BallCardOptions): TemplateResult {
  const { localize } = context;
  return html`
    <span class="verdict">
      <button
        type="button"
        class="link"
        aria-label=${localize.term('actionOn', localize.term('show'), look.label)}
        @click=${() => hide(context, ball, false)}
      >
        ${localize.term('show')}
      </button>
    </span>
  `;
}

function hide(context: SettingsContext, ball: Ball, isHidden: boolean): void {
  const { hidden: _, ...rest } = ball.specification;
  context.editBall(ball.index, isHidden ? { ...rest, hidden: true } : rest);
  context.done();
}

/** While the other settings are out of sight, those that are not at their defaults are still said. */
function summary({ localize, editFrom }: SettingsContext, ball: Ball, names: readonly string[]): unknown {
  const { settings, convention } = ball.specification;
  const parts = names
    .filter((name) => name in settings && settings[name] !== ball.optimizer.settings[name]?.[ball.convention]?.[1])
    .map((name) => {
      const value = settingAt(ball, name, editFrom);
      const label = ball.optimizer.settings[name].names[localize.key];
      return typeof value === 'number' ? `${label} ${formatSetting(value)}` : label;
    });
  if (convention !== undefined && convention !== ball.optimizer.conventions[0]) {
    parts.unshift(localize.term('conventionName', convention));
  }
  return parts.length === 0 ? nothing : html`<p class="summary">${parts.join(' · ')}</p>`;
}

function more(context: SettingsContext, options: BallCardOptions, names: readonly string[]): TemplateResult {
  const { ball, look } = options;
  return html`
    <div class="others">
      ${names.map((name) => settingRow(context, ball, look, name))} ${conventionRow(context, options)}
      ${actions(context, options)}
    </div>
  `;
}

function conventionRow(context: SettingsContext, { ball, look }: BallCardOptions): unknown {
  const { conventions } = ball.optimizer;
  if (conventions.length < 2) return nothing;
  const { localize } = context;
  return html`
    <div class="row">
      <span class="label" aria-hidden="true">${localize.term('convention')}</span>
      <span class="menu">
        <span aria-hidden="true">${localize.term('conventionName', ball.convention)}</span>
        <select
          aria-label=${localize.term('settingOf', localize.term('convention'), look.label)}
          @change=${(event: Event) => {
            event.stopPropagation();
            const convention = (event.currentTarget as HTMLSelectElement).value as Convention;
            context.editBall(ball.index, withConvention(ball.specification, convention));
            context.done();
          }}
        >
          ${conventions.map(
            (each) => html`
              <option value=${each} .selected=${each === ball.convention}>
                ${localize.term('conventionName', each)}
              </option>
            `,
          )}
        </select>
      </span>
    </div>
  `;
}

function actions(context: SettingsContext, { ball, look }: BallCardOptions): TemplateResult {
  const { localize, figure } = context;
  const { balls } = figure.state.race;
  const isHidden = ball.specification.hidden === true;
  const insertCopy = (): void => context.edit({ balls: balls.toSpliced(ball.index + 1, 0, { ...ball.specification }) });
  const remove = (): void => context.edit({ balls: balls.toSpliced(ball.index, 1) });
  const button = (
    term: 'duplicate' | 'hide' | 'show' | 'remove',
    act: () => void,
    isDisabled = false,
  ): TemplateResult => html`
    <button
      type="button"
      class="link"
      ?disabled=${isDisabled}
      aria-label=${localize.term('actionOn', localize.term(term), look.label)}
      @click=${() => {
        act();
        context.done();
      }}
    >
      ${localize.term(term)}
    </button>
  `;
  return html`
    <div class="actions">
      ${button('duplicate', insertCopy, balls.length >= MAX_BALLS)}
      ${button(isHidden ? 'show' : 'hide', () => hide(context, ball, !isHidden))} ${button('remove', remove)}
    </div>
  `;
}

/** Breakpoints of the run: what holds from which step on. */
function changes(context: SettingsContext, ball: Ball): unknown {
  const { localize } = context;
  const list = ball.specification.changes ?? [];
  if (list.length === 0) return nothing;
  return html`
    <ul class="changes">
      ${list.map(({ step, settings }) => {
        const parts = Object.entries(settings).map(([name, value]) => {
          const label = ball.optimizer.settings[name]?.names[localize.key] ?? name;
          return `${label} ${typeof value === 'number' ? formatSetting(value) : String(value)}`;
        });
        const words = localize.term('changeAt', formatStep(step), parts.join(localize.term('listSeparator')));
        return html`
          <li>
            ${words}
            <button
              type="button"
              class="link"
              aria-label=${localize.term('actionOn', localize.term('remove'), words)}
              @click=${() => {
                context.editBall(ball.index, withoutChange(ball.specification, step));
                context.done();
              }}
            >
              ${localize.term('remove')}
            </button>
          </li>
        `;
      })}
    </ul>
  `;
}
