import type { Survey } from '../../src/analysis/survey.ts';
import { fanOut } from '../../src/plotting/fan-out.ts';
import { formatLoss } from '../../src/plotting/format.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../../src/plotting/labels.ts';
import { trailPolyline } from '../../src/plotting/trail.ts';
import type { Box } from '../../src/plotting/viewport.ts';
import {
  BALL_RADIUS,
  distanceTo,
  FAN_RADIUS,
  LABEL_SIZE,
  type SceneBall,
  type SceneMinimum,
  START_RADIUS,
  type Unlabelled,
} from './scene.ts';
import { textWidth } from './text-width.ts';

/** A label takes about so many square pixels of a calm picture: Rastrigin has 121 minima. */
const AREA_PER_LABEL = 45_000;
const MOST_LABELLED = 8;
/** A local minimum whose label finds no place within so many pixels goes without; the global one has a longer leader. */
const FARTHEST_LABEL = { local: 34, global: 130 } as const;
/** Relative to the range of the loss, a value this small is a rounding error of 0. */
const ZERO = 1e-9;
/** CSS pixels from the start to its label, and where balls stand around it. */
const START_GAP = 17;
const RING_GAP = 25;

/** Where a ball comes to rest, and the room that it takes. */
export interface Rest {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where balls come to rest is never covered, at whatever step the picture stands: labels do not move while playing. */
export function restsOf(balls: readonly SceneBall[]): Rest[] {
  return balls.map(({ trail }) => ({
    x: trail.points[2 * trail.last],
    y: trail.points[2 * trail.last + 1],
    radius: BALL_RADIUS + 2,
  }));
}

/** On a contour those that share a place rest in a ring around it. */
export function ringed(rests: readonly Rest[], clip: Box): Rest[] {
  return fanOut(rests, FAN_RADIUS, { layout: 'ring', clip }).map(({ x, y }) => ({ x, y, radius: BALL_RADIUS + 2 }));
}

export type LabelsOf = (scene: Unlabelled) => PlacedLabel[];

/** The labels of a picture, placed. */
export function labelsOf(scene: Unlabelled): PlacedLabel[] {
  const { viewport, balls, start, words, showsHint, race } = scene;
  const { clip } = viewport;
  const requests: LabelRequest[] = [];
  // On a contour the balls stand in a ring around the start before they go.
  const gap = race.loss.dimension === 1 || balls.length < 2 ? START_GAP : RING_GAP;
  if (showsHint) requests.push({ id: 'start', text: words.startHint, x: start.x, y: start.y, priority: 10, gap });
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
      ...(race.loss.dimension === 1 ? rests : ringed(rests, clip)),
      { x: start.x, y: start.y, radius: START_RADIUS + 2 },
    ],
    taken: race.loss.dimension === 1 ? stackBoxes(rests, clip) : [],
    paths: [...balls.map(({ trail }) => trailPolyline(trail, 0, trail.last)), ...scene.ground.lines],
    measure: (text) => textWidth(text, LABEL_SIZE),
    lineHeight: LABEL_SIZE + 4,
  });
  return placed.filter((label) => distanceTo(label) <= farthest(label));
}

function farthest({ priority }: PlacedLabel): number {
  return priority === 4 ? FARTHEST_LABEL.local : FARTHEST_LABEL.global;
}

function isZero(value: number, survey: Survey | undefined): boolean {
  return survey !== undefined && Math.abs(value) <= ZERO * (survey.highest - survey.lowest);
}

/** Above each resting place on a curve balls may be stacked. */
export function stackBoxes(rests: readonly Rest[], clip: Box): Box[] {
  return rests.map(({ x, y }) => {
    const sharing = rests.filter((other) => Math.hypot(other.x - x, other.y - y) < 2 * BALL_RADIUS).length;
    const height = Math.min(sharing, Math.max(4, (y - clip.y) / (2.2 * BALL_RADIUS))) * 2.2 * BALL_RADIUS;
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
