import { html, nothing, type TemplateResult } from 'lit';
import { domainPanel } from './domain-panel.ts';
import type { FormulaContext } from './formula-context.ts';
import { parameterRows, type ParameterRowsOptions } from './parameter-rows.ts';
import type { RatesState } from './rates-finder.ts';
import { ratesRow } from './rates-row.ts';

export interface FormulaPanelsOptions extends Omit<ParameterRowsOptions, 'loss'> {
  readonly rates: RatesState;
  readonly suggestRates: () => void;
  readonly showsDomain: boolean;
}

/** What stands below the formula, edited or not. A loss of the catalogue has rates of its own, and no parameters. */
export function formulaPanels(context: FormulaContext, options: FormulaPanelsOptions): TemplateResult {
  const { figure, words } = context;
  const { loss } = figure.state.race;
  const isPartial = figure.survey?.isPartial === true;
  return html`
    ${isPartial ? html`<div class="below"><span class="partial">${words.partial}</span></div>` : nothing}
    ${
      'formula' in loss
        ? [parameterRows(context, { ...options, loss }), ratesRow(context, options.rates, options.suggestRates)]
        : nothing
    }
    ${options.showsDomain ? domainPanel(context) : nothing}
  `;
}
