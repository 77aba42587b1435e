import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { type LiveRule, type LiveUpdate, updateAt } from '../../src/figure/live-rule.ts';
import { ballNamed } from '../../src/figure/number-path-ball.ts';
import { formatStep } from '../../src/plotting/format.ts';
import type { Ball } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import { errorPart } from '../shared/error-part.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import type { LandscapeLike } from '../shared/landscape-like.ts';
import { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { RuleGaps } from './rule-gaps.ts';
import { RuleSource } from './rule-source.ts';
import { ruleStyles } from './rule-styles.ts';
import { ruleLines } from './rule-template.ts';
import { resultsInWords } from './rule-words.ts';

/**
 * The update rule of one ball, typeset, with the numbers of the update that led to the step that is shown: what each
 * line was computed from, and what came out. At the start it is the first update.
 *
 * @example
 * <loss-landscape id="figure" loss="textbook-1d"></loss-landscape>
 * <loss-rule for="figure" ball="momentum"></loss-rule>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @attr ball - Index, label or rule of the ball; absent: the one that pointer or focus is on, else the first that is shown
 * @csspart when - The update that is shown, in words
 * @csspart lines - The lines of the rule with their numbers
 * @csspart error - Says what is missing
 * @cssprop --loss-gradient - Colour of the gradient in the lines
 * @cssprop --loss-velocity - Colour of what the rule remembers; by default the ball's
 */
export class LossRule extends LinkedElement {
  static override styles = [tokens, ruleStyles];

  @property() for?: string;
  @property() ball?: string;

  @query('[role="group"]') private readonly group!: HTMLElement | null;
  @query('[part~="when"]') private readonly when!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'focus', 'guess']);
  private readonly gaps = new RuleGaps();
  private readonly source = new RuleSource(() => this.requestUpdate());
  /** The rule that is shown; undefined while it is fetched. */
  private live: LiveRule | undefined;
  /** The update whose numbers stand there. */
  private shown: LiveUpdate | undefined;

  constructor() {
    super();
    this.link.onLink = (landscape) => this.follow(landscape);
  }

  override willUpdate(): void {
    const ball = this.ballShown();
    const race = this.link.figure?.race;
    if (ball === undefined || race === undefined) this.live = undefined;
    else if (this.live?.ball !== ball) this.live = this.source.ruleOf(ball, race);
    this.shown = this.updateShown();
  }

  override updated(): void {
    this.gaps.bind(this.renderRoot);
    this.fill();
  }

  override render(): unknown {
    const { figure } = this.link;
    const { localize, live, shown } = this;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { race } = figure;
    if (race === undefined) return nothing;
    if (this.ballShown() === undefined) return errorPart(this.withoutBall());
    if (live === undefined) return nothing;
    const { index, trajectory } = live.ball;
    const look = themedLooks(race.balls, localize.key)[index];
    return html`
      <div role="group" ${properties({ '--_ball': look.textColor })}>
        <p class="when" part="when"></p>
        ${ruleLines(shown?.rule ?? live.rule, shown, trajectory.dimension, localize)}
      </div>
    `;
  }

  /** Puts in what changes from step to step. */
  private fill(): void {
    const { group, when, live, localize, shown } = this;
    const race = this.link.figure?.race;
    if (group === null || when === null || live === undefined || race === undefined) return;
    if (shown !== undefined) this.gaps.fill(shown);
    const words = this.inWords(live.ball);
    if (when.textContent !== words) when.textContent = words;
    const name = localize.term('rule', themedLooks(race.balls, localize.key)[live.ball.index].label);
    const results = shown === undefined ? '' : `: ${resultsInWords(shown, localize)}`;
    group.setAttribute('aria-label', `${name}, ${words}${results}`);
  }

  /** Which update it is, and how the run ended if it has. */
  private inWords({ trajectory }: Ball): string {
    const { localize, shown } = this;
    if (shown === undefined) return localize.term(trajectory.length < 2 ? 'noUpdates' : 'noUpdateYet');
    const words = localize.term('fromStepTo', formatStep(shown.t - 1), formatStep(shown.t));
    const { failure } = trajectory;
    if (failure === undefined || shown.t < failure.step) return words;
    return `${words} · ${localize.term('verdict', 'diverged', failure.reason)}. ${localize.term('divergedReason', failure.reason)}`;
  }

  /** Steps that go by change numbers only, unless a line takes another form. */
  private follow(landscape: LandscapeLike): () => void {
    return landscape.figure.subscribe((changes) => {
      if (!changes.has('step') || this.live === undefined || this.isUpdatePending) return;
      const t = this.updateNumber();
      if (t === this.shown?.t) return;
      const next = this.updateShown();
      if (next === undefined || next.form !== this.shown?.form) return this.requestUpdate();
      this.shown = next;
      this.fill();
    });
  }

  private updateNumber(): number | undefined {
    const { figure } = this.link;
    if (figure === undefined || this.live === undefined) return undefined;
    return updateAt(figure.state.step, this.live.ball.trajectory, figure.isVeiled);
  }

  private updateShown(): LiveUpdate | undefined {
    const t = this.updateNumber();
    return t === undefined ? undefined : this.live?.update(t);
  }

  private ballShown(): Ball | undefined {
    const { figure } = this.link;
    const balls = figure?.race?.balls ?? [];
    if (this.ball !== undefined && this.ball !== '') return ballNamed(balls, this.ball);
    const focused = figure?.focusedBall;
    return focused === undefined ? balls.find(({ specification }) => specification.hidden !== true) : balls[focused];
  }

  private withoutBall(): string {
    return this.ball === undefined || this.ball === ''
      ? this.localize.term('noBalls')
      : this.localize.term('unknownBall', this.ball);
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }
}
