import { html, nothing, type TemplateResult } from 'lit';
import { ballLooks } from '../../src/plotting/palette.ts';
import { formatPercent, formatSetting } from '../../src/plotting/format.ts';
import type { FormulaContext } from './formula-context.ts';
import type { RatesState } from './rates-finder.ts';

/** Rates are kept when a formula is typed; this button finds others that suit it, and a line says which. */
export function ratesRow(context: FormulaContext, state: RatesState, find: () => void): TemplateResult {
  return html`
    <div class="rates">
      <button type="button" class="link" @click=${find}>${context.words.suggestRates}</button>
      <span class="note" role="status">${said(context, state)}</span>
    </div>
  `;
}

/** What was found holds until the race is another. */
function said({ figure, words, localize }: FormulaContext, state: RatesState): string | typeof nothing {
  const { race } = figure;
  if (state.kind === 'searching') return words.suggesting(formatPercent(Math.round(state.progress * 10) / 10));
  if (state.kind === 'idle' || race === undefined || state.race !== race) return nothing;
  if (!state.isChange) return words.ratesKept;
  const looks = ballLooks(race.balls, 'light', localize.key);
  const rates = race.balls.map(({ index, specification }) => {
    const { lr } = specification.settings;
    return typeof lr === 'number' ? `${looks[index].label} ${formatSetting(lr)}` : looks[index].label;
  });
  return words.ratesSet(rates.join(words.separator));
}
