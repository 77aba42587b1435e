import { widestSide } from '../analysis/box.ts';
import type { Job } from '../analysis/job.ts';
import { descend } from '../core/descend.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { Ball, Race } from '../race/race.ts';
import type { BallSpecification } from '../race/specification.ts';

/*
 * Which learning rates suit a loss: found by trying. From the largest down, the race's own run is made at each rate of
 * …, 0.05, 0.02, 0.01, … The first from which on it is tame is the edge of stability (on a quadratic with curvature k
 * that of SGD is 2/k); a rung below it, about a half, is suggested. That leaves room for the start to be moved, and on
 * a quadratic SGD then goes straight to the minimum instead of from side to side. A run is tame when it stays finite
 * and near the domain, takes no step that is a leap in the picture, ends no higher than it began and does not swing
 * to and fro at its end.
 */

/** Rates that are tried: three in each decade between these. */
const DECADES = { from: 2, to: -8 } as const;

/** So many rates below one another must be tame: above the edge a run may come to rest by luck. */
const IN_A_ROW = 3;

/** Steps of a trial: what is not tame shows sooner. */
const MOST_STEPS = 400;

/** A run may leave the domain by this share of its widest side. */
const BEYOND = 0.5;

/** A longer step than this share of the widest side is a leap: the path would not be seen as one. */
const LEAP = 0.1;

/** The end of a run: its last quarter. */
const END = 0.25;

/** At its end a run swings when its mean step is above this share of the widest side… */
const SWING = 2e-3;

/** …and its way is this much longer than what it gains by it. */
const DETOUR = 3;

/** Moved less than this share of the widest side, a run tells nothing: it stands on a plateau or a kink. */
const MOVED = 1e-3;

/** The rate suggested for each ball, in the order of the race; undefined where the ball keeps its own. */
export type SuggestedRates = readonly (number | undefined)[];

/** Finds the rates that suit a race's loss. It yields its progress between trial runs. */
export function* suggestRatesJob(race: Race): Job<SuggestedRates> {
  const rates: (number | undefined)[] = [];
  for (const ball of race.balls) {
    const search = searchRate(ball, race);
    for (let next = search.next(); ; next = search.next()) {
      if (next.done) {
        rates.push(next.value);
        break;
      }
      yield (ball.index + next.value) / race.balls.length;
    }
  }
  return rates;
}

/** The balls at the suggested rates; a ball without a suggestion, or at that rate already, is the same. */
export function withRates(balls: readonly BallSpecification[], rates: SuggestedRates): BallSpecification[] {
  return balls.map((ball, index) => {
    const lr = rates[index];
    return lr === undefined || ball.settings.lr === lr ? ball : { ...ball, settings: { ...ball.settings, lr } };
  });
}

/** The rates that are tried, largest first. */
export function triedRates(): number[] {
  const rates: number[] = [];
  for (let e = DECADES.from; e >= DECADES.to; e--) rates.push(...[5, 2, 1].map((digit) => Number(`${digit}e${e}`)));
  return rates;
}

function* searchRate(ball: Ball, race: Race): Job<number | undefined> {
  if (ball.optimizer.settings.lr === undefined) return undefined;
  const rates = triedRates();
  let tame = 0;
  let hasMoved = false;
  for (const [index, lr] of rates.entries()) {
    const run = trial(ball, race, lr);
    tame = isTame(run, race) ? tame + 1 : 0;
    hasMoved = tame > 0 && (hasMoved || lengthOf(run, 0) > MOVED * widestSide(race.specification.domain));
    // Where nothing moves the ball, or even the largest rate is tame, none is better than its own.
    if (tame === IN_A_ROW) return hasMoved && index >= IN_A_ROW ? rates[index - IN_A_ROW + 2] : undefined;
    yield index / rates.length;
  }
  return undefined;
}

function trial(
  { specification, optimizer, convention }: Ball,
  { loss, specification: race }: Race,
  lr: number,
): Trajectory {
  const { start, seed, noise, batchSize, domain, steps } = race;
  const { settings, schedule } = specification;
  const options = { loss, optimizer, convention, schedule, start, seed, noise, batchSize, domain };
  return descend({ ...options, settings: { ...settings, lr }, steps: Math.min(steps, MOST_STEPS) });
}

function isTame(run: Trajectory, { specification: { domain, start } }: Race): boolean {
  if (run.failure !== undefined) return false;
  const width = widestSide(domain);
  for (let step = 1; step < run.length; step++) {
    if (stepLength(run, step) > LEAP * width) return false;
    for (const [axis, [low, high]] of domain.entries()) {
      const at = run.coordinate(step, axis);
      if (at < Math.min(low, start[axis]) - BEYOND * width || at > Math.max(high, start[axis]) + BEYOND * width)
        return false;
    }
  }
  if (run.loss(run.length - 1) > run.loss(0)) return false;
  return !isSwinging(run, width);
}

function isSwinging(run: Trajectory, width: number): boolean {
  const from = Math.floor((run.length - 1) * (1 - END));
  const steps = run.length - 1 - from;
  if (steps < 2) return false;
  const way = lengthOf(run, from);
  const gain = Math.hypot(
    ...axesOf(run).map((axis) => run.coordinate(run.length - 1, axis) - run.coordinate(from, axis)),
  );
  return way / steps > SWING * width && way > DETOUR * gain;
}

/** The length of a path from a step on. */
function lengthOf(run: Trajectory, from: number): number {
  let length = 0;
  for (let step = from + 1; step < run.length; step++) length += stepLength(run, step);
  return length;
}

function stepLength(run: Trajectory, step: number): number {
  return Math.hypot(...axesOf(run).map((axis) => run.coordinate(step, axis) - run.coordinate(step - 1, axis)));
}

function axesOf({ dimension }: Trajectory): number[] {
  return Array.from({ length: dimension }, (_, axis) => axis);
}
