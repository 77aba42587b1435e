import { html, nothing, type TemplateResult } from 'lit';
import type { Measure } from '../../src/figure/state.ts';
import { formatLoss, formatNumber, formatStep } from '../../src/plotting/format.ts';
import type { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import type { ChartMark } from './chart-events.ts';
import type { ChartScene } from './chart-scene.ts';

/** Rows of the read-out under the pointer, and events above them. */
const MOST_ROWS = 8;
const MOST_EVENTS = 4;

/** The values at the step under the pointer, lowest first, and what happened at the mark there. */
export function chartReadout(
  { chart, balls, measure }: ChartScene,
  step: number,
  mark: ChartMark | undefined,
  localize: Localize,
): TemplateResult {
  const rows = balls
    .map((ball) => ({ ball, value: ball.valueAt(step) }))
    .sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  const x = chart.toX(step);
  const isRight = x < chart.clip.x + chart.clip.width / 2;
  const place = isRight ? { left: `${x + 10}px` } : { right: `calc(100% - ${x - 10}px)` };
  const events = mark?.events ?? [];
  return html`
    <div class="readout" aria-hidden="true" ${properties({ left: undefined, right: undefined, ...place })}>
      ${events
        .slice(0, MOST_EVENTS)
        .map(({ ball, words }) => html`<p class="event" ${properties({ color: ball.textColor })}>${words}</p>`)}
      <table>
        <caption>
          ${localize.term('firstTick', formatStep(step))}
        </caption>
        ${rows.slice(0, MOST_ROWS).map(
          ({ ball, value }) => html`
            <tr>
              <th ${properties({ color: ball.textColor })}>${ball.label}</th>
              <td>${value === undefined ? '–' : formatMeasure(measure, value)}</td>
            </tr>
          `,
        )}
      </table>
      ${rows.length > MOST_ROWS ? localize.term('more', rows.length - MOST_ROWS) : nothing}
    </div>
  `;
}

function formatMeasure(measure: Measure, value: number): string {
  return measure === 'step-x' || measure === 'step-y' ? formatNumber(value, 3) : formatLoss(value);
}
