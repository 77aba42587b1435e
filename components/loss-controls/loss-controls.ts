import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { formatStep } from '../../src/plotting/format.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FieldDrafts } from '../shared/field-drafts.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { handlePlaybackKey } from '../shared/playback-keys.ts';
import { properties } from '../shared/properties.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { tokens } from '../shared/tokens.ts';
import { controlParts } from './control-parts.ts';
import type { ControlsContext } from './controls-context.ts';
import { controlsStyles } from './controls-styles.ts';
import { controlsWords } from './controls-words.ts';
import { HoldRepeat } from './hold-repeat.ts';
import { speedMenu } from './speed-menu.ts';
import { stepCount } from './step-count.ts';
import { transport } from './transport.ts';

/**
 * Plays a figure: to the start, steps back and forward, play, run to the verdict, number of steps, scrub, reset, speed.
 * Replaces the figure's own bar. While focus is inside: space and k play, ← → step, Home and End go to the ends.
 *
 * @example
 * <loss-landscape id="figure" loss="two-wells"></loss-landscape>
 * <loss-controls for="figure" controls="play step speed"></loss-controls>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @attr controls - Tokens `play step verdict steps scrub reset speed`; absent: all of them
 * @fires input - The person moved the scrubber, the speed or the number of steps
 * @fires change - The person has moved the scrubber, the speed or the number of steps
 * @csspart error - Says what is missing or what is wrong with a value
 */
export class LossControls extends LinkedElement {
  static override styles = [tokens, buttonStyles, rangeStyles, controlsStyles];

  @property() for?: string;
  @property() controls?: string;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['step', 'playing', 'paths', 'guess']);
  private readonly hold = new HoldRepeat(this);
  private readonly drafts = new FieldDrafts(this);
  private gestures = 0;

  constructor() {
    super();
    this.link.onLink = (landscape) => landscape.replaceBar();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const { figure } = this.link;
    if (figure !== undefined) handlePlaybackKey(event, figure);
  };

  private readonly onChange = (event: Event): void => {
    event.stopPropagation();
    emitEdit(this, 'change');
  };

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const parts = controlParts(this.controls);
    const context = this.context(figure);
    return html`
      <div class="bar" role="group" aria-label=${this.localize.term('playback')} @keydown=${this.onKeyDown}>
        ${transport(context, parts)} ${stepCount(context, parts.has('steps'))}
        ${parts.has('scrub') ? this.scrub(figure) : html`<span class="scrub"></span>`}
        ${parts.has('reset') ? this.reset(figure) : nothing} ${parts.has('speed') ? speedMenu(context) : nothing}
      </div>
    `;
  }

  private context(figure: FigureLike): ControlsContext {
    const { localize, hold, drafts } = this;
    return {
      figure,
      localize,
      words: controlsWords[localize.key],
      hold,
      drafts,
      tell: (name) => emitEdit(this, name),
      editSteps: (steps) => {
        figure.update({ steps }, { gesture: `controls-${this.gestures}` });
        emitEdit(this, 'input');
      },
      done: () => {
        this.gestures += 1;
        emitEdit(this, 'change');
      },
    };
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
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
        @input=${(event: Event) => {
          event.stopPropagation();
          figure.pause();
          figure.seek((event.currentTarget as HTMLInputElement).valueAsNumber);
          emitEdit(this, 'input');
        }}
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
}

define('loss-controls', LossControls);

declare global {
  interface HTMLElementTagNameMap {
    'loss-controls': LossControls;
  }
}
