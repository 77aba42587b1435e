import type { Survey } from '../../src/analysis/survey.ts';
import type { StationaryPoint } from '../../src/core/verdict.ts';
import { createTrail, type Trail } from '../../src/plotting/trail.ts';
import type { PlacedLabel } from '../../src/plotting/labels.ts';
import { type BallLook, ballLooks } from '../../src/plotting/palette.ts';
import type { Mode } from '../../src/plotting/ramp.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import type { Race } from '../../src/race/race.ts';
import type { Domain } from '../../src/race/specification.ts';
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
  /** Places the labels; undefined while it has not come: the first picture does without. */
  readonly labelsOf: ((scene: Unlabelled) => PlacedLabel[]) | undefined;
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

export type Unlabelled = Omit<Scene, 'labels'>;

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
  const unlabelled = { ...input, ground, viewport, balls, minima, start };
  return { ...unlabelled, labels: input.labelsOf?.(unlabelled) ?? [] };
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

/** CSS pixels between a label and what it names. */
export function distanceTo({ x, y, box }: PlacedLabel): number {
  const dx = x - Math.min(box.x + box.width, Math.max(box.x, x));
  const dy = y - Math.min(box.y + box.height, Math.max(box.y, y));
  return Math.hypot(dx, dy);
}
