import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import type { RateFan } from '../../src/figure/rate-fan.ts';
import { formatStep, MINUS } from '../../src/plotting/format.ts';
import type { BallSpecification, RaceSpecification } from '../../src/race/specification.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FieldDrafts } from '../shared/field-drafts.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { inWords } from '../shared/problem-words.ts';
import { numberFieldStyles } from '../shared/number-field-styles.ts';
import { tokens } from '../shared/tokens.ts';
import { ballCard } from './ball-card.ts';
import { BestRateSearch } from './best-rate-search.ts';
import { CardStates } from './card-states.ts';
import { cardStyles } from './card-styles.ts';
import { comparisons } from './comparisons.ts';
import { fanPanel, firstChoice } from './fan-panel.ts';
import { fieldStyles } from './field-styles.ts';
import { fromWhen } from './from-when.ts';
import { panelStyles } from './panel-styles.ts';
import { raceSection } from './race-section.ts';
import type { SettingsContext } from './settings-context.ts';
import { settingsWords } from './settings-words.ts';

/**
 * The balls of a race as cards: rule, learning rate, verdict, schedule, other settings, breakpoints, the live rule;
 * adding and removing balls, comparing learning rates and rules, the best rate for each, and what all balls share:
 * start, steps, seed, noise. More than six balls are folded to a line each.
 *
 * @example
 * <loss-landscape id="figure" loss="two-wells"></loss-landscape>
 * <loss-settings for="figure"></loss-settings>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @fires input - The person is changing the race
 * @fires change - The person has changed the race
 * @csspart error - Says what is missing or what is wrong with a value
 */
export class LossSettings extends LinkedElement {
  static override styles = [tokens, buttonStyles, rangeStyles, panelStyles, numberFieldStyles, fieldStyles, cardStyles];

  @property() for?: string;

  @state() private isFanOpen = false;
  @state() private fan: RateFan | undefined;
  /** Edits hold from the step that is shown, and not from the start. */
  @state() private isFromStep = false;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'survey', 'step', 'problem', 'guess']);
  private readonly drafts = new FieldDrafts(this);
  private readonly states = new CardStates(this);
  private readonly search = new BestRateSearch(this);
  private gestures = 0;
  /** The step from which the gesture that goes on holds: playing may go on meanwhile. */
  private gestureFrom: number | undefined;

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { race } = figure;
    if (race === undefined) return nothing;
    const context = this.context(figure);
    const looks = themedLooks(race.balls, this.localize.key);
    return html`
      ${this.header(figure)}
      <ul class="cards" aria-label=${context.words.list}>
        ${race.balls.map((ball) => ballCard(context, { ball, look: looks[ball.index] }))}
      </ul>
      ${errorPart(inWords(this.localize, figure.problem?.subject === 'balls' ? figure.problem : undefined))}
      ${this.below(context)}
      ${fromWhen({
        figure,
        localize: this.localize,
        isFromStep: this.isFromStep,
        choose: (isFromStep) => (this.isFromStep = isFromStep),
      })}
      ${raceSection(context)}
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private context(figure: FigureLike): SettingsContext {
    const editFrom = this.gestureFrom ?? this.editFrom(figure);
    const edit = (patch: Partial<RaceSpecification>): void => {
      this.gestureFrom = editFrom;
      figure.update(patch, { gesture: `settings-${this.gestures}` });
      emitEdit(this, 'input');
    };
    const editBall = (index: number, ball: BallSpecification): void =>
      edit({ balls: figure.state.race.balls.map((each, other) => (other === index ? ball : each)) });
    const done = (): void => {
      this.gestureFrom = undefined;
      this.gestures += 1;
      emitEdit(this, 'change');
    };
    const { localize, drafts, states } = this;
    const words = settingsWords[localize.key];
    const focus = (...selectors: readonly string[]): void => void this.focusOn(selectors);
    const refocus = (from: string, ...selectors: readonly string[]): void => {
      if (this.shadowRoot?.activeElement?.matches(from) === true) focus(...selectors);
    };
    return {
      figure,
      figureId: this.for,
      localize,
      words,
      drafts,
      states,
      editFrom,
      edit,
      editBall,
      done,
      focus,
      refocus,
    };
  }

  /** A change at the end of the run would have no effect. */
  private editFrom({ state: { step, race } }: FigureLike): number {
    return this.isFromStep && step < race.steps ? Math.floor(step) : 0;
  }

  private async focusOn(selectors: readonly string[]): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  }

  private header({ state: { race } }: FigureLike): TemplateResult {
    const seed = formatStep(race.seed).replace('-', MINUS);
    return html`
      <p class="title">
        <b>${this.localize.term('balls')}</b>
        <span>${this.localize.term('sameForAll', formatStep(race.steps), seed)}</span>
      </p>
    `;
  }

  private below(context: SettingsContext): TemplateResult {
    if (!this.isFanOpen) {
      return comparisons(context, { search: this.search, openFan: () => this.openFan(context) });
    }
    return fanPanel(context, {
      choice: this.fan ?? firstChoice(context),
      choose: (part) => (this.fan = { ...(this.fan ?? firstChoice(context)), ...part }),
      close: () => {
        this.isFanOpen = false;
        context.focus('.compare-rates');
      },
    });
  }

  private openFan(context: SettingsContext): void {
    this.fan = firstChoice(context);
    this.isFanOpen = true;
    context.focus('.fan select');
  }
}

define('loss-settings', LossSettings);

declare global {
  interface HTMLElementTagNameMap {
    'loss-settings': LossSettings;
  }
}
