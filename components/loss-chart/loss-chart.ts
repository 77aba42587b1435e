import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FigureLike } from '../../src/figure/contract.ts';
import { nearestRun } from '../../src/plotting/chart.ts';
import { formatLoss, formatStep } from '../../src/plotting/format.ts';
import type { LossScaleKind } from '../../src/plotting/loss-scale.ts';
import type { Race } from '../../src/race/race.ts';
import { plotPoint } from '../loss-landscape/plot-point.ts';
import { SizeController } from '../loss-landscape/size-controller.ts';
import { define } from '../shared/define.ts';
import { errorPart } from '../shared/error-part.ts';
import { emitEdit } from '../shared/events.ts';
import { FigureController } from '../shared/figure-controller.ts';
import { Localize } from '../shared/localize.ts';
import { handlePlaybackKey } from '../shared/playback-keys.ts';
import { properties } from '../shared/properties.ts';
import { tokens } from '../shared/tokens.ts';
import { chartPicture } from './chart-picture.ts';
import { type ChartScene, createChartScene } from './chart-scene.ts';
import { chartStyles } from './chart-styles.ts';

type ScaleChoice = LossScaleKind | 'auto';

const SCALES: readonly ScaleChoice[] = ['auto', 'linear', 'log', 'symlog'];
/** Rows of the read-out under the pointer. */
const MOST_ROWS = 8;

/**
 * The loss of each ball against the step, which is also the scrubber: click or drag to go to a step, hover to read the
 * losses there. With focus inside, ← → step, Home and End go to the ends, space plays.
 *
 * @example
 * <loss-landscape id="figure" loss="rosenbrock"></loss-landscape>
 * <loss-chart for="figure"></loss-chart>
 *
 * @attr for - Id of the landscape; absent: the one around this element
 * @attr scale - `auto`, `linear`, `log` or `symlog`
 * @fires input - The person is moving the playhead
 * @fires change - The person has moved the playhead
 * @csspart picture - The SVG
 * @csspart error - Says what is missing
 * @cssproperty --loss-chart-height - Height of the plot
 */
export class LossChart extends LitElement {
  static override styles = [tokens, chartStyles];

  @property() for?: string;
  @property() scale: ScaleChoice = 'auto';

  @state() private hoverStep: number | undefined;

  @query('.plot') private readonly plot!: HTMLElement | null;

  private readonly localize = new Localize(this);
  private readonly link = new FigureController(this, ['paths', 'step', 'survey', 'focus']);
  private readonly size = new SizeController(this, '.plot');
  private dragPointer: number | undefined;
  private kept: { readonly key: readonly unknown[]; readonly scene: ChartScene } | undefined;

  private readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.plot === null) return;
    this.plot.setPointerCapture(event.pointerId);
    this.dragPointer = event.pointerId;
    this.plot.querySelector('input')?.focus({ preventScroll: true });
    event.preventDefault();
    this.seekTo(event);
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
    this.link.figure?.focusBall(undefined);
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const { figure } = this.link;
    if (figure === undefined || !handlePlaybackKey(event, figure)) return;
    emitEdit(this, 'input');
    emitEdit(this, 'change');
  };

  private seekTo(event: PointerEvent): void {
    const { figure } = this.link;
    const scene = this.kept?.scene;
    if (figure === undefined || scene === undefined || this.plot === null) return;
    this.hoverStep = undefined;
    figure.pause();
    figure.seek(Math.round(scene.chart.fromX(plotPoint(event, this.plot).x)));
    emitEdit(this, 'input');
  }

  private hoverAt(event: PointerEvent): void {
    const scene = this.kept?.scene;
    if (scene === undefined || this.plot === null) return;
    const { x, y } = plotPoint(event, this.plot);
    const { clip } = scene.chart;
    const isInside = x >= clip.x - 6 && x <= clip.x + clip.width + 6;
    this.hoverStep = isInside ? Math.round(scene.chart.fromX(x)) : undefined;
    const nearest = isInside ? nearestRun(scene.chart, x, y) : undefined;
    this.link.figure?.focusBall(nearest === undefined ? undefined : scene.balls[nearest].index);
  }

  /** What assistive technology sets directly. */
  private onRange(event: Event, figure: FigureLike): void {
    event.stopPropagation();
    figure.pause();
    figure.seek((event.currentTarget as HTMLInputElement).valueAsNumber);
    emitEdit(this, 'input');
  }

  private readonly onRangeChange = (event: Event): void => {
    event.stopPropagation();
    emitEdit(this, 'change');
  };

  private onScale(event: Event): void {
    event.stopPropagation();
    this.scale = (event.currentTarget as HTMLSelectElement).value as ScaleChoice;
  }

  override render(): unknown {
    const { figure } = this.link;
    if (figure === undefined) return this.link.isMissing ? errorPart(this.missing()) : nothing;
    const { race } = figure;
    const scene = race === undefined ? undefined : this.sceneOf(race, figure);
    return html`
      <div
        class="plot"
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerup=${this.onPointerUp}
        @pointercancel=${this.onPointerUp}
        @pointerleave=${this.onPointerLeave}
        @keydown=${this.onKeyDown}
      >
        ${scene === undefined ? nothing : this.picture(scene, figure)}
      </div>
    `;
  }

  private missing(): string {
    return this.for ? this.localize.term('noLandscapeNamed', this.for) : this.localize.term('noLandscape');
  }

  /** The layout, made again only when something that it depends on has changed. */
  private sceneOf(race: Race, figure: FigureLike): ChartScene | undefined {
    const { width, height } = this.size.size;
    if (width < 1 || height < 1) return undefined;
    const scale = this.scale === 'auto' || !SCALES.includes(this.scale) ? undefined : this.scale;
    const language = this.localize.key;
    const isDiverged = race.balls.map(({ index }) => {
      const verdict = figure.verdictOf(index);
      return verdict === undefined ? undefined : verdict.kind === 'diverged';
    });
    const key = [race, width, height, scale, language, isDiverged.join()];
    if (!this.kept?.key.every((value, index) => value === key[index])) {
      this.kept = { key, scene: createChartScene({ race, width, height, scale, isDiverged, language }) };
    }
    return this.kept?.scene;
  }

  private picture(scene: ChartScene, figure: FigureLike): TemplateResult {
    const { step } = figure.state;
    const hoverStep = this.hoverStep === undefined ? undefined : Math.min(scene.chart.steps, this.hoverStep);
    const firstTick = this.localize.term('firstTick', '0');
    return html`
      ${chartPicture({ scene, step, focusedBall: figure.focusedBall, hoverStep, firstTick })}
      ${hoverStep === undefined ? nothing : this.readout(scene, hoverStep)} ${this.scaleMenu(scene)}
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
        @input=${(event: Event) => this.onRange(event, figure)}
        @change=${this.onRangeChange}
      />
    `;
  }

  /** The losses at the step under the pointer, lowest first. */
  private readout({ chart, balls }: ChartScene, step: number): TemplateResult {
    const rows = balls
      .map((ball) => ({ ball, loss: ball.lossAt(step) }))
      .sort((a, b) => (a.loss ?? Infinity) - (b.loss ?? Infinity));
    const x = chart.toX(step);
    const isRight = x < chart.clip.x + chart.clip.width / 2;
    const place = isRight ? { left: `${x + 10}px` } : { right: `calc(100% - ${x - 10}px)` };
    const rest = rows.length - MOST_ROWS;
    return html`
      <div class="readout" aria-hidden="true" ${properties({ left: undefined, right: undefined, ...place })}>
        <table>
          <caption>
            ${this.localize.term('firstTick', formatStep(step))}
          </caption>
          ${rows.slice(0, MOST_ROWS).map(
            ({ ball, loss }) => html`
              <tr>
                <th ${properties({ color: ball.textColor })}>${ball.label}</th>
                <td>${loss === undefined ? '–' : formatLoss(loss)}</td>
              </tr>
            `,
          )}
        </table>
        ${rest > 0 ? this.localize.term('more', rest) : nothing}
      </div>
    `;
  }

  private scaleMenu({ chart }: ChartScene): TemplateResult {
    const { localize } = this;
    return html`
      <span
        class="scale"
        ${properties({ left: `${chart.clip.x}px` })}
        @pointerdown=${(event: Event) => event.stopPropagation()}
        @pointermove=${(event: Event) => event.stopPropagation()}
      >
        <span aria-hidden="true">${localize.term('lossScale', chart.scale.kind)}</span>
        <select aria-label=${localize.term('scaleLabel')} @change=${(event: Event) => this.onScale(event)}>
          ${SCALES.map(
            (each) => html`
              <option value=${each} .selected=${each === this.scale}>${localize.term('scaleChoice', each)}</option>
            `,
          )}
        </select>
      </span>
    `;
  }
}

define('loss-chart', LossChart);

declare global {
  interface HTMLElementTagNameMap {
    'loss-chart': LossChart;
  }
}
