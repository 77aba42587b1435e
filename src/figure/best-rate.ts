import type { Job } from '../analysis/job.ts';
import { planOf } from '../core/descend.ts';
import { Run } from '../core/run.ts';
import type { Ball, Race } from '../race/race.ts';

/** The rate at which a ball of a race ends lowest, of those that were tried. */
export interface BestRate {
  readonly ball: number;
  readonly rate: number;
}

/** Rates that are tried first: 1-2-5 in each decade of these exponents. */
const EXPONENTS = [-5, -4, -3, -2, -1, 0];
const LADDER = EXPONENTS.flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)));
/** Then so many between the neighbours of the best. */
const FINER = 8;
/** Updates between two pauses: well below a millisecond. */
const STEPS_A_PIECE = 2000;
/** Losses that differ by less than that share of 1, or of themselves when larger, are equally low. */
const SAME = 1e-9;

/** How a run ended. */
interface Outcome {
  readonly rate: number;
  readonly loss: number;
  /** Whether the end lies in the domain: what fell out of the picture has not won. */
  readonly isInside: boolean;
  /** The first step from which on the loss is as low as at the end. */
  readonly arrival: number;
}

/**
 * For each of the balls the rate that ends with the lowest loss after the race's own steps, all else as it is; of rates
 * that end equally low, the one that gets there first. Balls whose rule has no rate, or that stay finite at none, are
 * left out.
 */
export function* bestRates(race: Race, balls: readonly Ball[] = race.balls): Job<BestRate[]> {
  const found: BestRate[] = [];
  for (const [index, ball] of balls.entries()) {
    if (ball.optimizer.settings.lr?.[ball.convention] === undefined) continue;
    const best = yield* bestRateOf(race, ball, (share) => (index + share) / balls.length);
    if (best !== undefined) found.push({ ball: ball.index, rate: best.rate });
  }
  return found;
}

function* bestRateOf(race: Race, ball: Ball, progress: (share: number) => number): Job<Outcome | undefined> {
  let best: Outcome | undefined;
  const total = LADDER.length + FINER;
  const losses = new Float64Array(race.specification.steps + 1);
  for (const [tried, rate] of LADDER.entries()) {
    best = better(best, yield* outcomeOf(race, ball, rate, losses, progress(tried / total)));
  }
  if (best === undefined) return undefined;
  for (const [tried, rate] of ratesBeside(best.rate).entries()) {
    best = better(best, yield* outcomeOf(race, ball, rate, losses, progress((LADDER.length + tried) / total)));
  }
  return best;
}

/** Rates of two digits between the neighbours of one on the ladder. */
function ratesBeside(rate: number): number[] {
  const at = LADDER.indexOf(rate);
  const low = LADDER[Math.max(0, at - 1)];
  const high = LADDER[Math.min(LADDER.length - 1, at + 1)];
  const between = Array.from({ length: FINER }, (_, index) =>
    Number((low * (high / low) ** ((index + 1) / (FINER + 1))).toPrecision(2)),
  );
  return [...new Set(between)].filter((each) => each !== low && each !== rate && each !== high);
}

/** One run, a piece at a time; undefined when it does not stay finite. */
function* outcomeOf(
  race: Race,
  { specification, optimizer, convention }: Ball,
  rate: number,
  losses: Float64Array,
  progress: number,
): Job<Outcome | undefined> {
  const { start, steps, seed, noise, batchSize, domain } = race.specification;
  const { settings, changes, schedule } = specification;
  const ground = { loss: race.loss, start, steps, seed, noise, batchSize };
  const rule = { optimizer, convention, changes, schedule, settings: { ...settings, lr: rate } };
  const run = new Run(planOf({ ...ground, ...rule }));
  losses[0] = run.loss;
  while (run.step < steps && run.isFinite()) {
    run.advance();
    losses[run.step] = run.loss;
    if (run.step % STEPS_A_PIECE === 0) yield progress;
  }
  yield progress;
  if (!run.isFinite()) return undefined;
  const isInside = run.w.every((value, axis) => value >= domain[axis][0] && value <= domain[axis][1]);
  return { rate, loss: run.loss, isInside, arrival: arrivalOf(losses, steps) };
}

function arrivalOf(losses: Float64Array, steps: number): number {
  let step = steps;
  while (step > 0 && isSame(losses[step - 1], losses[steps])) step--;
  return step;
}

function better(best: Outcome | undefined, next: Outcome | undefined): Outcome | undefined {
  if (best === undefined || next === undefined) return best ?? next;
  if (best.isInside !== next.isInside) return best.isInside ? best : next;
  if (isSame(best.loss, next.loss)) return next.arrival < best.arrival ? next : best;
  return next.loss < best.loss ? next : best;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
}
