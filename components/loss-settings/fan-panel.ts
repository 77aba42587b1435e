import { html, type TemplateResult } from 'lit';
import { fanRates, rateFan } from '../../src/figure/ball-edits.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { formatSetting } from '../../src/plotting/format.ts';
import type { SettingsContext } from './settings-context.ts';

/** What the person has chosen for a comparison of learning rates. */
export interface FanChoice {
  readonly optimizerId: string;
  readonly count: number;
}

const COUNTS = [2, 3, 4, 5, 6, 8];

export interface FanPanelOptions {
  readonly choice: FanChoice;
  readonly choose: (choice: FanChoice) => void;
  readonly close: () => void;
}

/** One rule at several learning rates: which rule, how many. Says the rates before it takes them. */
export function fanPanel(context: SettingsContext, { choice, choose, close }: FanPanelOptions): TemplateResult {
  const { localize, figure } = context;
  const { balls, loss } = figure.state.race;
  const fan = rateFan(balls, choice.optimizerId, choice.count, loss);
  const rates = fan.map(({ settings }) => (typeof settings.lr === 'number' ? formatSetting(settings.lr) : ''));
  return html`
    <form
      class="fan"
      @submit=${(event: Event) => {
        event.preventDefault();
        context.edit({ balls: fan });
        context.done();
        close();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        <span>${localize.term('compareRatesOf')}</span>
        <select
          @change=${(event: Event) => {
            event.stopPropagation();
            choose({ ...choice, optimizerId: (event.currentTarget as HTMLSelectElement).value });
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
            choose({ ...choice, count: Number((event.currentTarget as HTMLSelectElement).value) });
          }}
        >
          ${COUNTS.map((count) => html`<option value=${count} .selected=${count === choice.count}>${count}</option>`)}
        </select>
      </label>
      <p class="rates">${rates.join(' · ')}</p>
      <div class="buttons">
        <button class="button strong">${localize.term('compare')}</button>
        <button type="button" class="button" @click=${close}>${localize.term('cancel')}</button>
      </div>
    </form>
  `;
}

/** The rule that a comparison begins with: that of the first ball of the catalogue. */
export function firstChoice({ figure }: Pick<SettingsContext, 'figure'>): FanChoice {
  const first = figure.state.race.balls.find(({ optimizer }) => typeof optimizer === 'string');
  const optimizerId = typeof first?.optimizer === 'string' ? first.optimizer : optimizers[0].id;
  return { optimizerId, count: fanRates(1, 4).length };
}
