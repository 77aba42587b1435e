import type { Moment, MomentKind } from '../../src/figure/moments.ts';
import {
  type AnnotationRequest,
  lineBox,
  type PlacedAnnotation,
  placeAnnotations,
} from '../../src/plotting/annotations.ts';
import { Occupancy } from '../../src/plotting/annotations-occupancy.ts';
import { overlaps, type PlacedLabel } from '../../src/plotting/labels.ts';
import { whereItLeaves } from '../../src/plotting/leaving.ts';
import { trailPolyline } from '../../src/plotting/trail.ts';
import type { Box } from '../../src/plotting/viewport.ts';
import { annotationText } from './annotation-words.ts';
import { restsOf, type Rest, ringed, stackBoxes } from './scene-labels.ts';
import { BALL_RADIUS, LABEL_SIZE, type Scene, type SceneBall, START_RADIUS } from './scene.ts';
import { textWidth } from './text-width.ts';

/** An annotation with what it tells of. */
export interface Annotation {
  readonly moment: Moment;
  readonly ball: SceneBall;
  readonly place: PlacedAnnotation;
}

/** The most telling first; more of one kind than that repeat each other. */
const TELLING: readonly (readonly [kind: MomentKind, most: number])[] = [
  ['escape', 2],
  ['diverged', 2],
  ['shrunk', 1],
  ['swings', 1],
  ['leaves', 1],
  ['rests', 1],
];

/** How many a picture of a width has room for: CSS pixels below which there are so few. */
const ROOM: readonly (readonly [below: number, most: number])[] = [
  [400, 2],
  [640, 3],
  [Infinity, 4],
];

/** Bold text is a little wider. */
const BOLD = 1.05;
/** CSS pixels from a ball's rim to the line of its annotation. */
const GAP = 5;
const EDGE = 4;
/** Half of the cross of a minimum. */
const CROSS = 5;

/** Where moments are annotated. */
export interface Annotations {
  readonly shown: readonly Annotation[];
  /** Ids of the scene's labels that gave way: in a narrow picture the value of a minimum is told elsewhere. */
  readonly hiddenLabels: ReadonlySet<string>;
}

/** Where the most telling moments of a whole run are annotated: fixed for a scene, whatever its step. */
export function annotationsOf(scene: Scene, moments: readonly Moment[]): Annotations {
  const chosen = chosenMoments(scene, moments).filter(({ moment, ball }) => isInPicture(scene, moment, ball));
  if (chosen.length === 0) return { shown: [], hiddenLabels: new Set() };
  const attempts = yielding(scene).map((labels) => ({ labels, placed: place(scene, chosen, labels) }));
  // The first attempt at which the most telling moment finds room.
  const { labels, placed } = attempts.find((attempt) => attempt.placed.some(({ id }) => id === '0')) ?? attempts[0];
  const covered = scene.labels.filter(({ box }) =>
    placed.some((each) => overlaps(each.box, box) || overlaps(lineBox(each), box)),
  );
  const hidden = covered.filter((label) => !labels.includes(label)).map(({ id }) => id);
  return {
    shown: placed.map((each) => ({ ...chosen[Number(each.id)], place: each })),
    hiddenLabels: new Set(hidden),
  };
}

/** The labels that are respected: all of them, then without those of local minima, then without those of any. */
function yielding({ labels, minima }: Scene): (readonly PlacedLabel[])[] {
  const isGlobal = ({ id }: PlacedLabel): boolean => minima[Number(id.replace('minimum-', ''))]?.point.global === true;
  const isStart = ({ id }: PlacedLabel): boolean => id === 'start';
  return [labels, labels.filter((label) => isStart(label) || isGlobal(label)), labels.filter(isStart)];
}

function place(scene: Scene, chosen: readonly Chosen[], labels: readonly PlacedLabel[]): PlacedAnnotation[] {
  const { viewport, balls, ground, minima } = scene;
  const { x, y, width, height } = viewport.clip;
  const trails = balls.map(({ trail }) => trailPolyline(trail, 0, trail.last));
  return placeAnnotations({
    requests: chosen.map(({ moment, ball }, index) => requestOf(scene, moment, ball, String(index))),
    most: (ROOM.find(([below]) => width < below) ?? [0, 1])[1],
    bounds: { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE },
    taken: [...labels.map(({ box }) => box), ...marksOf(scene)],
    occupied: new Occupancy(viewport.clip, [...trails, ...ground.lines]),
    // On a contour minima are crosses.
    avoided: new Occupancy(
      viewport.clip,
      scene.race.loss.dimension === 1
        ? []
        : minima.map((minimum) => [minimum.x - CROSS, minimum.y, minimum.x + CROSS, minimum.y]),
    ),
    measure: (text) => BOLD * textWidth(text, LABEL_SIZE),
    lineHeight: LABEL_SIZE + 4,
  });
}

interface Chosen {
  readonly moment: Moment;
  readonly ball: SceneBall;
}

function chosenMoments({ balls }: Scene, moments: readonly Moment[]): Chosen[] {
  const gone = new Set(moments.filter(({ kind }) => kind === 'diverged').map(({ ball }) => ball));
  return TELLING.flatMap(([kind, most]) => {
    const those = moments.filter((moment) => moment.kind === kind && isTelling(moment, gone));
    // Of all that are stuck the plainest rule tells it, as it comes first in a race.
    if (kind === 'rests') those.sort((a, b) => a.ball - b.ball);
    // Of many the first and the last, as far apart as they get.
    const some = those.length > most && most > 1 ? [those[0], those[those.length - 1]] : those.slice(0, most);
    return some.flatMap((moment) => {
      const ball = balls.find(({ index }) => index === moment.ball);
      return ball === undefined ? [] : [{ moment, ball }];
    });
  });
}

/** To rest in the best place is no news, and who diverges leaves anyway. */
function isTelling(moment: Moment, gone: ReadonlySet<number>): boolean {
  if (moment.kind === 'rests') return moment.at !== 'global-minimum' && moment.above !== 0;
  return moment.kind !== 'leaves' || !gone.has(moment.ball);
}

function requestOf(scene: Scene, moment: Moment, ball: SceneBall, id: string): AnnotationRequest {
  const { x, y } = placeOf(scene, moment, ball);
  const clear = BALL_RADIUS + GAP;
  const clearUp = moment.kind === 'rests' ? roomAbove(scene, x, y) + GAP : clear;
  return { id, ...annotationText(moment, scene.words.key), x, y, clearUp, clearDown: clear };
}

/** What leads out of the picture is told at its edge; what else happened out there is not. */
function isInPicture({ viewport }: Scene, { kind, step }: Moment, { trail }: SceneBall): boolean {
  const k = Math.min(step, trail.last);
  return kind === 'diverged' || kind === 'leaves' || viewport.contains(trail.points[2 * k], trail.points[2 * k + 1]);
}

/** Where it happened; what happened outside of the picture did so where the ball left it. */
function placeOf({ viewport }: Scene, { step }: Moment, { trail }: SceneBall): { x: number; y: number } {
  const k = Math.min(step, trail.last);
  const place = { x: trail.points[2 * k], y: trail.points[2 * k + 1] };
  return viewport.contains(place.x, place.y) ? place : (whereItLeaves(trail) ?? place);
}

/** The height of the balls that rest at a place, from its middle. */
function roomAbove(scene: Scene, x: number, y: number): number {
  const boxes = restBoxes(scene).filter((box) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height - y) < 60);
  const above = boxes.filter((box) => box.x < x + BALL_RADIUS && box.x + box.width > x - BALL_RADIUS);
  return Math.max(BALL_RADIUS, ...above.map((box) => y - box.y));
}

/** The start, and what balls cover when they rest. */
function marksOf(scene: Scene): Box[] {
  const { x, y } = scene.start;
  const start = { x: x - START_RADIUS, y: y - START_RADIUS, width: 2 * START_RADIUS, height: 2 * START_RADIUS };
  return [start, ...restBoxes(scene)];
}

/** What balls cover when they rest. */
function restBoxes({ race, balls, viewport: { clip } }: Scene): Box[] {
  const rests = restsOf(balls);
  if (race.loss.dimension !== 1) return ringed(rests, clip).map(around);
  return [...stackBoxes(rests, clip), ...rests.map(around)];
}

function around({ x, y, radius }: Rest): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
