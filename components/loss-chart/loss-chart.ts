import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { CHART_SCALES, type ChartScale, type Measure, MEASURES } from '../../src/figure/state.ts';
import { nearestRun } from '../../src/plotting/chart.ts';
import { formatStep } from '../../src/plotting/format.ts';
import { nearestMark, stepBeside } from '../../src/plotting/timeline-marks.ts';
import { plotPoint } from '../loss-landscape/plot-point.ts';
import { SizeController } from '../loss-landscape/size-controller.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { LinkedElement } from '../shared/linked-element.ts';
import { Localize } from '../shared/localize.ts';
import { handlePlaybackKey } from '../shared/playback-keys.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { warnOnce } from '../shared/warn-once.ts';
import type { ChartMark } from './chart-events.ts';
import { ChartKeeper } from './chart-keeper.ts';
import { chartMenus } from './chart-menus.ts';
import { chartNote } from './chart-note.ts';
import { chartPicture } from './chart-picture.ts';
import { chartReadout } from './chart-readout.ts';
import type { ChartScene } from './chart-scene.ts';
import { chartStyles } from './chart-styles.ts';
import { chartWords } from './chart-words.ts';

/** CSS pixels: how far from a mark of an event a press still means it, and where the marks begin, above the time axis. */
const MARK_REACH = 12;
const MARKS_ABOVE = 2;
/** How far beside the plot a pointer is still read. */
const BESIDE = 6;

/**
 * A measure of each ball (its loss, unless another is chosen) against the step, which is also the scrubber: click or drag
 * to go to a step, hover to read the values there. Triangles below the axis are events, bars are changes of settings: click
 * one to go there, or choose it from the menu. With focus inside, ← → step, Home and End go to the ends, [ and ] to the
 * event before and after, space plays. While a figure asks first, nothing after its step is shown.
 *
 * @example
 * <loss-landscape id="figure" loss="rosenbrock"></loss-landscape>
 * <loss-chart for="figure" measure="gap"></loss-chart>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @attr measure - `loss`, `gap`, `distance`, `gradient`, `step-x` or `step-y`; absent: what the figure's view says
 * @attr scale - `auto`, `linear`, `log` or `symlog`; absent: what the figure's view says
 * @fires input - The person is moving the playhead, or has chosen what is shown
 * @fires change - The person has moved the playhead, or has chosen what is shown
 * @csspart picture - The SVG
 * @csspart error - Says what is missing
 * @cssproperty --loss-chart-height - Height of the plot
 */
export class LossChart extends LinkedElement {
  static override styles = [tokens, chartStyles];

  @property() for?: string;
  @property() measure?: Measure;
  @property() scale?: ChartScale;

  @state() private hoverStep: number | undefined;
  @state() private hoverMark: ChartMark | undefined;

  @query('.plot') private readonly plot!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'step', 'survey', 'focus', 'guess']);
  private readonly size = new SizeController(this, '.plot');
  private dragPointer: number | undefined;
  private readonly keeper = new ChartKeeper(this.localize);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('measure')) this.check('measure', MEASURES);
    if (changed.has('scale')) this.check('scale', CHART_SCALES);
  }

  private readonly onPointerDown = (event: PointerEvent): void => {
    const { figure } = this.link;
    if (event.button !== 0 || this.plot === null || figure === undefined) return;
    this.plot.setPointerCapture(event.pointerId);
    this.dragPointer = event.pointerId;
    this.plot.querySelector('input')?.focus({ preventScroll: true });
    event.preventDefault();
    const mark = this.markAt(event);
    if (mark === undefined) this.seekTo(event);
    else this.goTo(figure, mark.step, ['input']);
  };

  private readonly onPointerMove = (event: PointerEvent): void => {
    if (this.dragPointer === event.pointerId) this.seekTo(event);
    else if (event.pointerType !== 'touch') this.hoverAt(event);
  };

  private readonly onPointerUp = (event: PointerEvent): void => {
    if (this.dragPointer !== event.pointerId) return;
    this.dragPointer = undefined;
    emitEdit(this, 'change');
  };

  private readonly onPointerLeave = (): void => {
    this.hoverStep = undefined;
    this.hoverMark = undefined;
    this.link.figure?.focusBall(undefined);
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const { figure } = this.link;
    if (figure === undefined) return;
    if (event.key === '[' || event.key === ']') {
      event.preventDefault();
      event.stopPropagation();
      const steps = this.keeper.events.map(({ step }) => step);
      const step = stepBeside(steps, figure.state.step, event.key === '[' ? -1 : 1);
      if (step !== undefined) this.goTo(figure, step, ['input', 'change']);
      return;
    }
    if (!handlePlaybackKey(event, figure)) return;
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  };

  private seekTo(event: PointerEvent): void {
    const { figure } = this.link;
    const scene = this.keeper.scene;
    if (figure === undefined || scene === undefined || this.plot === null) return;
    this.goTo(figure, Math.round(scene.chart.fromX(plotPoint(event, this.plot).x)), ['input']);
  }

  private goTo(figure: FigureLike, step: number, tell: readonly ('input' | 'change')[]): void {
    this.hoverStep = undefined;
    this.hoverMark = undefined;
    figure.pause();
    figure.seek(step);
    for (const name of tell) emitEdit(this, name);
  }

  private hoverAt(event: PointerEvent): void {
    const scene = this.keeper.scene;
    const { figure } = this.link;
    if (scene === undefined || this.plot === null || figure === undefined) return;
    const { x, y } = plotPoint(event, this.plot);
    const { clip } = scene.chart;
    const mark = this.markAt(event);
    const step = mark?.step ?? Math.round(scene.chart.fromX(x));
    const isInside = x >= clip.x - BESIDE && x <= clip.x + clip.width + BESIDE;
    const isKnown = !figure.isVeiled || step <= figure.state.step || mark !== undefined;
    this.hoverStep = isInside && isKnown ? step : undefined;
    this.hoverMark = isInside ? mark : undefined;
    const nearest = isInside ? nearestRun(scene.chart, x, y) : undefined;
    const onLine = nearest === undefined ? undefined : scene.balls[nearest].index;
    figure.focusBall(mark === undefined ? onLine : mark.events[0].ball.index);
  }

  /** The mark of events at a pointer below the time axis. */
  private markAt(event: PointerEvent): ChartMark | undefined {
    const scene = this.keeper.scene;
    if (scene === undefined || this.plot === null) return undefined;
    const { x, y } = plotPoint(event, this.plot);
    const { clip } = scene.chart;
    if (y < clip.y + clip.height - MARKS_ABOVE) return undefined;
    return nearestMark(this.keeper.marks, x, MARK_REACH);
  }

  /** What assistive technology sets directly. */
  private onRange(event: Event, figure: FigureLike): void {
    event.stopPropagation();
    this.goTo(figure, (event.currentTarget as HTMLInputElement).valueAsNumber, ['input']);
  }

  private readonly onRangeChange = (event: Event): void => {
    event.stopPropagation();
    emitEdit(this, 'change');
  };

  /** What the chart's own attribute says is changed there; else the figure's view is. */
  private choose(figure: FigureLike, choice: { readonly measure?: Measure; readonly scale?: ChartScale }): void {
    const { measure, scale } = choice;
    if (measure !== undefined && this.measure) this.measure = measure;
    else if (scale !== undefined && this.scale) this.scale = scale;
    else figure.updateView(choice);
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  }

  private check(name: 'measure' | 'scale', known: readonly string[]): void {
    const value = this[name];
    if (!value || known.includes(value)) return;
    this[name] = undefined;
    warnOnce({ element: this, attribute: name, value, remedy: `use one of ${known.join(', ')}` });
  }

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const scene = this.sceneOf(figure);
    const words = chartWords[this.localize.key];
    const note = scene === undefined ? '' : chartNote(scene, figure.state.race.domain, words);
    return html`
      <div
        class="plot ${this.hoverMark === undefined ? '' : 'on-mark'}"
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerup=${this.onPointerUp}
        @pointercancel=${this.onPointerUp}
        @pointerleave=${this.onPointerLeave}
        @keydown=${this.onKeyDown}
      >
        ${scene === undefined ? nothing : this.picture(scene, figure)}
      </div>
      <p class="note" id="note" ?hidden=${note === ''} ${properties({ '--_left': `${scene?.chart.clip.x ?? 0}px` })}>
        ${note}
      </p>
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  private sceneOf(figure: FigureLike): ChartScene | undefined {
    const { race, state } = figure;
    const { width, height } = this.size.size;
    if (race === undefined || width < 1 || height < 1) return undefined;
    // An attribute that was taken away is null.
    const measure = this.measure || state.view.measure;
    const scale = this.scale || state.view.scale;
    return this.keeper.update({ race, figure, measure, scale, width, height });
  }

  private picture(scene: ChartScene, figure: FigureLike): TemplateResult {
    const { localize, hoverMark } = this;
    const { step, view } = figure.state;
    const { events, marks } = this.keeper;
    const hoverStep = this.hoverStep === undefined ? undefined : Math.min(scene.chart.steps, this.hoverStep);
    const firstTick = localize.term('firstTick', '0');
    const { focusedBall, isVeiled } = figure;
    const words = chartWords[localize.key];
    const { missing } = scene.measured;
    return html`
      ${chartPicture({ scene, marks, step, isVeiled, focusedBall, hoverStep, hoverMark, firstTick })}
      ${missing === undefined ? nothing : html`<p class="missing" role="status">${words.missing[missing]}</p>`}
      ${hoverStep === undefined ? nothing : chartReadout(scene, hoverStep, hoverMark, localize)}
      ${chartMenus({
        scene,
        events,
        words,
        dimension: figure.race?.loss.dimension ?? 1,
        scale: this.scale || view.scale,
        onMeasure: (measure) => this.choose(figure, { measure }),
        onScale: (each) => this.choose(figure, { scale: each }),
        onEvent: (each) => this.goTo(figure, each, ['input', 'change']),
      })}
      ${this.range(scene, figure)}
    `;
  }

  private range({ chart }: ChartScene, figure: FigureLike): TemplateResult {
    const now = Math.floor(figure.state.step);
    return html`
      <input
        type="range"
        min="0"
        max=${chart.steps}
        step="1"
        .value=${String(now)}
        aria-label=${this.localize.term('chartScrub')}
        aria-valuetext=${this.localize.term('stepOf', formatStep(now), formatStep(chart.steps))}
        aria-description=${chartWords[this.localize.key].scrubHint}
        aria-keyshortcuts="[ ]"
        @input=${(event: Event) => this.onRange(event, figure)}
        @change=${this.onRangeChange}
      />
    `;
  }
}

define('loss-chart', LossChart);

declare global {
  interface HTMLElementTagNameMap {
    'loss-chart': LossChart;
  }
}
