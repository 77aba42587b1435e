import type { Survey } from '../../src/analysis/survey.ts';
import type { StationaryPoint } from '../../src/core/verdict.ts';
import { createTrail, type Trail, trailPolyline } from '../../src/plotting/trail.ts';
import { formatLoss } from '../../src/plotting/format.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../../src/plotting/labels.ts';
import { type BallLook, ballLooks } from '../../src/plotting/palette.ts';
import type { Mode } from '../../src/plotting/ramp.ts';
import type { Box, Viewport } from '../../src/plotting/viewport.ts';
import type { Race } from '../../src/race/race.ts';
import { textWidth } from './text-width.ts';
import { layOut, type Ground } from './ground.ts';

/** CSS pixels. */
export const LABEL_SIZE = 13;
export const BALL_RADIUS = 8;
const START_RADIUS = 11;

/** A ball with its run laid into the picture. */
export interface SceneBall extends BallLook {
  /** In the race. */
  readonly index: number;
  readonly trail: Trail;
}

/** A minimum with its place in the picture. */
export interface SceneMinimum {
  readonly point: StationaryPoint;
  readonly x: number;
  readonly y: number;
}

/** The words of a picture, in its language. */
export interface SceneWords {
  readonly key: 'en' | 'zh';
  readonly loss: string;
  readonly weight: (name: string) => string;
  readonly globalMinimum: (value: string) => string;
  readonly localMinimum: (value: string) => string;
  readonly startHint: string;
  readonly constantLoss: string;
}

/** What a picture is made from. */
export interface SceneInput {
  readonly race: Race;
  readonly survey: Survey | undefined;
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly pixelRatio: number;
  readonly mode: Mode;
  readonly words: SceneWords;
  readonly showsHint: boolean;
}

/** All of a picture that does not depend on the step. */
export interface Scene extends SceneInput {
  readonly ground: Ground;
  readonly viewport: Viewport;
  readonly balls: readonly SceneBall[];
  readonly minima: readonly SceneMinimum[];
  /** The start: where it is drawn (held at the edge) and whether that is where it is. */
  readonly start: { readonly x: number; readonly y: number; readonly isInside: boolean };
  readonly labels: readonly PlacedLabel[];
}

/** More minima than that are marked without a label: Rastrigin has 121. */
const MOST_LABELLED = 8;

/** Lays out a picture. A pure function of its input. */
export function createScene(input: SceneInput): Scene {
  const { race, survey, mode, words } = input;
  const { ground, viewport } = layOut(input);
  const looks = ballLooks(race.balls, mode, words.key);
  const balls = race.balls
    .filter(({ specification }) => specification.hidden !== true)
    .map(({ index, trajectory }) => ({ ...looks[index], index, trail: createTrail(trajectory, viewport) }));
  const minima = (survey?.minima ?? [])
    .map((point) => ({ point, ...placeOf(point.w, point.value, viewport) }))
    .filter(({ x, y }) => viewport.contains(x, y));
  const start = startPlace(race, viewport);
  const labels = labelsOf({ ...input, ground, viewport, balls, minima, start });
  return { ...input, ground, viewport, balls, minima, start, labels };
}

/** Where a point with its loss is: (x, y) for two weights, (x, loss) for one. */
function placeOf(w: ArrayLike<number>, loss: number, viewport: Viewport): { x: number; y: number } {
  return { x: viewport.toX(w[0]), y: viewport.toY(w.length === 1 ? loss : w[1]) };
}

function startPlace({ specification, loss }: Race, viewport: Viewport): Scene['start'] {
  const { start } = specification;
  const value = loss.evaluate(Float64Array.from(start));
  const { clip } = viewport;
  const true_ = placeOf(start, value, viewport);
  const x = Math.min(clip.x + clip.width, Math.max(clip.x, true_.x));
  // A start at which the loss is undefined has no height on a curve; its ring then lies on the axis.
  const y = Number.isFinite(true_.y) ? Math.min(clip.y + clip.height, Math.max(clip.y, true_.y)) : clip.y + clip.height;
  return { x, y, isInside: x === true_.x && y === true_.y };
}

type Unlabelled = Omit<Scene, 'labels'>;

function labelsOf(scene: Unlabelled): PlacedLabel[] {
  const { viewport, balls, minima, start, words, showsHint, race } = scene;
  const { clip } = viewport;
  const requests: LabelRequest[] = [];
  if (showsHint) requests.push({ id: 'start', text: words.startHint, x: start.x, y: start.y, priority: 10, gap: 17 });
  for (const [index, { point, x, y }] of labelled(minima)) {
    const value = formatLoss(point.value);
    const text = point.global ? words.globalMinimum(value) : words.localMinimum(value);
    requests.push({ id: `minimum-${index}`, text, x, y, priority: point.global ? 5 : 4, gap: BALL_RADIUS + 6 });
  }
  // Where balls come to rest is never covered, at whatever step the picture stands: labels do not move while playing.
  const rests = balls.map(({ trail }) => ({
    x: trail.points[2 * trail.last],
    y: trail.points[2 * trail.last + 1],
    radius: BALL_RADIUS + 2,
  }));
  return placeLabels({
    labels: requests,
    bounds: { x: clip.x + 2, y: clip.y + 2, width: clip.width - 4, height: clip.height - 4 },
    marks: [...rests, { x: start.x, y: start.y, radius: START_RADIUS + 2 }],
    taken: race.loss.dimension === 1 ? stackBoxes(rests) : [],
    paths: [...balls.map(({ trail }) => trailPolyline(trail, 0, trail.last)), ...scene.ground.lines],
    measure: (text) => textWidth(text, LABEL_SIZE),
    lineHeight: LABEL_SIZE + 4,
  });
}

/** Above each resting place balls may be stacked. */
function stackBoxes(rests: readonly { x: number; y: number }[]): Box[] {
  return rests.map(({ x, y }) => {
    const sharing = rests.filter((other) => Math.hypot(other.x - x, other.y - y) < 2 * BALL_RADIUS).length;
    const height = sharing * 2.2 * BALL_RADIUS;
    return { x: x - BALL_RADIUS, y: y - height, width: 2 * BALL_RADIUS, height };
  });
}

function labelled(minima: readonly SceneMinimum[]): [number, SceneMinimum][] {
  const all = [...minima.entries()];
  return all.length <= MOST_LABELLED ? all : all.filter(([, { point }]) => point.global).slice(0, 1);
}
