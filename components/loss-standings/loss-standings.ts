import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { type Standing, standings, standingsSoFar } from '../../src/figure/standings.ts';
import { formatLoss, formatSetting, formatStep } from '../../src/plotting/format.ts';
import { type BallLook, rateOf } from '../../src/plotting/palette.ts';
import type { Race } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { markerIcon } from '../shared/marker-icon.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { verdictWords } from '../shared/verdict-words.ts';
import { standingsStyles } from './standings-styles.ts';
import { standingsWords } from './standings-words.ts';

/** What stands where there is no number. */
const NONE = '–';
/** From so many balls on the rows are lower. */
const MANY = 12;

/**
 * The results of a race as a table: place, ball, rate, loss at the step shown and at the end, steps, outcome.
 * Also the screen reader's view of the figure. Hover or focus a name to see that ball everywhere. While a figure asks
 * first, the balls stand in the order of the race, without place and outcome.
 *
 * @example
 * <loss-landscape id="figure" loss="himmelblau"></loss-landscape>
 * <loss-standings for="figure"></loss-standings>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @csspart table - The table
 * @csspart error - Says what is missing
 */
export class LossStandings extends LinkedElement {
  static override styles = [tokens, standingsStyles];

  @property() for?: string;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'step', 'survey', 'focus', 'guess']);

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { race } = figure;
    if (race === undefined) return nothing;
    const { isVeiled } = figure;
    const { step } = figure.state;
    const rows = isVeiled ? standingsSoFar(race, step) : standings(race, step, divergedOf(figure, race));
    const looks = themedLooks(race.balls, this.localize.key);
    const words = standingsWords[this.localize.key];
    return html`
      <table part="table" role="table" class=${rows.length >= MANY ? 'many' : ''}>
        <caption>
          ${this.localize.term('standings', formatStep(step))}
          <span>${isVeiled ? words.veiled : words.scoredBy(formatStep(race.specification.steps))}</span>
        </caption>
        <thead role="rowgroup">
          ${this.head()}
        </thead>
        <tbody role="rowgroup" @pointerleave=${() => figure.focusBall(undefined)}>
          ${repeat(
            rows,
            ({ ball }) => ball,
            (row) => this.row(figure, race, row, looks[row.ball]),
          )}
        </tbody>
      </table>
      ${rows.length === 0 ? html`<p class="empty">${this.localize.term('noBalls')}</p>` : nothing}
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private head(): TemplateResult {
    const { localize } = this;
    return html`
      <tr role="row">
        <th scope="col" role="columnheader" class="place">
          <span class="visually-hidden">${localize.term('place')}</span>
        </th>
        <th scope="col" role="columnheader" class="ball">${localize.term('ball')}</th>
        <th scope="col" role="columnheader" class="number rate">${localize.term('rate')}</th>
        <th scope="col" role="columnheader" class="number">${localize.term('lossNow')}</th>
        <th scope="col" role="columnheader" class="number">${localize.term('lossFinal')}</th>
        <th scope="col" role="columnheader" class="number steps">${localize.term('steps')}</th>
        <th scope="col" role="columnheader" class="outcome">${localize.term('outcome')}</th>
      </tr>
    `;
  }

  private row(figure: FigureLike, race: Race, row: Standing, look: BallLook): TemplateResult {
    const { focusedBall } = figure;
    const rate = rateOf(race.balls[row.ball]);
    const isDimmed = focusedBall !== undefined && focusedBall !== row.ball;
    return html`
      <tr
        role="row"
        data-ball=${row.ball}
        class=${isDimmed ? 'dimmed' : ''}
        @pointerenter=${() => figure.focusBall(row.ball)}
      >
        <td role="cell" class="place">${row.finalLoss === undefined ? NONE : (row.place ?? NONE)}</td>
        <th scope="row" role="rowheader" class="ball">
          <button
            type="button"
            ${properties({ '--_name': look.textColor })}
            @focus=${() => figure.focusBall(row.ball)}
            @blur=${() => figure.focusBall(undefined)}
            @click=${() => figure.focusBall(row.ball)}
          >
            ${markerIcon(look)}${look.label}
          </button>
        </th>
        <td role="cell" class="number rate">${rate === undefined ? NONE : formatSetting(rate)}</td>
        <td role="cell" class="number">${row.lossNow === undefined ? NONE : formatLoss(row.lossNow)}</td>
        <td role="cell" class="number">${row.finalLoss === undefined ? NONE : formatLoss(row.finalLoss)}</td>
        <td role="cell" class="number steps">${formatStep(row.steps)}</td>
        ${this.outcome(figure, row.ball)}
      </tr>
    `;
  }

  private outcome(figure: FigureLike, ball: number): TemplateResult {
    if (figure.isVeiled) return html`<td role="cell" class="outcome muted">${NONE}</td>`;
    const words = verdictWords(figure, ball, this.localize);
    if (words === undefined) {
      return html`<td role="cell" class="outcome muted">${this.localize.term('verdictUnknown')}</td>`;
    }
    const { what, when, remedy, evidence } = words;
    return html`
      <td role="cell" class="outcome" title=${evidence}>
        ${what}
        ${when === undefined ? nothing : html`<span>${when}${remedy === undefined ? '' : ` — ${remedy.words}`}</span>`}
      </td>
    `;
  }
}

function divergedOf(figure: FigureLike, race: Race): Set<number> {
  const diverged = race.balls.filter(({ index }) => figure.verdictOf(index)?.kind === 'diverged');
  return new Set(diverged.map(({ index }) => index));
}

define('loss-standings', LossStandings);

declare global {
  interface HTMLElementTagNameMap {
    'loss-standings': LossStandings;
  }
}
