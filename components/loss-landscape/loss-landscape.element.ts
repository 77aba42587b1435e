import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { FigureChange } from '../../src/figure/contract.ts';
import { Figure } from '../../src/figure/figure.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import { BALL_CHANGED } from '../loss-ball/ball-changed.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import '../shared/css-colors.ts';
import { errorPart } from '../shared/error-part.ts';
import { type FrameLoop, pageFrameLoop } from '../shared/frame-loop.ts';
import { LANDSCAPE_CONNECTED, LANDSCAPE_DISCONNECTED, type LandscapeLike } from '../shared/landscape-like.ts';
import { Localize } from '../shared/localize.ts';
import { inWords } from '../shared/problem-words.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { createSurveyor } from '../shared/surveyor.ts';
import { tokens } from '../shared/tokens.ts';
import { Author, AUTHORED } from './author.ts';
import { ScriptedLandscape } from './scripted-landscape.ts';
import { barActions } from './bar-actions.ts';
import { barTemplate } from './bar-template.ts';
import { barStyles } from './bar-styles.ts';
import { barParts, linkedParts } from './controls-tokens.ts';
import { Counter } from './counter.ts';
import { FigureClock } from './figure-clock.ts';
import { tellEvents } from './figure-events.ts';
import { showStates } from './figure-states.ts';
import { hoverBall } from './hover.ts';
import { landscapeStyles } from './landscape-styles.ts';
import { lazyParts } from './lazy-parts.ts';
import { legendTemplate } from './legend-template.ts';
import { searchMoments } from './moment-search.ts';
import { PlayOnce, prefersReducedMotion } from './play-once.ts';
import { PlotGuests } from './plot-guests.ts';
import { plotTemplate } from './plot-template.ts';
import type { Scene } from './scene.ts';
import { SceneKeeper } from './scene-keeper.ts';
import { sceneWords } from './scene-words.ts';
import { SizeController } from './size-controller.ts';
import type { StartHost } from './start-controller.ts';
import { StartLoader } from './start-loader.ts';
import { probeStyles, ThemeController, themeProbe } from './theme-probe.ts';
import { VisibilityController } from './visibility-controller.ts';
import { zoomOnWheel } from './zoom-on-wheel.ts';

/**
 * The figure: the curve or contour of a loss, and a race of update rules down it. The one tag that an author needs.
 *
 * @example
 * <loss-landscape loss="textbook-1d" autoplay>
 *   <loss-ball optimizer="sgd" lr="0.03"></loss-ball>
 *   <loss-ball optimizer="momentum" lr="0.03" momentum="0.9"></loss-ball>
 * </loss-landscape>
 *
 * @slot - `<loss-ball>` elements
 * @slot caption - A line below the figure
 * @slot fallback - Shown until the element is defined and has its first picture
 * @cssstate playing - It plays; `ended`: it stands at the last step
 * @cssstate loading - Its formula is being compiled, or it has yet to come near the window
 * @cssstate veiled - It has asked, and does not tell yet
 * @cssstate error - An input could not be taken
 * @csspart plot - The picture's box
 * @csspart picture - The SVG
 * @csspart legend - The names of the balls
 * @csspart labels - What stands in the picture: values of minima, the hint at the start
 * @csspart axes - Ticks, grid lines and names of the axes
 * @csspart curve - The loss of one weight
 * @csspart surface - The canvas with the loss of two weights
 * @csspart trails - The canvas with what the balls have passed
 * @csspart hole - A stretch where the loss is undefined
 * @csspart minimum - The mark of a minimum
 * @csspart ball - A ball
 * @csspart annotations - What happened in the race, where it happened: each an `annotation`
 * @csspart overlays - Arrows and rings at the balls, with their `overlay-legend`
 * @csspart flag - The flag of a reader who was asked where a ball will end
 * @csspart start-ring - The ring at the start
 * @csspart start - The handle of the start, with a slider for each axis: `start-x`, `start-y`
 * @csspart note - Says that a loss is constant
 * @csspart loading - Says that a formula is being compiled
 * @csspart bar - The figure's own controls: `play`, `step`, `scrub`, `step-of`, `speed`, `reset`
 * @csspart parts - What `controls` asks for beside the bar: the elements of `loss formula view start lr balls settings share`
 * @csspart start-row - The coordinates of the start as numbers to drag, where `controls` asks for `start`
 * @csspart rate-row - The learning rates as numbers to drag, where `controls` asks for `lr`
 * @csspart error - A problem with an input
 * @cssproperty --loss-aspect-ratio - Width to height of the plot
 * @fires play - Playing begins
 * @fires pause - Playing was stopped
 * @fires ended - Playing has reached the last step
 * @fires seeked - The step was set
 * @fires input - A person is changing the race
 * @fires change - A person has changed the race
 * @fires ball-escape - A ball got over the barrier for good: the slope there leads to another minimum
 * @fires ball-settle - A ball came to rest in a minimum
 * @fires ball-diverge - A ball's run ended in numbers that are not finite
 * @fires state-change - The state is another
 * @fires loss-error - An input could not be taken
 */
export class LossLandscape extends ScriptedLandscape implements LandscapeLike, StartHost {
  static override styles = [tokens, buttonStyles, rangeStyles, probeStyles, barStyles, landscapeStyles];

  /** Where frames come from; tests give one that they drive. */
  frameLoop: FrameLoop = pageFrameLoop;

  @query('.plot') readonly plot!: HTMLElement | null;

  protected readonly localize = new Localize(this);
  private readonly size = new SizeController(this, '.plot');
  private readonly appearance = new ThemeController(this, () => this.figure.state.view.theme);
  private readonly visibility = new VisibilityController(
    this,
    () => this.playOnce?.seen(),
    () => this.onVisibility(),
  );
  private readonly startControl = new StartLoader(this);
  private readonly scenes = new SceneKeeper();
  private readonly author = new Author(this, () => this.onBallsStale());
  private readonly barActions = barActions(this);
  private readonly barReplacements = new Counter(() => this.requestUpdate());
  private readonly lazy = lazyParts(() => this.requestUpdate());
  private readonly internals = this.attachInternals();
  private readonly guests = new PlotGuests(() => this.requestUpdate());
  readonly layOver = this.guests.add;
  private readonly errorReplacements = new Counter(() => this.requestUpdate());
  private ownFigure: Figure | undefined;
  private clock: FigureClock | undefined;
  private playOnce: PlayOnce | undefined;
  protected scene: Scene | undefined;
  private ballsAreStale = false;
  private disconnect: (() => void)[] = [];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  /** The figure of this element: its state, its race and its playback. */
  get figure(): Figure {
    this.ownFigure ??= this.createFigure();
    return this.ownFigure;
  }

  /** Where numbers are in the plot; undefined until it has a size. */
  get viewport(): Viewport | undefined {
    return this.scene?.viewport;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { figure } = this;
    this.addEventListener(BALL_CHANGED, this.onBallsChanged);
    this.disconnect = [
      figure.subscribe(this.onFigureChange),
      tellEvents(this, figure, () => this.author.isStepping),
      searchMoments(figure),
    ];
    this.dispatchEvent(new Event(LANDSCAPE_CONNECTED, { bubbles: true, composed: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(BALL_CHANGED, this.onBallsChanged);
    for (const undo of this.disconnect.splice(0)) undo();
    this.clock?.rest();
    this.lazy.layers.atHand?.release(this.plot);
    this.ownerDocument.dispatchEvent(new Event(LANDSCAPE_DISCONNECTED));
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // While it is upgraded it has told nobody yet that it is in the document.
    if (name === 'id' && old !== value && this.disconnect.length > 0) {
      this.ownerDocument.dispatchEvent(new Event(LANDSCAPE_CONNECTED));
    }
  }

  readonly replaceBar = () => this.barReplacements.ask();
  readonly replaceError = () => this.errorReplacements.ask();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const authored = AUTHORED.filter((name) => changed.has(name));
    if (!this.hasUpdated) this.author.amendLate(this.figure);
    else if (authored.length > 0 || this.ballsAreStale)
      this.author.amend(this.figure, this.ballsAreStale ? [] : authored);
    this.ballsAreStale = false;
    if (this.isAsked || this.loading === 'eager') this.begin();
    this.scene = this.createScene();
  }

  protected override updated(): void {
    const { figure, scene } = this;
    showStates(this.internals, figure, this.author.complaint !== undefined);
    if (scene?.ground.surface !== undefined && this.visibility.isVisible)
      this.lazy.layers.get()?.draw(this.plot, scene, figure.state.step, figure.focusedBall);
    this.clock?.follow(this.frameLoop, this.visibility.isVisible);
  }

  private createFigure(): Figure {
    this.takeEarlyProperties();
    const figure = new Figure({
      state: this.author.read(),
      surveyor: createSurveyor(this.codegen === 'always'),
      codegen: this.codegen === 'always' ? 'always' : 'never',
      isLazy: true,
    });
    this.clock = new FigureClock(figure);
    if (this.autoplay && !prefersReducedMotion()) {
      this.playOnce = new PlayOnce(figure);
      // Not first the end and then, once seen, the beginning.
      if (this.step === undefined) figure.seek(0);
    }
    return figure;
  }

  /** The picture as it is now. Off screen nothing is laid out: the last scene stays. */
  private createScene(): Scene | undefined {
    const { race, survey } = this.figure;
    const { width, height, pixelRatio } = this.size.size;
    if (race === undefined || width === 0 || height === 0) return undefined;
    if (!this.visibility.isVisible) return this.scene;
    return this.scenes.get({
      race,
      survey,
      zoom: this.figure.state.view.zoom,
      width,
      height,
      pixelRatio,
      mode: this.appearance.isDark ? 'dark' : 'light',
      words: sceneWords(this.localize),
      showsHint: this.interaction === 'all' && !this.startControl.wasUsed,
      isVeiled: this.figure.isVeiled,
      labelsOf: this.lazy.labels.get(),
    });
  }

  private readonly onFigureChange = (changes: ReadonlySet<FigureChange>): void => {
    this.requestUpdate();
    if (changes.has('paths')) this.playOnce?.try();
  };

  private readonly onBallsChanged = (event: Event): void => {
    event.stopPropagation();
    if (this.hasUpdated) this.onBallsStale();
  };

  private readonly onSlotChange = (): void => {
    const before = JSON.stringify(this.author.state?.race.balls);
    if (before !== JSON.stringify(this.author.read().race.balls)) this.onBallsStale();
  };

  private onBallsStale(): void {
    this.ballsAreStale = true;
    this.requestUpdate();
  }

  private onVisibility(): void {
    this.clock?.follow(this.frameLoop, this.visibility.isVisible);
    if (!this.visibility.isVisible) return this.lazy.layers.atHand?.release(this.plot);
    this.appearance.read();
    this.begin();
  }

  private readonly onPlotMove = (event: PointerEvent): void => {
    // What is dragged has just changed the picture: asking where it is would lay out everything once more.
    if (event.buttons !== 0) return;
    if (this.scene && this.plot) hoverBall(event, this.plot, this.scene, this.figure);
  };

  private readonly onPlotWheel = (event: WheelEvent): void => {
    if (this.interaction !== 'none') zoomOnWheel(event, this);
  };

  protected override render(): TemplateResult {
    const { figure, localize, interaction } = this;
    const hasBar = !this.barReplacements.isAsked && interaction !== 'none';
    const parts = linkedParts(interaction === 'all' ? this.controls : undefined);
    const problem = this.errorReplacements.isAsked ? undefined : figure.problem;
    return html`
      ${themeProbe} ${this.controls?.trim() === 'none' ? nothing : legendTemplate(figure, localize)}
      ${plotTemplate({
        figure,
        localize,
        scene: this.scene,
        startControl: this.startControl,
        label: this.label,
        isMovable: interaction === 'all',
        guests: this.guests,
        extras: this.lazy.extras,
        onMove: this.onPlotMove,
        onWheel: this.onPlotWheel,
        onLeave: () => figure.focusBall(undefined),
      })}
      ${hasBar ? barTemplate(figure, barParts(this.controls), localize, this.barActions) : nothing}
      ${parts.size > 0 ? this.lazy.controls.get()?.(parts, figure, localize) : nothing}
      ${errorPart(inWords(localize, problem ?? this.author.complaint))}
      <slot name="caption"></slot>
      <slot hidden @slotchange=${this.onSlotChange}></slot>
    `;
  }
}
