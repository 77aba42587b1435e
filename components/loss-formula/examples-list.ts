import { html, type TemplateResult } from 'lit';
import { EXAMPLE_FORMULAS, type ExampleFormula } from '../../src/figure/example-formulas.ts';
import type { Localize } from '../shared/localize.ts';

/** Formulas to begin with, by name; each is taken by one press. */
export function examplesList(localize: Localize, take: (example: ExampleFormula) => void): TemplateResult {
  return html`
    <div class="below examples" role="group" aria-label=${localize.term('examples')}>
      <span aria-hidden="true">${localize.term('examples')}</span>
      ${EXAMPLE_FORMULAS.map(
        (example) => html`
          <button type="button" class="link" title=${example.formula} @click=${() => take(example)}>
            ${example.names[localize.key]}
          </button>
        `,
      )}
    </div>
  `;
}
