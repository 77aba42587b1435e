import { isFarAway } from '../../src/figure/score.ts';
import { flagShapes, type FlagShape } from '../../src/plotting/flags.ts';
import { edgeArrow } from '../../src/plotting/edge-arrow.ts';
import { positionAt } from '../../src/plotting/trail.ts';
import type { Box } from '../../src/plotting/viewport.ts';
import type { PlotPoint } from './plot-point.ts';
import type { Scene, SceneBall } from './scene.ts';

/** The reader's flag for a ball, laid into a picture. */
export interface SceneFlag {
  readonly ball: SceneBall;
  /** What the flag says, or where it would be put first: the start. */
  readonly place: readonly number[];
  readonly isPlaced: boolean;
  /** Placed where a zoom shows it. */
  readonly isSeen: boolean;
  readonly foot: PlotPoint;
  readonly shape: FlagShape;
  /** Where the ball ends, held at the edge of the plot. */
  readonly end: PlotPoint;
}

/** The flags of all balls of a scene, placed or not: only those that are seen share a pole. */
export function layOutFlags(scene: Scene, guesses: ReadonlyMap<number, readonly number[]>): SceneFlag[] {
  const flags = scene.balls.map((ball) => {
    const guess = guesses.get(ball.index);
    const isPlaced = guess !== undefined && !isFarAway(guess);
    const place = isPlaced ? guess : firstPlace(scene);
    const foot = footOf(scene, place);
    const isSeen = isPlaced && isWithin(foot, scene.viewport.clip);
    return { ball, place, isPlaced, isSeen, foot, end: endOf(scene, ball) };
  });
  const shapes = flagShapes(
    flags.filter(({ isSeen }) => isSeen).map(({ foot }) => foot),
    scene.viewport.clip,
  );
  let next = 0;
  return flags.map((flag) => {
    const [alone] = flag.isSeen ? [shapes[next++]] : flagShapes([flag.foot], scene.viewport.clip);
    return { ...flag, shape: alone };
  });
}

/** Half a pixel beside the edge is on it. */
const SLACK = 0.5;

function isWithin({ x, y }: PlotPoint, clip: Box): boolean {
  const [right, bottom] = [clip.x + clip.width, clip.y + clip.height];
  return x >= clip.x - SLACK && x <= right + SLACK && y >= clip.y - SLACK && y <= bottom + SLACK;
}

/** The start, held in the domain. */
function firstPlace({ race }: Scene): number[] {
  const { domain, start } = race.specification;
  return domain.map(([low, high], axis) => Math.min(high, Math.max(low, start[axis])));
}

/** On a curve a flag stands on the curve, or on the axis where the loss is undefined. */
function footOf({ race, viewport }: Scene, place: readonly number[]): PlotPoint {
  const height = place.length === 1 ? race.loss.evaluate(Float64Array.from(place)) : place[1];
  const { clip } = viewport;
  const floor = clip.y + clip.height;
  const y = Number.isFinite(height) ? Math.min(floor, Math.max(clip.y, viewport.toY(height))) : floor;
  return { x: viewport.toX(place[0]), y };
}

function endOf({ viewport }: Scene, { trail }: SceneBall): PlotPoint {
  const place = positionAt(trail, trail.last);
  return edgeArrow(place, viewport.clip) ?? place;
}
