import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { farAway, isFarAway, type Score, scores } from '../../src/figure/score.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import type { Race } from '../../src/race/race.ts';
import { placeText } from '../loss-landscape/describe-figure.ts';
import { type FlagAsker, FlagController, inputOf } from '../loss-landscape/flag-controller.ts';
import { flagStyles } from '../loss-landscape/flag-styles.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { errorPart } from '../shared/error-part.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import type { LandscapeLike } from '../shared/landscape-like.ts';
import { Localize } from '../shared/localize.ts';
import { markerIcon } from '../shared/marker-icon.ts';
import { togglePlay } from '../shared/playback-keys.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { lendStyles } from './lend-styles.ts';
import { type PredictWords, predictWords } from './predict-words.ts';
import { predictStyles } from './predict-styles.ts';
import { scoreWords } from './score-words.ts';

/**
 * Ask, then reveal: the reader puts a flag where each ball will end, or says that it flies off, then plays. Until the
 * race has been played to its end nothing tells how it ends; then each guess gets its score.
 *
 * @example
 * <loss-landscape id="figure" loss="himmelblau" predict></loss-landscape>
 * <loss-predict for="figure"></loss-predict>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @cssstate asking - While the game is on
 * @csspart toggle - The button that begins and ends the game
 * @csspart balls - The list of balls with their flags, then with their scores
 * @csspart total - How many guesses were right
 * @csspart error - Says what is missing
 */
export class LossPredict extends LinkedElement {
  static override styles = [tokens, buttonStyles, predictStyles];

  @property() for?: string;

  /** The ball whose flag is placed next, if it was chosen. */
  @state() private chosen: number | undefined;

  @query('.primary') private readonly primary!: HTMLElement | null;

  private readonly internals = this.attachInternals();
  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'playing', 'survey', 'guess']);

  constructor() {
    super();
    this.link.onLink = (landscape) => this.bringFlags(landscape);
  }

  /** The ball whose flag a click on the plot places: the chosen one, else the first that has no answer. */
  private get selected(): number | undefined {
    const balls = this.shown();
    const { chosen } = this;
    if (chosen !== undefined && balls.includes(chosen)) return chosen;
    return balls.find((ball) => !this.link.figure?.guesses.has(ball)) ?? balls[0];
  }

  private select(ball: number): void {
    this.chosen = ball;
  }

  private next(ball: number, isByKey: boolean): void {
    const balls = this.shown();
    const at = balls.indexOf(ball);
    const after = [...balls.slice(at + 1), ...balls.slice(0, at)];
    const unanswered = after.find((each) => !this.link.figure?.guesses.has(each));
    this.chosen = unanswered ?? ball;
    if (!isByKey) return;
    if (unanswered === undefined) this.primary?.focus();
    else this.focusFlag(unanswered);
  }

  protected override willUpdate(): void {
    const { states } = this.internals;
    if (this.link.figure?.state.view.predict === true) states.add('asking');
    else states.delete('asking');
  }

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const words = predictWords[this.localize.key];
    const { predict } = figure.state.view;
    const results = predict && !figure.isVeiled ? scores(figure) : undefined;
    const isOn = predict && figure.race !== undefined;
    return html`
      <button
        type="button"
        class="toggle"
        part="toggle"
        title=${words.predictHint}
        aria-pressed=${String(predict)}
        @click=${() => figure.updateView({ predict: !predict })}
      >
        ${flagIcon}${words.predict}
      </button>
      ${isOn ? headWords(figure, results, words) : nothing}
      ${isOn ? this.game(figure, figure.race, results, words) : nothing}
      <p class="visually-hidden" role="status">${results === undefined ? '' : this.inWords(figure, results, words)}</p>
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private game(
    figure: FigureLike,
    race: Race,
    results: readonly Score[] | undefined,
    words: PredictWords,
  ): TemplateResult {
    const looks = themedLooks(race.balls, this.localize.key);
    const { domain } = race.specification;
    return html`
      <ul part="balls">
        ${
          figure.isVeiled
            ? this.shown().map((ball) => this.askedRow(figure, ball, looks[ball], words))
            : results?.map((score) => scoreRow(score, looks[score.ball], scoreWords(score, domain, this.localize)))
        }
      </ul>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          @click=${() => (figure.isVeiled ? this.playAndSee(figure) : askAgain(figure))}
        >
          ${primaryWords(figure, words)}
        </button>
        ${
          figure.isVeiled
            ? nothing
            : html`<button type="button" class="button" @click=${() => figure.updateView({ predict: false })}>
                ${words.done}
              </button>`
        }
      </div>
    `;
  }

  private askedRow(figure: FigureLike, ball: number, look: BallLook, words: PredictWords): TemplateResult {
    const guess = figure.guesses.get(ball);
    const { domain } = figure.state.race;
    const isAway = guess !== undefined && isFarAway(guess);
    const told = guess === undefined ? words.noFlag : placeText(guess, domain);
    return html`<li>
      <button
        type="button"
        class="ball"
        aria-current=${this.selected === ball ? 'true' : nothing}
        @click=${(event: MouseEvent) => this.onBall(event, ball)}
      >
        ${markerIcon(look)}<span class="name" ${properties({ '--_name': look.textColor })}>${look.label}</span>
        <span class=${guess === undefined ? 'state' : 'state placed'}>${isAway ? words.fliesOff : told}</span>
      </button>
      <button
        type="button"
        class="flies"
        aria-pressed=${String(isAway)}
        aria-label=${words.ballFliesOff(look.label)}
        @click=${() => this.onFliesOff(figure, ball, isAway)}
      >
        <span>${words.fliesOff}</span>
      </button>
    </li>`;
  }

  private inWords(figure: FigureLike, results: readonly Score[], words: PredictWords): string {
    const { race, localize } = { race: figure.race, localize: this.localize };
    if (race === undefined) return '';
    const looks = themedLooks(race.balls, localize.key);
    const { domain } = race.specification;
    const each = results.map((score) => words.nameAnd(looks[score.ball].label, scoreWords(score, domain, localize)));
    return [`${totalOf(results, words)}${localize.term('fullStop')}`, ...each].join(localize.key === 'zh' ? '' : ' ');
  }

  private onBall({ detail }: MouseEvent, ball: number): void {
    this.select(ball);
    // Pressed by a key or by assistive technology: there the arrow keys place the flag.
    if (detail === 0) this.focusFlag(ball);
  }

  private onFliesOff(figure: FigureLike, ball: number, isAway: boolean): void {
    figure.guess(ball, isAway ? undefined : farAway(figure.state.race.domain.length));
    if (isAway) this.select(ball);
    else this.next(ball, false);
  }

  private playAndSee(figure: FigureLike): void {
    if (!figure.isPlaying) this.link.landscape?.scrollIntoView({ block: 'nearest' });
    togglePlay(figure);
  }

  /** The balls that are asked about. */
  private shown(): number[] {
    const balls = this.link.figure?.state.race.balls ?? [];
    return balls.flatMap(({ hidden }, index) => (hidden === true ? [] : [index]));
  }

  private focusFlag(ball: number): void {
    inputOf(this.link.landscape?.shadowRoot ?? null, ball)?.focus();
  }

  private bringFlags(landscape: LandscapeLike): () => void {
    const asker: FlagAsker = {
      selected: () => this.selected,
      select: (ball) => this.select(ball),
      next: (ball, isByKey) => this.next(ball, isByKey),
    };
    const flags = new FlagController(landscape.figure, asker, () => predictWords[this.localize.key]);
    const giveBack = [landscape.layOver(flags), lendStyles(landscape, flagStyles)];
    return () => {
      for (const undo of giveBack) undo();
    };
  }
}

const flagIcon = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6,21V4" /><path class="cloth" d="M6,4H19L16,8.500L19,13H6Z" /></svg>`;

/** The question, or how many answers were right. */
function headWords(
  { isVeiled }: FigureLike,
  results: readonly Score[] | undefined,
  words: PredictWords,
): TemplateResult {
  return isVeiled
    ? html`<div class="words">
        <p class="question">${words.question}</p>
        <p class="how-to">${words.howTo}<span class="by-keys">${words.howToByKeys}</span></p>
      </div>`
    : html`<p class="words total" part="total">${results === undefined ? '…' : totalOf(results, words)}</p>`;
}

function totalOf(results: readonly Score[], words: PredictWords): string {
  return words.total(results.filter(({ isRight }) => isRight).length, results.length);
}

/** The veil falls when the game ends and begins anew. */
function askAgain(figure: FigureLike): void {
  figure.updateView({ predict: false });
  figure.updateView({ predict: true });
}

function primaryWords({ isVeiled, isPlaying }: FigureLike, words: PredictWords): string {
  if (!isVeiled) return words.askAgain;
  return isPlaying ? words.pause : words.playAndSee;
}

function scoreRow({ isRight }: Score, look: BallLook, told: string): TemplateResult {
  const mark = isRight ? 'M2.5,8.5L6.5,12.5L13.5,4' : 'M4,4L12,12M12,4L4,12';
  return html`<li class=${isRight ? 'score right' : 'score'}>
    ${svg`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${mark} /></svg>`} ${markerIcon(look)}
    <span class="name" ${properties({ '--_name': look.textColor })}>${look.label}</span>
    <span class="end">${told}</span>
  </li>`;
}
