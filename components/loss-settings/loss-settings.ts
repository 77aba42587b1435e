import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { nextBall } from '../../src/figure/ball-edits.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import { defaultBalls, DEFAULT_RULES } from '../../src/figure/defaults.ts';
import { formatStep, MINUS } from '../../src/plotting/format.ts';
import { type BallSpecification, MAX_BALLS, type RaceSpecification } from '../../src/race/specification.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { Localize } from '../shared/localize.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { tokens } from '../shared/tokens.ts';
import { ballCard } from './ball-card.ts';
import { type FanChoice, fanPanel, firstChoice } from './fan-panel.ts';
import { FieldDrafts } from './field-drafts.ts';
import { raceSection } from './race-section.ts';
import type { SettingsContext } from './settings-context.ts';
import { panelStyles } from './panel-styles.ts';
import { settingsStyles } from './settings-styles.ts';

/**
 * The balls of a race as cards: rule, learning rate, verdict, other settings; adding and removing balls, comparing
 * learning rates, and what all balls share: start, steps, seed, noise.
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
export class LossSettings extends LitElement {
  static override styles = [tokens, buttonStyles, rangeStyles, panelStyles, settingsStyles];

  @property() for?: string;

  @state() private openCards: ReadonlySet<number> = new Set();
  @state() private fan: FanChoice | undefined;
  /** Edits hold from the step that is shown, and not from the start. */
  @state() private isFromStep = false;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'survey', 'step', 'problem']);
  private readonly drafts = new FieldDrafts(this);
  private gestures = 0;

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { race } = figure;
    if (race === undefined) return nothing;
    const context = this.context(figure);
    const looks = themedLooks(race.balls, this.localize.key);
    return html`
      ${this.header(figure)}
      <ul class="cards">
        ${race.balls.map((ball) =>
          ballCard(context, {
            ball,
            look: looks[ball.index],
            isOpen: this.openCards.has(ball.index),
            toggle: () => this.toggle(ball.index),
          }),
        )}
      </ul>
      ${errorPart(figure.problem?.subject === 'balls' ? figure.problem.message : undefined)} ${this.actions(context)}
      ${this.fromWhen(figure)} ${raceSection(context)}
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private context(figure: FigureLike): SettingsContext {
    const edit = (patch: Partial<RaceSpecification>): void => {
      figure.update(patch, { gesture: `settings-${this.gestures}` });
      emitEdit(this, 'input');
    };
    const editBall = (index: number, ball: BallSpecification): void =>
      edit({ balls: figure.state.race.balls.map((each, other) => (other === index ? ball : each)) });
    const done = (): void => {
      this.gestures += 1;
      emitEdit(this, 'change');
    };
    const { localize, drafts } = this;
    return { figure, localize, drafts, editFrom: this.editFrom(figure), edit, editBall, done };
  }

  /** A change at the end of the run would have no effect. */
  private editFrom({ state: { step, race } }: FigureLike): number {
    return this.isFromStep && step < race.steps ? Math.floor(step) : 0;
  }

  private toggle(index: number): void {
    const open = new Set(this.openCards);
    if (!open.delete(index)) open.add(index);
    this.openCards = open;
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

  private actions(context: SettingsContext): TemplateResult {
    const { localize } = this;
    const { balls, loss } = context.figure.state.race;
    const isFull = balls.length >= MAX_BALLS;
    const take = (next: readonly BallSpecification[]): void => {
      context.edit({ balls: next });
      context.done();
    };
    if (this.fan !== undefined) {
      return fanPanel(context, {
        choice: this.fan,
        choose: (choice) => (this.fan = choice),
        close: () => (this.fan = undefined),
      });
    }
    const isFour = balls.map(({ optimizer }) => optimizer).join() === DEFAULT_RULES.join();
    return html`
      <div class="buttons">
        <button
          type="button"
          class="button"
          ?disabled=${isFull}
          @click=${() => take([...balls, nextBall(balls, loss)])}
        >
          + ${localize.term('addBall')}
        </button>
        <button type="button" class="button" @click=${() => (this.fan = firstChoice(context))}>
          ${localize.term('compareRates')}
        </button>
        ${
          isFour
            ? nothing
            : html`
                <button
                  type="button"
                  class="button"
                  @click=${() => take(defaultBalls('id' in loss ? loss.id : undefined))}
                >
                  ${localize.term('compareRules')}
                </button>
              `
        }
      </div>
      ${isFull ? html`<p class="note" role="status">${localize.term('fullHouse', MAX_BALLS)}</p>` : nothing}
    `;
  }

  /** Whether an edit redraws the whole run or breaks it at the step that is shown. */
  private fromWhen({ state: { step, race } }: FigureLike): TemplateResult {
    const { localize } = this;
    // At the ends there is no choice; it keeps its room, so that nothing below moves while the race plays.
    const isEnd = step <= 0 || step >= race.steps;
    const option = (isFromStep: boolean, words: string): TemplateResult => html`
      <label>
        <input
          type="radio"
          name="from"
          .checked=${this.isFromStep === isFromStep}
          @input=${(event: Event) => event.stopPropagation()}
          @change=${(event: Event) => {
            event.stopPropagation();
            this.isFromStep = isFromStep;
          }}
        />
        ${words}
      </label>
    `;
    return html`
      <fieldset class="from" ?disabled=${isEnd}>
        <legend>${localize.term('applyFrom')}</legend>
        ${option(false, localize.term('fromStart'))} ${option(true, localize.term('fromThisStep', formatStep(step)))}
      </fieldset>
    `;
  }
}

define('loss-settings', LossSettings);

declare global {
  interface HTMLElementTagNameMap {
    'loss-settings': LossSettings;
  }
}
