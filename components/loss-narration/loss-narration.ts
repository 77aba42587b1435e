import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { happened, narrate } from '../../src/figure/narrate.ts';
import type { Remark } from '../../src/figure/remark.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import { formatStep } from '../../src/plotting/format.ts';
import type { Race } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import type { LandscapeLike } from '../shared/landscape-like.ts';
import { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { Announcer } from './announcer.ts';
import { narrationStyles } from './narration-styles.ts';
import { nameList, remarkWords } from './remark-words.ts';

/** While playing, sentences a second: more are not read. */
const SENTENCES_PER_SECOND = 3;

/**
 * The sentence of the step that is shown: who climbs, who rests where, whose step has shrunk. Events (a ball over the
 * barrier, at rest, diverged) are also told to screen readers, politely and not more often than they can be read.
 *
 * @example
 * <loss-landscape id="figure" loss="himmelblau"></loss-landscape>
 * <loss-narration for="figure"></loss-narration>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @csspart sentence - What happens at this step
 * @csspart error - Says what is missing
 */
export class LossNarration extends LinkedElement {
  static override styles = [tokens, narrationStyles];

  @property() for?: string;

  @query('[role="status"]') private readonly status!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'survey', 'focus', 'playing', 'guess']);
  /** The step of the sentence that stands there. */
  private told: number | undefined;
  private readonly announcer = new Announcer((texts) => {
    if (this.status) this.status.textContent = texts.join(this.localize.key === 'zh' ? '' : ' ');
  });

  constructor() {
    super();
    this.link.onLink = (landscape) => this.follow(landscape);
  }

  override render(): unknown {
    const { figure } = this.link;
    const { localize } = this;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { race } = figure;
    const step = this.stepTold();
    this.told = step;
    const remarks = race === undefined ? [] : narrate(figure, step);
    return html`
      <p class="sentence" part="sentence">
        ${
          race === undefined
            ? nothing
            : html`<b class="step">${localize.term('stepShown', formatStep(step))}</b> ${this.sentence(race, remarks)}`
        }
      </p>
      <p class="visually-hidden" role="status"></p>
    `;
  }

  /** A whole step; while playing one of those at which the sentence changes. */
  private stepTold(): number {
    const { figure } = this.link;
    if (figure === undefined) return 0;
    const { step, view } = figure.state;
    const stride = figure.isPlaying ? Math.max(1, Math.round(view.speed / SENTENCES_PER_SECOND)) : 1;
    return Math.floor(step / stride) * stride;
  }

  private sentence(race: Race, remarks: readonly Remark[]): unknown {
    const { localize } = this;
    const looks = themedLooks(race.balls, localize.key);
    const { domain } = race.specification;
    return remarks.map((remark, index) => {
      const { balls, words } = remarkWords(remark, domain, localize);
      const isWhole = balls.length === 0;
      const end = index < remarks.length - 1 ? localize.term('clauseSeparator') : localize.term('fullStop');
      return html`${this.names(balls, looks)}${words}${isWhole ? nothing : end}`;
    });
  }

  private names(balls: readonly number[], looks: readonly BallLook[]): TemplateResult[] {
    const parts = nameList(
      balls.map((ball) => looks[ball].label),
      this.localize,
    );
    return parts.map(({ name, text }) =>
      name === undefined
        ? html`${text}`
        : html`<span class="name" ${properties({ '--_name': looks[balls[name]].textColor })}>${text}</span>`,
    );
  }

  /** Tells what happens as steps go by. Paths that change by hand make what was to be told void. */
  private follow(landscape: LandscapeLike): () => void {
    const { figure } = landscape;
    let before = figure.state.step;
    const stop = figure.subscribe((changes) => {
      const { step } = figure.state;
      if (changes.has('paths')) this.announcer.clear();
      else if (changes.has('step')) for (const remark of happened(figure, before, step)) this.announce(remark);
      before = step;
      // Most frames while playing are within the step that is told: they cost no update.
      if (changes.has('step') && this.stepTold() !== this.told) this.requestUpdate();
    });
    return () => {
      stop();
      this.announcer.clear();
    };
  }

  private announce(remark: Remark): void {
    const race = this.link.figure?.race;
    if (race === undefined) return;
    const { localize } = this;
    const { balls, words } = remarkWords(remark, race.specification.domain, localize);
    const looks = themedLooks(race.balls, localize.key);
    const names = nameList(
      balls.map((ball) => looks[ball].label),
      localize,
    );
    this.announcer.add(`${names.map(({ text }) => text).join('')}${words}${localize.term('fullStop')}`);
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }
}

define('loss-narration', LossNarration);

declare global {
  interface HTMLElementTagNameMap {
    'loss-narration': LossNarration;
  }
}
