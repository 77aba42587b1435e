import { nothing, svg, type SVGTemplateResult } from 'lit';
import { chartPosition } from '../../src/plotting/chart.ts';
import { markerPath } from '../../src/plotting/markers.ts';
import { pathNumber } from '../../src/plotting/path-text.ts';
import type { ChartMark } from './chart-events.ts';
import type { ChartBall, ChartScene } from './chart-scene.ts';

/** What the picture of a chart depends on beside its layout. */
export interface ChartMoment {
  readonly scene: ChartScene;
  readonly marks: readonly ChartMark[];
  /** A real number. */
  readonly step: number;
  /** Nothing is drawn of what comes after the step. */
  readonly isVeiled: boolean;
  readonly focusedBall: number | undefined;
  /** A whole step that the pointer is on. */
  readonly hoverStep: number | undefined;
  readonly hoverMark: ChartMark | undefined;
  readonly firstTick: string;
}

/** CSS pixels. */
const MARKER_RADIUS = 4.5;
const KNOB_RADIUS = 8;
/** From the end of the run to its labels: the markers that rest there stay free. */
const LABEL_GAP = MARKER_RADIUS + 5;
/** Lines are as wide as that beyond the plot's edges. */
const PEN = 4;
/** From the time axis down to the middle of the marks, clear of the knob, and to the base line of the steps. */
const MARK_DROP = 14;
const TICK_DROP = 32;
/** A triangle that points up at the axis, and a bar, around (0, 0). */
const MARK_SHAPES = { moment: 'M0,-4.5L5,4H-5Z', change: 'M-1.75,-5H1.75V5H-1.75Z' } as const;

/** The chart as SVG: ground, the vivid past, the faded future, marks of events, the playhead. */
export function chartPicture(moment: ChartMoment): SVGTemplateResult {
  const { scene, step, hoverStep, isVeiled } = moment;
  const { clip } = scene.chart;
  const x = scene.chart.toX(step);
  const top = clip.y - PEN;
  const height = clip.height + 2 * PEN;
  return svg`
    <svg part="picture" aria-hidden="true">
      <clipPath id="past"><rect x=${clip.x - PEN} y=${top} width=${pathNumber(x - clip.x + PEN)} height=${height} /></clipPath>
      <clipPath id="future"><rect x=${pathNumber(x)} y=${top} width=${pathNumber(clip.x + clip.width - x + PEN)} height=${height} /></clipPath>
      ${ground(moment)}
      ${isVeiled ? nothing : svg`<g class="future"><g clip-path="url(#future)">${lines(moment)}</g></g>`}
      <g clip-path="url(#past)">${lines(moment)}</g>
      ${endLabels(moment)}
      ${hoverStep === undefined ? nothing : upright('hover', scene.chart.toX(hoverStep), clip)}
      ${upright('playhead', x, clip)}
      <circle class="knob" cx=${pathNumber(x)} cy=${clip.y + clip.height} r=${KNOB_RADIUS} />
      ${scene.balls.map((ball) => marker(moment, ball, step))}
      ${hoverStep === undefined ? nothing : scene.balls.map((ball) => marker(moment, ball, hoverStep))}
      ${moment.marks.map((mark) => timelineMark(moment, mark))}
    </svg>
  `;
}

function ground({ scene, firstTick }: ChartMoment): SVGTemplateResult {
  const { clip, stepTicks, valueTicks } = scene.chart;
  const bottom = clip.y + clip.height;
  const right = clip.x + clip.width;
  return svg`
    ${(scene.measured.missing === undefined ? valueTicks : []).map(
      ({ position, label }) => svg`
        <line class="grid" x1=${clip.x} x2=${right} y1=${pathNumber(position)} y2=${pathNumber(position)} />
        <text x=${clip.x - 8} y=${pathNumber(position)} dy="0.32em" text-anchor="end">${label}</text>`,
    )}
    <line class="axis" x1=${clip.x} x2=${right} y1=${bottom} y2=${bottom} />
    ${stepTicks.map(
      ({ position, label }, index) => svg`
        <text x=${pathNumber(position)} y=${bottom + TICK_DROP} text-anchor=${index === 0 ? 'start' : 'middle'}>
          ${index === 0 ? firstTick : label}
        </text>`,
    )}
  `;
}

function lines({ scene, focusedBall }: ChartMoment): SVGTemplateResult[] {
  const drawn = scene.balls.filter(({ path }) => path !== '');
  const ordered = drawn.sort((a, b) => Number(a.index === focusedBall) - Number(b.index === focusedBall));
  return ordered.map(
    ({ index, path, color, dash }) =>
      svg`<path class="line ${emphasis(index, focusedBall)}" d=${path} stroke=${color} stroke-dasharray=${dash.join(' ')} />`,
  );
}

function emphasis(index: number, focusedBall: number | undefined): string {
  if (focusedBall === undefined) return '';
  return index === focusedBall ? 'focused' : 'dimmed';
}

function endLabels({ scene, focusedBall }: ChartMoment): SVGTemplateResult {
  const { clip } = scene.chart;
  const x = clip.x + clip.width - LABEL_GAP;
  return svg`<g class="end">${scene.endLabels.map(
    ({ y, balls, separator }) =>
      svg`<text x=${x} y=${pathNumber(y)} dy="0.32em" text-anchor="end">${balls.map(
        ({ index, shortLabel, textColor }, order) =>
          svg`${order === 0 ? '' : separator}<tspan class=${emphasis(index, focusedBall)} fill=${textColor}>${shortLabel}</tspan>`,
      )}</text>`,
  )}</g>`;
}

function upright(name: string, x: number, clip: ChartScene['chart']['clip']): SVGTemplateResult {
  const place = pathNumber(x);
  return svg`<line class=${name} x1=${place} x2=${place} y1=${clip.y - PEN} y2=${clip.y + clip.height} />`;
}

/** A ball's marker on its line; nothing where there is no value, where the line leaves the axis or has ended. */
function marker(
  { scene, focusedBall }: ChartMoment,
  ball: ChartBall,
  step: number,
): SVGTemplateResult | typeof nothing {
  const { chart } = scene;
  const { x, y } = chartPosition(chart, ball.line, step);
  if (!(y >= chart.clip.y - 1 && y <= chart.clip.y + chart.clip.height + 1)) return nothing;
  return svg`<path
    class="marker ${focusedBall === undefined || focusedBall === ball.index ? '' : 'dimmed'}"
    d=${markerPath(ball.marker, MARKER_RADIUS)}
    transform="translate(${pathNumber(x)} ${pathNumber(y)})"
    fill=${ball.color}
  />`;
}

/** Below the time axis; that of the ball in focus comes first where several stand at one place. */
function timelineMark({ scene, focusedBall, hoverMark }: ChartMoment, mark: ChartMark): SVGTemplateResult {
  const { clip } = scene.chart;
  const { ball } = mark.events.find((event) => event.ball.index === focusedBall) ?? mark.events[0];
  const isHovered = hoverMark?.kind === mark.kind && hoverMark.step === mark.step;
  return svg`<path
    class="mark ${mark.kind} ${isHovered ? 'hovered' : ''} ${emphasis(ball.index, focusedBall)}"
    d=${MARK_SHAPES[mark.kind]}
    transform="translate(${pathNumber(mark.x)} ${clip.y + clip.height + MARK_DROP})"
    fill=${ball.color}
  />`;
}
