import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { decodeState, encodeState } from '../../src/figure/codec.ts';
import type { FigureChange } from '../../src/figure/contract.ts';
import { Figure } from '../../src/figure/figure.ts';
import type { FigureState } from '../../src/figure/state.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import { BALL_CHANGED } from '../loss-ball/ball-changed.ts';
import { ballsWithin } from '../loss-ball/specification-of.ts';
import { booleanAttribute } from '../shared/boolean-attribute.ts';
import { buttonStyles } from '../shared/button-styles.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emit, emitEdit } from '../shared/events.ts';
import { type FrameLoop, pageFrameLoop } from '../shared/frame-loop.ts';
import { LANDSCAPE_CONNECTED, LANDSCAPE_DISCONNECTED, type LandscapeLike } from '../shared/landscape-like.ts';
import { Localize } from '../shared/localize.ts';
import { rangeStyles } from '../shared/range-styles.ts';
import { createSurveyor } from '../shared/surveyor.ts';
import { tokens } from '../shared/tokens.ts';
import { warnOnce } from '../shared/warn-once.ts';
import { authorState, type Raw } from './author-state.ts';
import { barTemplate } from './bar-template.ts';
import { barParts } from './controls-tokens.ts';
import { describeFigure } from './describe-figure.ts';
import { FigureClock } from './figure-clock.ts';
import { tellEvents } from './figure-events.ts';
import { figureName } from './figure-name.ts';
import { landscapeStyles } from './landscape-styles.ts';
import { legendTemplate } from './legend-template.ts';
import { ballPlaces, pictureTemplate } from './picture.ts';
import { plotPoint } from './plot-point.ts';
import type { Scene } from './scene.ts';
import { SceneKeeper } from './scene-keeper.ts';
import { sceneWords } from './scene-words.ts';
import { SizeController } from './size-controller.ts';
import { StartController, type StartHost } from './start-controller.ts';
import { startTemplate } from './start-template.ts';
import { PlotLayers } from './plot-layers.ts';
import { probeStyles, ThemeController, themeProbe } from './theme-probe.ts';
import { VisibilityController } from './visibility-controller.ts';

/** Properties that describe the figure's state: a later change of one changes that field only. */
const AUTHORED = [
  'loss',
  'formula',
  'parameters',
  'domain',
  'start',
  'balls',
  'steps',
  'step',
  'speed',
  'seed',
  'noise',
  'view',
  'theme',
  'loop',
] as const;

/** CSS pixels from a ball's middle within which a pointer is on it. */
const HOVER_REACH = 18;

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
 * @slot fallback - Shown until the element is defined
 * @csspart plot - The picture's box
 * @csspart picture - The SVG
 * @csspart legend - The names of the balls
 * @csspart bar - The figure's own controls
 * @csspart error - A problem with an input
 * @cssproperty --loss-aspect-ratio - Width to height of the plot
 * @fires play - Playing begins
 * @fires pause - Playing was stopped
 * @fires ended - Playing has reached the last step
 * @fires seeked - The step was set
 * @fires input - A person is changing the race
 * @fires change - A person has changed the race
 * @fires ball-settle - A ball came to rest in a minimum
 * @fires ball-diverge - A ball's run ended in numbers that are not finite
 * @fires state-change - The state is another
 * @fires loss-error - An input could not be taken
 */
export class LossLandscape extends LitElement implements LandscapeLike, StartHost {
  static override styles = [tokens, buttonStyles, rangeStyles, probeStyles, landscapeStyles];

  /** Id of a loss of the catalogue. */
  @property() loss: Raw;
  /** A typed formula in x, or in x and y; wins over `loss`. */
  @property() formula: Raw;
  /** Values of the formula's parameters: `a=1, b=2`. */
  @property() parameters: Raw;
  /** `-4,5` or `-4,4,-3,3`. */
  @property() domain: Raw;
  /** `-1` or `-1,2`. */
  @property() start: Raw;
  /** `sgd:lr=0.03,momentum:lr=0.03:momentum=0.9`; `<loss-ball>` children win over it. */
  @property() balls: Raw;
  @property() steps: Raw;
  /** Where the figure stands; absent: at the end. */
  @property() step: Raw;
  /** Steps a second. */
  @property() speed: Raw;
  @property() seed: Raw;
  /** Standard deviation added to each gradient component. */
  @property() noise: Raw;
  /** `auto`, `curve` or `contour`. */
  @property() view: Raw;
  /** `auto`, `light` or `dark`. */
  @property() theme: Raw;
  /** Plays once when first seen, unless less motion is asked for. */
  @property({ converter: booleanAttribute }) autoplay = false;
  @property({ converter: booleanAttribute }) loop = false;
  /** Parts of the bar: `play step scrub reset speed`, or `none`. */
  @property() controls: string | null | undefined;
  /** `all`, `scrub` (the start stays) or `none`. */
  @property() interaction: 'all' | 'scrub' | 'none' = 'all';
  /** The figure's name for assistive technology. */
  @property() label = '';
  /** `always`: compile typed formulas to JavaScript; needs a page that allows `unsafe-eval`. */
  @property() codegen = '';

  /** Where frames come from; tests give one that they drive. */
  frameLoop: FrameLoop = pageFrameLoop;

  @query('.plot') readonly plot!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly size = new SizeController(this, '.plot');
  private readonly appearance = new ThemeController(this);
  private readonly visibility = new VisibilityController(
    this,
    () => this.onSeen(),
    () => this.onVisibility(),
  );
  private readonly startControl = new StartController(this);
  private readonly scenes = new SceneKeeper();
  private readonly layers = new PlotLayers();
  private readonly complaints = new Map<string, string>();
  private ownFigure: Figure | undefined;
  private clock: FigureClock | undefined;
  private authored: FigureState | undefined;
  private scene: Scene | undefined;
  private isSeen = false;
  private mayPlayOnceSeen = false;
  private barReplacements = 0;
  private errorReplacements = 0;
  private ballsAreStale = false;
  private disconnect: (() => void)[] = [];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  /** The figure of this element: its state, its race and its playback. */
  get figure(): Figure {
    if (this.ownFigure === undefined) {
      this.authored = this.readAuthor();
      const rests = !this.autoplay || this.step !== undefined || prefersReducedMotion();
      this.ownFigure = new Figure({
        state: this.authored,
        surveyor: createSurveyor(),
        codegen: this.codegen === 'always' ? 'always' : 'never',
      });
      this.clock = new FigureClock(this.ownFigure);
      this.mayPlayOnceSeen = this.autoplay && !prefersReducedMotion();
      if (!rests) this.ownFigure.seek(0);
    }
    return this.ownFigure;
  }

  /** Everything that the figure shows, as one JSON value. */
  get state(): FigureState {
    return this.figure.state;
  }

  /** Where numbers are in the plot; undefined until it has a size. */
  get viewport(): Viewport | undefined {
    return this.scene?.viewport;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { figure } = this;
    this.addEventListener(BALL_CHANGED, this.onBallsChanged);
    this.disconnect = [figure.subscribe(this.onFigureChange), tellEvents(this, figure)];
    this.dispatchEvent(new Event(LANDSCAPE_CONNECTED, { bubbles: true, composed: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(BALL_CHANGED, this.onBallsChanged);
    for (const undo of this.disconnect) undo();
    this.disconnect = [];
    this.clock?.rest();
    this.layers.release(this.plot);
    this.ownerDocument.dispatchEvent(new Event(LANDSCAPE_DISCONNECTED));
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'id' && old !== value && this.isConnected && this.hasUpdated) {
      this.ownerDocument.dispatchEvent(new Event(LANDSCAPE_CONNECTED));
    }
  }

  play(): void {
    this.figure.play();
  }

  pause(): void {
    this.figure.pause();
  }

  seek(step: number): void {
    this.figure.seek(step);
    emit(this, 'seeked', undefined);
  }

  stepBy(count: number): void {
    this.figure.stepBy(count);
    emit(this, 'seeked', undefined);
  }

  /** Back to what attributes and children say. */
  reset(): void {
    this.figure.reset();
  }

  getState(): FigureState {
    return this.state;
  }

  /** Takes a state: as data, or as the text of a link. What cannot be taken is replaced by its default, with a warning. */
  setState(state: FigureState | string): void {
    const text = typeof state === 'string' ? state.replace(/^.*#/, '') : encodeState(state);
    const decoded = decodeState(text);
    for (const remedy of decoded.problems) warnOnce({ element: this, attribute: 'state', value: text, remedy });
    void this.figure.setState(decoded.state);
  }

  /** A link to the page that this element is in, with the state. */
  toURL(): string {
    const url = new URL(this.ownerDocument.baseURI);
    url.hash = encodeState(this.state);
    return url.href;
  }

  replaceBar(): () => void {
    this.barReplacements += 1;
    this.requestUpdate();
    return () => {
      this.barReplacements -= 1;
      this.requestUpdate();
    };
  }

  replaceError(): () => void {
    this.errorReplacements += 1;
    this.requestUpdate();
    return () => {
      this.errorReplacements -= 1;
      this.requestUpdate();
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAuthored = AUTHORED.some((name) => changed.has(name));
    if ((isAuthored && this.hasUpdated) || this.ballsAreStale) {
      this.ballsAreStale = false;
      this.authored = this.readAuthor();
      void this.figure.amendAuthor(this.authored);
    }
    const { theme } = this.figure.state.view;
    this.style.colorScheme = theme === 'auto' ? '' : theme;
    if (!this.figure.isPlaying) this.appearance.read();
    this.scene = this.createScene();
  }

  protected override updated(): void {
    const { step } = this.figure.state;
    if (this.scene !== undefined) this.layers.draw(this.plot, this.scene, step, this.figure.focusedBall);
    this.clock?.follow(this.frameLoop, this.visibility.isVisible);
  }

  private readAuthor(): FigureState {
    this.complaints.clear();
    const input = { ...this.authorInput(), children: ballsWithin(this) };
    return authorState(
      input,
      (attribute, remedy, severity = 'error') => {
        warnOnce({ element: this, attribute, value: input[attribute], remedy });
        if (severity === 'error') this.complaints.set(attribute, remedy);
      },
      this.authored,
    );
  }

  private authorInput(): Pick<this, (typeof AUTHORED)[number]> {
    return Object.fromEntries(AUTHORED.map((name) => [name, this[name]])) as Pick<this, (typeof AUTHORED)[number]>;
  }

  private createScene(): Scene | undefined {
    const { race, survey } = this.figure;
    const { width, height, pixelRatio } = this.size.size;
    if (race === undefined || width === 0 || height === 0) return undefined;
    if (this.scene !== undefined && !this.visibility.isVisible) return this.scene;
    return this.scenes.get({
      race,
      survey,
      width,
      height,
      pixelRatio,
      mode: this.appearance.isDark ? 'dark' : 'light',
      words: sceneWords(this.localize),
      showsHint: this.interaction === 'all' && !this.startControl.wasUsed,
    });
  }

  private readonly onFigureChange = (changes: ReadonlySet<FigureChange>): void => {
    this.requestUpdate();
    if (changes.has('paths')) this.playOnceSeen();
  };

  private readonly onBallsChanged = (event: Event): void => {
    event.stopPropagation();
    if (!this.hasUpdated) return;
    this.ballsAreStale = true;
    this.requestUpdate();
  };

  private readonly onSlotChange = (): void => {
    const before = JSON.stringify(this.authored?.race.balls);
    if (before === JSON.stringify(this.readAuthor().race.balls)) return;
    this.ballsAreStale = true;
    this.requestUpdate();
  };

  private onSeen(): void {
    this.isSeen = true;
    this.playOnceSeen();
  }

  /** Plays once, unless somebody was faster or a link asked for a step. */
  private playOnceSeen(): void {
    if (!this.mayPlayOnceSeen || !this.isSeen || this.figure.race === undefined) return;
    this.mayPlayOnceSeen = false;
    if (this.figure.state.step < this.figure.state.race.steps) this.figure.play();
  }

  private onVisibility(): void {
    this.clock?.follow(this.frameLoop, this.visibility.isVisible);
    if (!this.visibility.isVisible) this.layers.release(this.plot);
  }

  private readonly onPlotMove = (event: PointerEvent): void => {
    if (this.scene === undefined || this.plot === null || event.pointerType === 'touch') return;
    const { x, y } = plotPoint(event, this.plot);
    const places = ballPlaces(this.scene, this.figure.state.step);
    const distances = places.map((place) => Math.hypot(place.x - x, place.y - y));
    const nearest = distances.indexOf(Math.min(...distances));
    this.figure.focusBall(distances[nearest] <= HOVER_REACH ? this.scene.balls[nearest].index : undefined);
  };

  private readonly onPlotLeave = (): void => {
    this.figure.focusBall(undefined);
  };

  private readonly toggle = (): void => {
    if (this.figure.isPlaying) this.pause();
    else this.play();
  };

  private readonly onScrub = (step: number, isLast: boolean): void => {
    if (!isLast) this.figure.pause();
    this.seek(step);
    emitEdit(this, isLast ? 'change' : 'input');
  };

  protected override render(): TemplateResult {
    const { figure, localize, interaction } = this;
    const parts = this.barReplacements > 0 || interaction === 'none' ? new Set<never>() : barParts(this.controls);
    const problem = this.errorReplacements > 0 ? undefined : figure.problem?.message;
    const message = problem ?? [...this.complaints.values()][0];
    return html`
      ${themeProbe} ${this.controls?.trim() === 'none' ? nothing : legendTemplate(figure, localize)}
      ${this.plotTemplate()}
      ${barTemplate(figure, parts, localize, {
        toggle: this.toggle,
        seek: this.onScrub,
        stepBy: (count) => this.stepBy(count),
        reset: () => this.reset(),
        setSpeed: (speed) => figure.updateView({ speed }),
      })}
      ${errorPart(message)}
      <slot name="caption"></slot>
      <slot hidden @slotchange=${this.onSlotChange}></slot>
    `;
  }

  private plotTemplate(): TemplateResult {
    const { figure, localize, scene, startControl } = this;
    const isMovable = this.interaction === 'all' && scene !== undefined;
    const isContour = scene?.ground.surface !== undefined;
    const classes = ['plot', isMovable ? 'placeable' : '', startControl.isDragging ? 'dragging' : ''];
    const { step } = figure.state;
    return html`<div
      class=${classes.filter(Boolean).join(' ')}
      part="plot"
      role="group"
      aria-label=${this.label || figureName(figure, localize)}
      aria-describedby="description"
      @click=${isMovable ? startControl.onPlotClick : undefined}
      @pointermove=${this.onPlotMove}
      @pointerleave=${this.onPlotLeave}
    >
      ${isContour ? html`<canvas class="surface" aria-hidden="true"></canvas><canvas class="past" aria-hidden="true"></canvas>` : nothing}
      <svg
        part="picture"
        role="img"
        aria-label=${this.label || figureName(figure, localize)}
        aria-describedby="description"
      >
        ${scene === undefined ? nothing : pictureTemplate(scene, { step, focused: figure.focusedBall })}
      </svg>
      ${isMovable ? startTemplate(scene, startControl, localize) : nothing}
      <p id="description" class="visually-hidden">${describeFigure(figure, localize)}</p>
    </div>`;
  }
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

define('loss-landscape', LossLandscape);

declare global {
  interface HTMLElementTagNameMap {
    'loss-landscape': LossLandscape;
  }
}
