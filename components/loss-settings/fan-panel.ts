import { html, type TemplateResult } from 'lit';
import { FAN_COUNTS, fanRange, fanRates, type RateFan, rateFan } from '../../src/figure/rate-fan.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { formatSetting } from '../../src/plotting/format.ts';
import { nextRung } from '../../src/plotting/log-slider.ts';
import { fieldProblem, numberField, type NumberFieldOptions } from '../shared/number-field.ts';
import type { SettingsContext } from './settings-context.ts';

const [FEWEST, MOST] = FAN_COUNTS;
const COUNTS = Array.from({ length: MOST - FEWEST + 1 }, (_, index) => FEWEST + index);
/** As many as make the rate that suits the middle one. */
const FIRST_COUNT = 5;

export interface FanPanelOptions {
  readonly choice: RateFan;
  /** Another part of the choice. */
  readonly choose: (part: Partial<RateFan>) => void;
  readonly close: () => void;
}

/** One rule at several learning rates: which rule, how many, from where to where. Says the rates before it takes them. */
export function fanPanel(context: SettingsContext, options: FanPanelOptions): TemplateResult {
  const { choice, close } = options;
  const { localize, figure, states, drafts } = context;
  const { balls, loss } = figure.state.race;
  const fields = rangeFields(context, options);
  return html`
    <form
      class="fan"
      @submit=${(event: Event) => {
        event.preventDefault();
        const faulty = fields.find(({ key, value }) => drafts.of(key, value)?.problem !== undefined);
        if (faulty !== undefined) return context.focus(`[data-field="${faulty.key}"]`);
        states.clear();
        context.edit({ balls: rateFan(balls, choice, loss) });
        context.done();
        close();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      ${menus(context, options)}
      <div class="range">
        ${fields.map(
          (field) => html`
            <div class="field">
              <span class="label" aria-hidden="true">${field.words}</span>
              ${numberField(field)} ${fieldProblem(field)}
            </div>
          `,
        )}
      </div>
      <p class="rates">${fanRates(choice).map(formatSetting).join(' · ')}</p>
      <div class="buttons">
        <button class="button strong">${localize.term('compare')}</button>
        <button type="button" class="button" @click=${close}>${localize.term('cancel')}</button>
      </div>
    </form>
  `;
}

function menus(context: SettingsContext, { choice, choose }: FanPanelOptions): TemplateResult {
  const { localize, figure } = context;
  const { balls, loss } = figure.state.race;
  return html`
    <label>
      <span>${localize.term('compareRatesOf')}</span>
      <select
        @change=${(event: Event) => {
          event.stopPropagation();
          const optimizerId = (event.currentTarget as HTMLSelectElement).value;
          choose({ optimizerId, ...fanRange(balls, optimizerId, loss) });
        }}
      >
        ${optimizers.map(
          ({ id, names }) => html`
            <option value=${id} .selected=${id === choice.optimizerId}>${names[localize.key]}</option>
          `,
        )}
      </select>
    </label>
    <label>
      <span>${localize.term('howMany')}</span>
      <select
        @change=${(event: Event) => {
          event.stopPropagation();
          choose({ count: Number((event.currentTarget as HTMLSelectElement).value) });
        }}
      >
        ${COUNTS.map((count) => html`<option value=${count} .selected=${count === choice.count}>${count}</option>`)}
      </select>
    </label>
  `;
}

/** The ends of the range: each must leave room for the other. */
function rangeFields(
  { localize, words, drafts, done }: SettingsContext,
  { choice, choose }: FanPanelOptions,
): (NumberFieldOptions & { readonly words: string })[] {
  const { low, high } = choice;
  const next = (from: number, direction: 1 | -1): number => nextRung(from, direction);
  const label = (end: string): string => `${localize.term('compareRates')}: ${end}`;
  return [
    {
      key: 'fan-low',
      words: words.lowest,
      label: label(words.lowest),
      value: low,
      check: (value) => (value > 0 && value < high ? undefined : words.mustBeBelow(formatSetting(high))),
      take: (value) => choose({ low: value }),
      next,
      done,
      drafts,
      localize,
    },
    {
      key: 'fan-high',
      words: words.highest,
      label: label(words.highest),
      value: high,
      check: (value) => (value > low ? undefined : words.mustBeAbove(formatSetting(low))),
      take: (value) => choose({ high: value }),
      next,
      done,
      drafts,
      localize,
    },
  ];
}

/** What a comparison begins with: the rule of the first ball of the catalogue, around its own rate. */
export function firstChoice({ figure }: Pick<SettingsContext, 'figure'>): RateFan {
  const { balls, loss } = figure.state.race;
  const first = balls.find(({ optimizer }) => typeof optimizer === 'string');
  const optimizerId = typeof first?.optimizer === 'string' ? first.optimizer : optimizers[0].id;
  return { optimizerId, count: FIRST_COUNT, ...fanRange(balls, optimizerId, loss) };
}
