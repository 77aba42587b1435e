import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { fanOut, type FannedBall } from '../../src/plotting/fan-out.ts';
import { markerPath } from '../../src/plotting/markers.ts';
import { pathNumber as n } from '../../src/plotting/path-text.ts';
import { edgeArrow } from '../../src/plotting/edge-arrow.ts';
import { positionAt, trailPath, wholeLines } from '../../src/plotting/trail.ts';
import type { PlacedLabel } from '../../src/plotting/labels.ts';
import type { Box } from '../../src/plotting/viewport.ts';
import { axesTemplate } from './axes-template.ts';
import { BALL_RADIUS, distanceTo, FAN_RADIUS, type Scene, type SceneBall } from './scene.ts';
import { HALO_WIDTH, TRAIL_WIDTH, windowOf } from './trail-style.ts';

/** What a picture shows beside its scene. */
export interface Moment {
  readonly step: number;
  readonly focused: number | undefined;
  readonly extras: Extras | undefined;
}

/** What a picture shows beyond the race itself. */
export interface Extras {
  /** Drawn between the ground and the balls. */
  readonly template: SVGTemplateResult;
  /** Ids of labels that give way to it. */
  readonly hiddenLabels: ReadonlySet<string>;
}

const NO_LABELS: ReadonlySet<string> = new Set();

/** The picture of a scene at a moment, as SVG: a pure function of both. Surface and past trails of a contour are canvases below it. */
export function pictureTemplate(scene: Scene, moment: Moment): SVGTemplateResult {
  const { clip } = scene.viewport;
  const hiddenLabels = moment.extras?.hiddenLabels ?? NO_LABELS;
  return svg`
    ${guard([scene], () => axesTemplate(scene))}
    ${clipped(
      clip,
      svg`
        ${guard([scene], () => groundTemplate(scene))}
        <g class="trails">${trailsTemplate(scene, moment)}</g>
      `,
    )}
    ${guard([scene, hiddenLabels], () => marksTemplate(scene, hiddenLabels))}
    ${moment.extras?.template ?? nothing}
    <g class="balls">${ballsTemplate(scene, moment)}</g>
  `;
}

/** A nested drawing cuts what leaves its box; it needs no id that another figure could have too. */
function clipped(box: Box, content: SVGTemplateResult): SVGTemplateResult {
  const { x, y, width, height } = box;
  return svg`<svg x=${x} y=${y} width=${width} height=${height} viewBox="${x} ${y} ${width} ${height}" class="clip">${content}</svg>`;
}

function groundTemplate({ ground, viewport }: Scene): SVGTemplateResult | typeof nothing {
  const { curve } = ground;
  if (curve === undefined) return nothing;
  const { y, height } = viewport.clip;
  return svg`
    ${curve.holes.map(
      (hole) => svg`<g part="hole" data-hole>
        <rect class="hole" x=${n(hole.x)} y=${y} width=${n(hole.width)} height=${height} />
        <path class="hatch" d=${hole.hatch} />
      </g>`,
    )}
    <path class="area" d=${curve.area} />
    <path class="curve" part="curve" d=${curve.path} />`;
}

/** On a curve whole trails; on a contour only what its canvas does not have yet: what has come since the last full window. */
function trailsTemplate(scene: Scene, { step, focused }: Moment): SVGTemplateResult {
  const { dimension } = scene.race.loss;
  const window = windowOf(scene.race.specification.steps);
  const from = dimension === 1 ? 0 : Math.floor(step / window) * window;
  const trails = scene.balls.map((ball) => ({ ball, path: trailPath(ball.trail, wholeLines(ball.trail, from), step) }));
  return svg`
    ${trails.map(({ ball, path }) => svg`<path class="halo" stroke=${ball.halo} stroke-width=${HALO_WIDTH} d=${path} />`)}
    ${trails.map(
      ({ ball, path }) => svg`<path
        class=${classOf('trail', ball, focused)}
        data-trail=${ball.label}
        stroke=${ball.color}
        stroke-width=${TRAIL_WIDTH}
        stroke-dasharray=${ball.dash.join(' ') || 'none'}
        d=${path}
      />`,
    )}`;
}

function classOf(name: string, ball: SceneBall, focused: number | undefined): string {
  return focused !== undefined && focused !== ball.index ? `${name} dimmed` : name;
}

/** Minima, labels and the ring of the start. */
function marksTemplate(scene: Scene, hiddenLabels: ReadonlySet<string>): SVGTemplateResult {
  const labels = scene.labels.filter(({ id }) => !hiddenLabels.has(id));
  const { minima, start, viewport, ground, words } = scene;
  const isCurve = scene.race.loss.dimension === 1;
  const floor = viewport.clip.y + viewport.clip.height;
  return svg`
    <g class="minima">
      ${minima.map(({ point, x, y }) => {
        const kind = point.global ? 'global' : 'local';
        return isCurve
          ? svg`<path part="minimum" data-minimum=${kind} class="minimum" d=${dropPath(x, y, floor, labels)} />`
          : svg`<path part="minimum" data-minimum=${kind} class="mark" d=${crossPath(x, y, point.global ? 5 : 3.5)} />`;
      })}
    </g>
    <g part="labels" class=${isCurve ? 'labels' : 'labels on-ground'}>
      ${labels.map((label) => leaderTemplate(label))}
      ${labels.map(
        ({ id, text, textX, textY, anchor }) => svg`<text
          class=${id === 'start' ? 'hint' : 'label'}
          data-label=${id}
          x=${n(textX)}
          y=${n(textY)}
          dy="0.35em"
          text-anchor=${anchor}
        >${text}</text>`,
      )}
    </g>
    ${
      ground.isConstant
        ? svg`<g class="on-ground"><text part="note" x=${n(viewport.clip.x + viewport.clip.width / 2)} y=${n(viewport.clip.y + 24)} text-anchor="middle">${words.constantLoss}</text></g>`
        : nothing
    }
    <g class="start-ring" part="start-ring" data-start=${scene.race.specification.start.join(' ')} transform="translate(${n(start.x)} ${n(start.y)})">
      <circle class="gap" r="10" />
      <circle class="outer" r="10" />
      <circle class="dot" r="2.5" />
    </g>`;
}

/** A label that found its place further off is joined to what it names. */
function leaderTemplate(label: PlacedLabel): SVGTemplateResult | typeof nothing {
  const { x, y, box, id } = label;
  const distance = distanceTo(label);
  if (id === 'start' || distance < LEADER_FROM) return nothing;
  const nearX = Math.min(box.x + box.width, Math.max(box.x, x));
  const nearY = Math.min(box.y + box.height, Math.max(box.y, y));
  const share = (BALL_RADIUS + 4) / distance;
  return svg`<line class="leader" x1=${n(x + (nearX - x) * share)} y1=${n(y + (nearY - y) * share)} x2=${n(nearX)} y2=${n(nearY)} />`;
}

/** CSS pixels between a label and its anchor. */
const LEADER_FROM = 22;

/** Straight down from a minimum to the axis, with gaps where labels stand. */
function dropPath(x: number, y: number, floor: number, labels: readonly PlacedLabel[]): string {
  const gaps = labels
    .map(({ box }) => box)
    .filter((box) => box.x - 3 < x && x < box.x + box.width + 3 && box.y + box.height > y)
    .sort((a, b) => a.y - b.y);
  let text = `M${n(x)},${n(y)}`;
  for (const box of gaps) text += `V${n(Math.max(y, box.y))}M${n(x)},${n(box.y + box.height)}`;
  return `${text}V${n(floor)}`;
}

function crossPath(x: number, y: number, size: number): string {
  return `M${n(x - size)},${n(y)}H${n(x + size)}M${n(x)},${n(y - size)}V${n(y + size)}`;
}

/** Balls at a moment: stems below all of them, the focused ball last, on top. */
function ballsTemplate(scene: Scene, { step, focused }: Moment): SVGTemplateResult {
  const places = ballPlaces(scene, step);
  const order = scene.balls.map((ball, index) => ({ ball, place: places[index] }));
  order.sort((a, b) => Number(a.ball.index === focused) - Number(b.ball.index === focused));
  return svg`
    ${order.map(({ place }) => stemTemplate(scene, place))}
    ${order.map(({ ball, place }) => ballTemplate(scene, ball, place, focused))}`;
}

/** Where balls are drawn at a step, fanned out where they share a place; in the order of the scene's balls. */
export function ballPlaces(scene: Scene, step: number): FannedBall[] {
  const layout = scene.race.loss.dimension === 1 ? 'stack' : 'ring';
  const places = scene.balls.map(({ trail }) => positionAt(trail, step));
  return fanOut(places, FAN_RADIUS, { layout, clip: scene.viewport.clip });
}

function stemTemplate(scene: Scene, { x, y, footX, footY, stem }: FannedBall): SVGTemplateResult | typeof nothing {
  if (stem < 0.05 || !scene.viewport.contains(footX, footY)) return nothing;
  return svg`<line class="stem" x1=${n(footX)} y1=${n(footY)} x2=${n(x)} y2=${n(y)} />`;
}

function ballTemplate(
  scene: Scene,
  ball: SceneBall,
  place: FannedBall,
  focused: number | undefined,
): SVGTemplateResult {
  const foot = { x: place.footX, y: place.footY };
  const arrow = edgeArrow(foot, scene.viewport.clip, BALL_RADIUS + 2);
  const name = classOf('ball', ball, focused);
  if (arrow !== undefined) {
    const degrees = (arrow.angle * 180) / Math.PI;
    return svg`<g class=${name} part="ball" data-ball=${ball.label} data-outside transform="translate(${n(arrow.x)} ${n(arrow.y)})">
      <path d=${ARROW} fill=${ball.color} stroke=${ball.halo} transform="rotate(${n(degrees)})" />
    </g>`;
  }
  return svg`<g class=${name} part="ball" data-ball=${ball.label}>
    <g transform="translate(${n(place.x)} ${n(place.y)})">
      <path d=${markerPath(ball.marker, BALL_RADIUS)} fill=${ball.color} stroke=${ball.halo} />
      ${focused === ball.index ? focusTemplate(scene, ball, place) : nothing}
    </g>
  </g>`;
}

/** A ring around the ball, and its name on the side that has room. */
function focusTemplate({ viewport }: Scene, ball: SceneBall, { x }: FannedBall): SVGTemplateResult {
  const { clip } = viewport;
  const side = x > clip.x + 0.75 * clip.width ? -1 : 1;
  return svg`<circle class="ring" r=${BALL_RADIUS + 4} />
    <text class="on-ground name" x=${side * (BALL_RADIUS + 10)} dy="0.35em" text-anchor=${side > 0 ? 'start' : 'end'}>${ball.label}</text>`;
}

/** Points right; its tip is what touches the edge. */
const ARROW = 'M8,0L-6,-8L-2.5,0L-6,8Z';
