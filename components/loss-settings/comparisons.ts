import { html, nothing, type TemplateResult } from 'lit';
import { allShown, nextBall } from '../../src/figure/ball-edits.ts';
import type { BestRate } from '../../src/figure/best-rate.ts';
import { defaultBalls, DEFAULT_RULES } from '../../src/figure/defaults.ts';
import { formatPercent, formatStep } from '../../src/plotting/format.ts';
import { type BallSpecification, MAX_BALLS } from '../../src/race/specification.ts';
import { properties } from '../shared/properties.ts';
import type { BestRateSearch } from './best-rate-search.ts';
import type { SettingsContext } from './settings-context.ts';

export interface ComparisonOptions {
  readonly search: BestRateSearch;
  readonly openFan: () => void;
}

/** What is done with all balls at once: one more, one rule at several rates, the four rules, the best rate for each. */
export function comparisons(context: SettingsContext, options: ComparisonOptions): TemplateResult {
  const { localize, figure, states } = context;
  const { balls, loss } = figure.state.race;
  const isFull = balls.length >= MAX_BALLS;
  const isFour = balls.map(({ optimizer }) => optimizer).join() === DEFAULT_RULES.join();
  const four = (): void => {
    states.clear();
    takeBalls(context, defaultBalls('id' in loss ? loss.id : undefined));
    context.focus('.compare-rates');
  };
  const button = (name: string, words: string, act: () => void, isDisabled = false): TemplateResult => html`
    <button type="button" class="button ${name}" ?disabled=${isDisabled} @click=${act}>${words}</button>
  `;
  return html`
    <div class="buttons">
      ${button('add', `+ ${localize.term('addBall')}`, () => takeBalls(context, [...balls, nextBall(balls, loss)]), isFull)}
      ${button('compare-rates', localize.term('compareRates'), options.openFan)}
      ${isFour ? nothing : button('compare-rules', localize.term('compareRules'), four)} ${bestButton(context, options)}
      ${showAllButton(context)}
    </div>
    ${isFull ? html`<p class="note" role="status">${localize.term('fullHouse', MAX_BALLS)}</p>` : nothing}
    ${searchNote(context, options.search)}
  `;
}

function takeBalls(context: SettingsContext, balls: readonly BallSpecification[]): void {
  context.edit({ balls });
  context.done();
}

/** Balls that are hidden are brought back in one press. */
function showAllButton(context: SettingsContext): unknown {
  const { words, figure } = context;
  const { balls } = figure.state.race;
  const hidden = balls.filter((ball) => ball.hidden === true).length;
  if (hidden === 0) return nothing;
  return html`
    <button
      type="button"
      class="button show-all"
      @click=${() => {
        takeBalls(context, allShown(balls));
        context.focus('.add');
      }}
    >
      ${words.showAll(hidden)}
    </button>
  `;
}

function bestButton(context: SettingsContext, { search }: ComparisonOptions): unknown {
  const { words, figure } = context;
  if (figure.state.race.balls.length === 0 || search.progress !== undefined) return nothing;
  return html`
    <button
      type="button"
      class="button best"
      title=${words.bestRatesHint}
      @click=${() => {
        void search.start(
          figure,
          (rates) => takeRates(context, rates),
          () => context.refocus('.stop-search', '.best'),
        );
        context.focus('.stop-search');
      }}
    >
      ${words.bestRates}
    </button>
  `;
}

/** One edit for all balls. */
function takeRates(context: SettingsContext, rates: readonly BestRate[]): void {
  const best = new Map(rates.map(({ ball, rate }) => [ball, rate]));
  const balls = context.figure.state.race.balls.map((ball, index) => {
    const lr = best.get(index);
    return lr === undefined ? ball : { ...ball, settings: { ...ball.settings, lr } };
  });
  takeBalls(context, balls);
}

/** How far the search has come, and what it came to. */
function searchNote(context: SettingsContext, search: BestRateSearch): unknown {
  const { words, localize, figure } = context;
  const { progress } = search;
  if (progress !== undefined) {
    return html`
      <div class="search">
        <span class="search-bar" ${properties({ '--_share': progress })}></span>
        <span>${words.searching(formatPercent(Math.floor(progress * 100) / 100))}</span>
        <button type="button" class="link stop-search" @click=${() => stopSearch(context, search)}>
          ${localize.term('cancel')}
        </button>
      </div>
    `;
  }
  const outcome = search.outcomeFor(figure.race);
  if (outcome === undefined) return nothing;
  const { steps } = figure.state.race;
  return html`<p class="note" role="status">
    ${outcome === 'found' ? words.found(formatStep(steps)) : words.foundNothing}
  </p>`;
}

function stopSearch(context: SettingsContext, search: BestRateSearch): void {
  search.stop();
  context.focus('.best');
}
