import { isFarAway } from '../../src/figure/score.ts';
import { flagShapes, type FlagShape } from '../../src/plotting/flags.ts';
import { edgeArrow } from '../../src/plotting/leaving.ts';
import { positionAt } from '../../src/plotting/trail.ts';
import type { PlotPoint } from './plot-point.ts';
import type { Scene, SceneBall } from './scene.ts';

/** The reader's flag for a ball, laid into a picture. */
export interface SceneFlag {
  readonly ball: SceneBall;
  /** What the flag says, or where it would be put first: the start. */
  readonly place: readonly number[];
  readonly isPlaced: boolean;
  readonly foot: PlotPoint;
  readonly shape: FlagShape;
  /** Where the ball ends, held at the edge of the plot. */
  readonly end: PlotPoint;
}

/** The flags of all balls of a scene, placed or not: those that are placed share their poles with no others. */
export function layOutFlags(scene: Scene, guesses: ReadonlyMap<number, readonly number[]>): SceneFlag[] {
  const { domain } = scene.race.specification;
  const flags = scene.balls.map((ball) => {
    const guess = guesses.get(ball.index);
    const isPlaced = guess !== undefined && !isFarAway(guess);
    const place = isPlaced ? guess : withinDomain(scene);
    return { ball, place, isPlaced, foot: footOf(scene, place), end: endOf(scene, ball) };
  });
  const shapes = flagShapes(
    flags.filter(({ isPlaced }) => isPlaced).map(({ foot }) => foot),
    scene.viewport.clip,
  );
  let next = 0;
  return flags.map((flag) => {
    const [alone] = flag.isPlaced ? [shapes[next++]] : flagShapes([flag.foot], scene.viewport.clip);
    return { ...flag, shape: alone };
  });

  function withinDomain({ race }: Scene): number[] {
    return domain.map(([low, high], axis) => Math.min(high, Math.max(low, race.specification.start[axis])));
  }
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
