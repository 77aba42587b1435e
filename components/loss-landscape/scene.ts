import type { Survey } from '../../src/analysis/survey.ts';
import type { StationaryPoint } from '../../src/core/verdict.ts';
import { fanOut } from '../../src/plotting/fan-out.ts';
import { createTrail, type Trail, trailPolyline } from '../../src/plotting/trail.ts';
import { formatLoss } from '../../src/plotting/format.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../../src/plotting/labels.ts';
import { type BallLook, ballLooks } from '../../src/plotting/palette.ts';
import type { Mode } from '../../src/plotting/ramp.ts';
import type { Box, Viewport } from '../../src/plotting/viewport.ts';
import type { Race } from '../../src/race/race.ts';
import type { Domain } from '../../src/race/specification.ts';
import { textWidth } from './text-width.ts';
import { layOut, type Ground } from './ground.ts';

/** CSS pixels. */
export const LABEL_SIZE = 13;
export const BALL_RADIUS = 8;
/** Markers with corners need more room than their circle. */
export const FAN_RADIUS = BALL_RADIUS * 1.15;
export const START_RADIUS = 11;

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
  /** What is seen of the domain; undefined: all of it. */
  readonly zoom: Domain | undefined;
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly pixelRatio: number;
  readonly mode: Mode;
  readonly words: SceneWords;
  readonly showsHint: boolean;
  /** Nothing in the picture may tell where runs go. */
  readonly isVeiled: boolean;
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

/** A label takes about so many square pixels of a calm picture: Rastrigin has 121 minima. */
const AREA_PER_LABEL = 45_000;
const MOST_LABELLED = 8;
/** A local minimum whose label finds no place within so many pixels goes without; the global one has a longer leader. */
const FARTHEST_LABEL = { local: 34, global: 130 } as const;
/** Relative to the range of the loss, a value this small is a rounding error of 0. */
const ZERO = 1e-9;

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

/** Where a ball comes to rest, and the room that it takes. */
export interface Rest {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Unlabelled = Omit<Scene, 'labels'>;

/** Where balls come to rest is never covered, at whatever step the picture stands: labels do not move while playing. */
export function restsOf(balls: readonly SceneBall[]): Rest[] {
  return balls.map(({ trail }) => ({
    x: trail.points[2 * trail.last],
    y: trail.points[2 * trail.last + 1],
    radius: BALL_RADIUS + 2,
  }));
}

/** On a contour those that share a place rest in a ring around it. */
export function ringed(rests: readonly Rest[]): Rest[] {
  return fanOut(rests, FAN_RADIUS, 'ring').map(({ x, y }) => ({ x, y, radius: BALL_RADIUS + 2 }));
}

function labelsOf(scene: Unlabelled): PlacedLabel[] {
  const { viewport, balls, start, words, showsHint, race } = scene;
  const { clip } = viewport;
  const requests: LabelRequest[] = [];
  if (showsHint) requests.push({ id: 'start', text: words.startHint, x: start.x, y: start.y, priority: 10, gap: 17 });
  for (const [index, { point, x, y }] of labelled(scene)) {
    const value = formatLoss(isZero(point.value, scene.survey) ? 0 : point.value);
    const text = point.global ? words.globalMinimum(value) : words.localMinimum(value);
    requests.push({ id: `minimum-${index}`, text, x, y, priority: point.global ? 5 : 4, gap: BALL_RADIUS + 6 });
  }
  const rests = restsOf(balls);
  const placed = placeLabels({
    labels: requests,
    bounds: { x: clip.x + 2, y: clip.y + 2, width: clip.width - 4, height: clip.height - 4 },
    // On a curve a stack stands above its place; on a contour a ring stands around it.
    marks: [
      ...(race.loss.dimension === 1 ? rests : ringed(rests)),
      { x: start.x, y: start.y, radius: START_RADIUS + 2 },
    ],
    taken: race.loss.dimension === 1 ? stackBoxes(rests) : [],
    paths: [...balls.map(({ trail }) => trailPolyline(trail, 0, trail.last)), ...scene.ground.lines],
    measure: (text) => textWidth(text, LABEL_SIZE),
    lineHeight: LABEL_SIZE + 4,
  });
  return placed.filter((label) => distanceTo(label) <= farthest(label));
}

/** CSS pixels between a label and what it names. */
export function distanceTo({ x, y, box }: PlacedLabel): number {
  const dx = x - Math.min(box.x + box.width, Math.max(box.x, x));
  const dy = y - Math.min(box.y + box.height, Math.max(box.y, y));
  return Math.hypot(dx, dy);
}

function farthest({ priority }: PlacedLabel): number {
  return priority === 4 ? FARTHEST_LABEL.local : FARTHEST_LABEL.global;
}

function isZero(value: number, survey: Survey | undefined): boolean {
  return survey !== undefined && Math.abs(value) <= ZERO * (survey.highest - survey.lowest);
}

/** Above each resting place on a curve balls may be stacked. */
export function stackBoxes(rests: readonly Rest[]): Box[] {
  return rests.map(({ x, y }) => {
    const sharing = rests.filter((other) => Math.hypot(other.x - x, other.y - y) < 2 * BALL_RADIUS).length;
    const height = sharing * 2.2 * BALL_RADIUS;
    return { x: x - BALL_RADIUS, y: y - height, width: 2 * BALL_RADIUS, height };
  });
}

/** The minima that get a label: global ones first, then those at which a ball ends, as many as the picture has room for. */
function labelled({ minima, balls, viewport, isVeiled }: Unlabelled): [number, SceneMinimum][] {
  const { width, height } = viewport.clip;
  const room = Math.min(MOST_LABELLED, Math.max(2, Math.round((width * height) / AREA_PER_LABEL)));
  const rank = ({ point, x, y }: SceneMinimum): number => {
    if (point.global) return 0;
    const isReached =
      !isVeiled &&
      balls.some(({ trail }) => {
        const dx = trail.points[2 * trail.last] - x;
        const dy = trail.points[2 * trail.last + 1] - y;
        return Math.hypot(dx, dy) < BALL_RADIUS;
      });
    return isReached ? 1 : 2;
  };
  const ranked = [...minima.entries()].sort(([i, a], [j, b]) => rank(a) - rank(b) || i - j);
  // A crowd of equals is not told apart by labels: only the best and the reached ones are named.
  const isCrowd = minima.length > 3 * room;
  return ranked.filter(([, minimum]) => !isCrowd || rank(minimum) < 2).slice(0, room);
}
