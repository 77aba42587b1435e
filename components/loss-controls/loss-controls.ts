import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { formatSetting, formatStep } from '../../src/plotting/format.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { pauseIcon, playIcon, replayIcon, stepBackIcon, stepForwardIcon, toStartIcon } from '../shared/icons.ts';
import { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { tokens } from '../shared/tokens.ts';
import { controlParts } from './control-parts.ts';
import { controlsStyles } from './controls-styles.ts';
import { HoldRepeat } from './hold-repeat.ts';
import { handlePlaybackKey, togglePlay } from '../shared/playback-keys.ts';

/** Updates a second that the menu offers. */
const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60, 100, 300, 1000];

/**
 * Plays a figure: to the start, steps back and forward, play, scrub, reset, speed. Replaces the figure's own bar.
 * While focus is inside: space and k play, ← → step, Home and End go to the ends.
 *
 * @example
 * <loss-landscape id="figure" loss="two-wells"></loss-landscape>
 * <loss-controls for="figure" controls="play step speed"></loss-controls>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @attr controls - Tokens `play step scrub reset speed`; absent: all of them
 * @fires input - The person moved the scrubber or the speed
 * @fires change - The person has moved the scrubber or the speed
 * @csspart error - Says what is missing
 */
export class LossControls extends LitElement {
  static override styles = [tokens, buttonStyles, rangeStyles, controlsStyles];

  @property() for?: string;
  @property() controls?: string;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['step', 'playing', 'paths']);
  private readonly hold = new HoldRepeat(this);

  constructor() {
    super();
    this.link.onLink = (landscape) => landscape.replaceBar();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const { figure } = this.link;
    if (figure !== undefined) handlePlaybackKey(event, figure);
  };

  private onScrub(event: Event, figure: FigureLike): void {
    event.stopPropagation();
    figure.pause();
    figure.seek((event.currentTarget as HTMLInputElement).valueAsNumber);
    emitEdit(this, 'input');
  }

  private onSpeed(event: Event, figure: FigureLike): void {
    event.stopPropagation();
    figure.updateView({ speed: Number((event.currentTarget as HTMLSelectElement).value) });
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  }

  private readonly onChange = (event: Event): void => {
    event.stopPropagation();
    emitEdit(this, 'change');
  };

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const parts = controlParts(this.controls);
    const { steps } = figure.state.race;
    return html`
      <div class="bar" role="group" aria-label=${this.localize.term('playback')} @keydown=${this.onKeyDown}>
        ${this.transport(figure, parts.has('play'), parts.has('step'))} ${this.count(figure.state.step, steps)}
        ${parts.has('scrub') ? this.scrub(figure) : html`<span class="scrub"></span>`}
        ${parts.has('reset') ? this.reset(figure) : nothing} ${parts.has('speed') ? this.speed(figure) : nothing}
      </div>
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private transport(figure: FigureLike, hasPlay: boolean, hasStep: boolean): unknown {
    if (!hasPlay && !hasStep) return nothing;
    const { step, race } = figure.state;
    const back = hasStep
      ? html`
          <button
            type="button"
            class="icon step"
            aria-label=${this.localize.term('toStart')}
            title=${this.localize.term('toStart')}
            ?disabled=${step <= 0}
            @click=${() => figure.seek(0)}
          >
            ${toStartIcon}
          </button>
          ${this.stepButton(figure, 'stepBack', -1, step <= 0)}
        `
      : nothing;
    return html`
      <div class="transport">
        ${back} ${hasPlay ? this.playButton(figure) : nothing}
        ${hasStep ? this.stepButton(figure, 'stepForward', 1, step >= race.steps) : nothing}
      </div>
    `;
  }

  private playButton(figure: FigureLike): TemplateResult {
    const isOver = figure.state.step >= figure.state.race.steps;
    const [icon, term] = ((): [unknown, 'play' | 'pause' | 'replay'] => {
      if (figure.isPlaying) return [pauseIcon, 'pause'];
      return isOver ? [replayIcon, 'replay'] : [playIcon, 'play'];
    })();
    const label = this.localize.term(term);
    return html`
      <button type="button" class="play" aria-label=${label} title=${label} @click=${() => togglePlay(figure)}>
        ${icon}
      </button>
    `;
  }

  private stepButton(
    figure: FigureLike,
    term: 'stepBack' | 'stepForward',
    count: 1 | -1,
    isAtEnd: boolean,
  ): TemplateResult {
    const act = (): void => figure.stepBy(count);
    const label = this.localize.term(term);
    return html`
      <button
        type="button"
        class="icon step"
        aria-label=${label}
        title=${label}
        ?disabled=${isAtEnd}
        @pointerdown=${(event: PointerEvent) => this.hold.start(event, act)}
        @pointerup=${this.hold.stop}
        @pointerleave=${this.hold.stop}
        @pointercancel=${this.hold.stop}
        @contextmenu=${this.hold.stop}
        @click=${(event: MouseEvent) => this.hold.click(event, act)}
      >
        ${count < 0 ? stepBackIcon : stepForwardIcon}
      </button>
    `;
  }

  private count(step: number, steps: number): TemplateResult {
    const digits = { '--_digits': `${formatStep(steps).length}ch` };
    return html`
      <output aria-live="off">
        <b ${properties(digits)}>${formatStep(step)}</b> / ${formatStep(steps)}
        <span class="unit">${this.localize.term('stepsUnit', steps)}</span>
      </output>
    `;
  }

  private scrub(figure: FigureLike): TemplateResult {
    const { step, race } = figure.state;
    const now = Math.floor(step);
    return html`
      <input
        class="scrub"
        type="range"
        min="0"
        max=${race.steps}
        step="1"
        .value=${String(now)}
        aria-label=${this.localize.term('scrub')}
        aria-valuetext=${this.localize.term('stepOf', formatStep(now), formatStep(race.steps))}
        ${properties({ '--_fill': race.steps === 0 ? 0 : step / race.steps })}
        @input=${(event: Event) => this.onScrub(event, figure)}
        @change=${this.onChange}
      />
    `;
  }

  private reset(figure: FigureLike): TemplateResult {
    return html`
      <button type="button" class="quiet reset" title=${this.localize.term('resetHint')} @click=${() => figure.reset()}>
        ${this.localize.term('reset')}
      </button>
    `;
  }

  /** The speed with a native menu laid over it: a narrow bar says it in fewer words than the menu. */
  private speed(figure: FigureLike): TemplateResult {
    const { speed } = figure.state.view;
    const offered = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
    const text = formatSetting(speed);
    return html`
      <span class="quiet speed">
        <span class="long" aria-hidden="true">${this.localize.term('stepsPerSecond', text)}</span>
        <span class="short" aria-hidden="true">${this.localize.term('perSecond', text)}</span>
        <select aria-label=${this.localize.term('speed')} @change=${(event: Event) => this.onSpeed(event, figure)}>
          ${offered.map(
            (each) => html`
              <option value=${each} .selected=${each === speed}>
                ${this.localize.term('stepsPerSecond', formatSetting(each))}
              </option>
            `,
          )}
        </select>
      </span>
    `;
  }
}

define('loss-controls', LossControls);

declare global {
  interface HTMLElementTagNameMap {
    'loss-controls': LossControls;
  }
}
