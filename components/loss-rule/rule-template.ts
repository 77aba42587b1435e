import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { ShownLine, ShownRule } from '../../src/expression/show-rule.ts';
import { lineMathML, numbersMathML, type RuleMathMLOptions } from '../../src/expression/show-rule-mathml.ts';
import type { LiveUpdate } from '../../src/figure/live-rule.ts';
import type { Localize } from '../shared/localize.ts';

const AXES = ['x', 'y'] as const;

/** The lines of a rule, each with its numbers below or beside it; without an update the lines alone. */
export function ruleLines(
  rule: ShownRule,
  update: LiveUpdate | undefined,
  dimension: number,
  localize: Localize,
): TemplateResult {
  const options = { words: wordsOf(localize), weight: dimension === 1 ? 'x' : 'w' };
  return html`
    <div class="lines" part="lines" tabindex="0" role="group" aria-label=${localize.term('ruleLines')}>
      ${rule.lines.map(
        (line, index) => html`
          <div class="line">
            <span class="rule">
              ${unsafeHTML(lineMathML(line, rule, options))}
              ${line.kind === 'rule' ? nothing : html`<span class="note">${localize.term('ruleLine', line.kind)}</span>`}
            </span>
            ${update === undefined || line.expression.kind === 'number' ? nothing : numbers(line, index, update, options)}
          </div>
        `,
      )}
    </div>
  `;
}

/** What stands in a line, once for all weights or once for each. */
function numbers(line: ShownLine, index: number, update: LiveUpdate, options: RuleMathMLOptions): TemplateResult {
  const { rule, trace, values } = update;
  const shown = line.isElement ? values : values.slice(0, 1);
  return html`
    <span class="numbers">
      ${shown.map((each, axis) => {
        if (!trace.used(each).has(index)) return nothing;
        const taken = trace.taken(index, each);
        const name = values.length > 1 ? AXES[axis] : undefined;
        const weight = AXES[axis];
        const markup = numbersMathML(line, index, taken, rule, { ...options, weight, axis: name });
        return html`<span data-axis=${axis}>${unsafeHTML(markup)}</span>`;
      })}
    </span>
  `;
}

function wordsOf(localize: Localize): RuleMathMLOptions['words'] {
  return {
    if: localize.term('ifWord'),
    otherwise: localize.term('otherwise'),
    noise: localize.term('noiseWord'),
    schedule: localize.term('scheduleWord'),
  };
}
