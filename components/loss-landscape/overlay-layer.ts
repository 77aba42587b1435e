import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Moment } from '../../src/figure/moments.ts';
import type { Overlay } from '../../src/figure/state.ts';
import { accumulatedAt, accumulatorOf } from '../../src/plotting/arrows-memory.ts';
import { gradientArrow, gradientAt, memoryRing, velocityArrow, velocityAt } from '../../src/plotting/arrows-at.ts';
import { type Arrow, beside, headPath, shaftPath } from '../../src/plotting/arrows.ts';
import type { FannedBall } from '../../src/plotting/fan-out.ts';
import { pathNumber as n } from '../../src/plotting/path-text.ts';
import { pictureWords } from './annotation-words.ts';
import { ballPlaces } from './picture.ts';
import { BALL_RADIUS, LABEL_SIZE, type Scene, type SceneBall } from './scene.ts';
import { textWidth } from './text-width.ts';

/** What is drawn at the balls of a moment. */
export interface OverlayMoment {
  readonly step: number;
  readonly focused: number | undefined;
  readonly overlays: readonly Overlay[];
  /** Escapes that may be shown: velocity and slope are drawn there while the race passes them. */
  readonly moments: readonly Moment[];
}

/** The arrows at an escape stay for that share of a run, and for so many steps at least. */
const PASSING_SHARE = 0.04;
const PASSING_STEPS = 6;

const ORDER: readonly Overlay[] = ['velocity', 'gradient', 'accumulator'];
/** CSS pixels. */
const SAMPLE = 22;
const LEGEND_GAP = 14;
const AXIS_NAME = 36;
/** On a curve the memories of balls that share a place lie below one another. */
const BAR_DISTANCE = 6;

/** Arrows and rings at the balls, and what they mean. */
export function overlayTemplate(scene: Scene, moment: OverlayMoment): SVGTemplateResult | typeof nothing {
  const { overlays, step } = moment;
  const escapes = passingEscapes(scene, moment);
  if (overlays.length === 0 && escapes.length === 0) return nothing;
  const places = ballPlaces(scene, step);
  const named = new Set<Overlay>([...overlays, ...(escapes.length > 0 ? (['velocity', 'gradient'] as const) : [])]);
  return svg`<g class="overlays" part="overlays">
    ${scene.balls.map((ball, order) =>
      scene.viewport.contains(places[order].footX, places[order].footY)
        ? ballTemplate(scene, ball, places[order], moment)
        : nothing,
    )}
    ${escapes.map((escape) => escapeTemplate(scene, escape))}
    ${legendTemplate(scene, [...named])}
  </g>`;
}

function ballTemplate(
  scene: Scene,
  ball: SceneBall,
  { x, y, footX, footY }: FannedBall,
  { step, focused, overlays }: OverlayMoment,
): SVGTemplateResult {
  const { trajectory } = scene.race.balls[ball.index];
  const gradient = gradientAt(trajectory, step);
  const site = { x: footX, y: footY, gradient, viewport: scene.viewport };
  const has = (overlay: Overlay): boolean => overlays.includes(overlay);
  const slope = has('gradient') ? gradientArrow(site, steepness(scene)) : undefined;
  const velocity = has('velocity') ? velocityArrow(site, velocityAt(trajectory, step)) : undefined;
  const isDimmed = focused !== undefined && focused !== ball.index;
  return svg`<g class=${isDimmed ? 'dimmed' : ''} data-overlays=${ball.label}>
    ${has('accumulator') ? memoryTemplate(scene, ball, { x, y, footX, footY }, step) : nothing}
    ${arrowTemplate(slope && beside(slope, velocity), ball, 'gradient')} ${arrowTemplate(velocity, ball, 'velocity')}
  </g>`;
}

/** The slope with half the longest arrow: the usual one on this ground, else that at the start. */
function steepness({ survey, race }: Scene): number {
  if (survey !== undefined && survey.slope > 0) return survey.slope;
  const gradient = new Float64Array(race.loss.dimension);
  race.loss.evaluate(Float64Array.from(race.specification.start), gradient);
  return Math.hypot(...gradient);
}

type Pointing = Exclude<Overlay, 'accumulator'>;

/** The velocity is a full line with a filled head, the slope a dashed one with an open head. */
function arrowTemplate(
  arrow: Arrow | undefined,
  { color, halo }: Pick<SceneBall, 'color' | 'halo'>,
  kind: Pointing,
): SVGTemplateResult | typeof nothing {
  if (arrow === undefined) return nothing;
  const isOpen = kind === 'gradient';
  const [shaft, head] = [shaftPath(arrow), headPath(arrow, isOpen)];
  return svg`<g data-overlay=${kind} stroke-linejoin="round" stroke-linecap=${isOpen ? 'butt' : 'round'}>
    <path d=${shaft + head} fill=${isOpen ? 'none' : halo} stroke=${halo} stroke-width="5.5" stroke-linecap="round" />
    <path d=${shaft} fill="none" stroke=${color} stroke-width="2" stroke-dasharray=${isOpen ? '4 2.5' : 'none'} />
    <path d=${head} fill=${isOpen ? 'none' : color} stroke=${color} stroke-width=${isOpen ? 2 : 1} />
  </g>`;
}

/** The roots of a rule's accumulated squares: a ring as wide and high as they are on each axis; on a curve a bar. */
function memoryTemplate(
  scene: Scene,
  ball: SceneBall,
  { x, y, footX, footY }: Pick<FannedBall, 'x' | 'y' | 'footX' | 'footY'>,
  step: number,
): SVGTemplateResult | typeof nothing {
  const { optimizer, convention, trajectory } = scene.race.balls[ball.index];
  const accumulator = accumulatorOf(optimizer, convention);
  const sizes = accumulator && accumulatedAt(trajectory, accumulator, step);
  if (sizes === undefined || sizes.every((size) => !(size > 0))) return nothing;
  const { rx, ry } = memoryRing(sizes, steepness(scene));
  const below = footY + BALL_RADIUS + BAR_DISTANCE * (1 + scene.balls.indexOf(ball));
  const path = ry === 0 ? barPath(footX, below, rx) : ringPath(x, y, rx, ry);
  return svg`<g data-overlay="accumulator" fill="none">
    <path d=${path} stroke=${ball.halo} stroke-width="4.5" />
    <path d=${path} stroke=${ball.color} stroke-width="1.75" />
  </g>`;
}

function ringPath(x: number, y: number, rx: number, ry: number): string {
  const half = `${n(rx)},${n(ry)},0,1,1`;
  return `M${n(x + rx)},${n(y)}A${half},${n(x - rx)},${n(y)}A${half},${n(x + rx)},${n(y)}`;
}

function barPath(x: number, y: number, half: number): string {
  return `M${n(x - half)},${n(y - 3)}v6m0,-3H${n(x + half)}m0,-3v6`;
}

type Escape = Extract<Moment, { kind: 'escape' }>;

/** Escapes that the race is just passing. */
function passingEscapes(scene: Scene, { moments, step }: OverlayMoment): Escape[] {
  const stays = Math.max(PASSING_STEPS, Math.round(PASSING_SHARE * scene.race.specification.steps));
  return moments.filter(
    (moment): moment is Escape => moment.kind === 'escape' && step >= moment.step && step < moment.step + stays,
  );
}

/** Where the update began that went over the barrier: the velocity carries the ball on, the slope still points back. */
function escapeTemplate(scene: Scene, escape: Escape): SVGTemplateResult | typeof nothing {
  const ball = scene.balls.find(({ index }) => index === escape.ball);
  if (ball === undefined) return nothing;
  const before = 2 * (escape.step - 1);
  const [x, y] = [ball.trail.points[before], ball.trail.points[before + 1]];
  if (!scene.viewport.contains(x, y)) return nothing;
  const site = { x, y, gradient: escape.gradient, viewport: scene.viewport };
  return svg`<g data-escape=${ball.label}>
    ${arrowTemplate(gradientArrow(site, steepness(scene)), ball, 'gradient')}
    ${arrowTemplate(velocityArrow(site, escape.velocity), ball, 'velocity')}
  </g>`;
}

/** The overlays whose names have room beside that of the axis: in a narrow picture the last one goes without. */
function fitting(scene: Scene, overlays: readonly Overlay[]): Overlay[] {
  const words = pictureWords[scene.words.key].overlays;
  let room = scene.viewport.clip.width - AXIS_NAME;
  return ORDER.filter((overlay) => overlays.includes(overlay)).filter((overlay) => {
    room -= SAMPLE + 6 + textWidth(words[overlay], LABEL_SIZE) + LEGEND_GAP;
    return room > 0;
  });
}

/** Samples with their names, at the right above the plot. */
function legendTemplate(scene: Scene, overlays: readonly Overlay[]): SVGTemplateResult {
  const { clip } = scene.viewport;
  const words = pictureWords[scene.words.key].overlays;
  const ink = { color: 'currentColor', halo: 'none' };
  const y = clip.y - LABEL_SIZE;
  let right = clip.x + clip.width;
  const entries = fitting(scene, overlays)
    .toReversed()
    .map((overlay) => {
      const textX = right - textWidth(words[overlay], LABEL_SIZE);
      const x = textX - 6 - SAMPLE;
      right = x - LEGEND_GAP;
      const sample =
        overlay === 'accumulator'
          ? svg`<path fill="none" stroke="currentColor" stroke-width="1.75" d=${ringPath(x + SAMPLE / 2, y, SAMPLE / 2, 5)} />`
          : arrowTemplate({ x, y, dx: SAMPLE, dy: 0 }, ink, overlay);
      return svg`${sample}<text x=${n(textX)} y=${n(y)} dy="0.35em">${words[overlay]}</text>`;
    });
  return svg`<g class="overlay-legend" part="overlay-legend">${entries}</g>`;
}
