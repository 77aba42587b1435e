import { isInside } from '../analysis/box.ts';
import type { Survey } from '../analysis/survey.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { StationaryPoint, Verdict } from '../core/verdict.ts';
import type { Domain } from '../race/specification.ts';
import type { FigureLike } from './contract.ts';

/** How good a guess was. */
export interface Score {
  /** Index of the ball in the race. */
  readonly ball: number;
  readonly verdict: Verdict;
  readonly hasGuess: boolean;
  readonly isRight: boolean;
  /** Where the run rests, or what it swings about, or where it stood last. */
  readonly end: readonly number[];
  /** Seen from the start, the ball passed the flag. */
  readonly wentOn: boolean;
}

/** What a score is made from. */
export type Scored = Pick<FigureLike, 'race' | 'survey' | 'verdictOf' | 'guesses'>;

/** Distances are shares of the domain's sides. In the right valley, a flag may be that far from the minimum… */
const REACH_IN_VALLEY = 0.15;
/** …and elsewhere (a saddle, a plateau, a ball on its way or swinging) that far from the ball. */
const REACH = 0.1;
/** Minima nearer than that are one. */
const SAME = 1e-3;

/** The guess that a ball leaves the picture for good: a place that is in no domain. */
export function farAway(dimension: number): readonly number[] {
  return Array.from({ length: dimension }, () => Infinity);
}

/** Whether a guess is no place but says that the ball leaves. */
export function isFarAway(guess: readonly number[]): boolean {
  return !guess.every(Number.isFinite);
}

/**
 * The scores of the balls that are shown; undefined while the verdicts are not known. A flag is right
 * - for a ball that rests in a minimum: in the same valley (one weight: no hill and no other minimum between; two
 *   weights: no other minimum nearer), within 15 % of the domain;
 * - for a ball that does anything else: within a tenth of the domain of where it ended, or of where it swings;
 * - for a run that diverged: never. That it leaves is then the right answer, as for any ball that ends outside the domain.
 */
export function scores(figure: Scored): Score[] | undefined {
  const { race, survey } = figure;
  if (race === undefined || survey === undefined) return undefined;
  const { domain, start } = race.specification;
  const list: Score[] = [];
  for (const { index, specification, trajectory } of race.balls) {
    if (specification.hidden === true) continue;
    const verdict = figure.verdictOf(index);
    if (verdict === undefined) return undefined;
    const guess = figure.guesses.get(index);
    const last = [...trajectory.point(trajectory.lastFinite)];
    const end = isAtPoint(verdict) ? verdict.near.w : last;
    const given: Given = { verdict, trajectory, survey, domain, last };
    list.push({
      ball: index,
      verdict,
      hasGuess: guess !== undefined,
      isRight: guess !== undefined && isRight(guess, given),
      end,
      wentOn: guess !== undefined && isPassed(guess, start, end, domain),
    });
  }
  return list;
}

interface Given {
  readonly verdict: Verdict;
  readonly trajectory: Trajectory;
  readonly survey: Survey;
  readonly domain: Domain;
  /** The last point of the run that is finite. */
  readonly last: readonly number[];
}

function isRight(guess: readonly number[], given: Given): boolean {
  const { verdict, domain, last } = given;
  const hasDiverged = verdict.kind === 'diverged';
  if (isFarAway(guess)) return hasDiverged || !isInside(domain, last);
  if (hasDiverged) return false;
  const { kind, near } = verdict;
  if (near !== undefined && (kind === 'global-minimum' || kind === 'local-minimum'))
    return share(guess, near.w, domain) <= REACH_IN_VALLEY && isSameValley(guess, near, given);
  if (kind === 'oscillating') return swingsNear(guess, given);
  return share(guess, last, domain) <= REACH;
}

function isSameValley(guess: readonly number[], rest: StationaryPoint, { survey, domain }: Given): boolean {
  const others = survey.minima.filter(({ w, valley }) => valley !== true && share(w, rest.w, domain) > SAME);
  if (guess.length > 1) {
    const distance = share(guess, rest.w, domain);
    return others.every(({ w }) => share(guess, w, domain) >= distance);
  }
  return [...others, ...survey.maxima].every(({ w }) => (w[0] - guess[0]) * (w[0] - rest.w[0]) > 0);
}

/** Whether the flag is near any point of the last quarter of the run. */
function swingsNear(guess: readonly number[], { trajectory, domain }: Given): boolean {
  for (let step = Math.floor(0.75 * trajectory.lastFinite); step <= trajectory.lastFinite; step++) {
    if (share(guess, trajectory.point(step), domain) <= REACH) return true;
  }
  return false;
}

/** Whether the guess lies before the end on the way from the start. */
function isPassed(guess: readonly number[], start: readonly number[], end: readonly number[], domain: Domain): boolean {
  if (isFarAway(guess)) return false;
  const sides = domain.map(([low, high]) => high - low);
  const way = end.map((value, axis) => (value - start[axis]) / sides[axis]);
  const along = way.reduce((sum, part, axis) => sum + (part * (guess[axis] - start[axis])) / sides[axis], 0);
  return along >= 0 && along < way.reduce((sum, part) => sum + part * part, 0);
}

function isAtPoint(verdict: Verdict): verdict is Verdict & { near: StationaryPoint } {
  return verdict.near !== undefined && verdict.kind !== 'moving' && verdict.kind !== 'diverged';
}

/** The distance of two places, each axis as a share of its side. */
function share(a: ArrayLike<number>, b: ArrayLike<number>, domain: Domain): number {
  return Math.hypot(...domain.map(([low, high], axis) => (a[axis] - b[axis]) / (high - low)));
}
