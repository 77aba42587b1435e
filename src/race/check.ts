import { MAX_STEPS } from '../core/plan.ts';
import { rangeError, say, word } from '../core/message.ts';
import { isRecord, requireThat, shown } from '../core/require-that.ts';
import { scheduleProblem } from '../core/schedule.ts';
import { type BallSpecification, type Domain, MAX_BALLS, type RaceSpecification } from './specification.ts';

/** Narrower than this, neighbouring pixels of a picture would be the same number. */
const SMALLEST_RELATIVE_WIDTH = 1e-9;

/**
 * Checks everything about a race that does not need its loss and rules at hand.
 * Throws a RangeError of the form `subject: what must hold, got value`.
 */
export function checkRace(specification: RaceSpecification): void {
  checkKinds(specification);
  const { steps, seed, noise, balls, start, domain } = specification;
  requireThat(
    Number.isInteger(steps) && steps >= 0 && steps <= MAX_STEPS,
    say`steps: must be a whole number in [0, ${MAX_STEPS}], got ${steps}`,
  );
  requireThat(Number.isSafeInteger(seed), say`seed: must be a whole number, got ${seed}`);
  requireThat(Number.isFinite(noise) && noise >= 0, say`noise: must be a number in [0, ∞), got ${noise}`);
  requireThat(start.length > 0, say`start: must have at least one coordinate, got none`);
  requireThat(start.every(Number.isFinite), say`start: every coordinate must be finite, got ${start.join(', ')}`);
  checkDomain(domain);
  requireThat(balls.length <= MAX_BALLS, say`balls: at most ${MAX_BALLS}, got ${balls.length}`);
  for (const ball of balls) checkBall(ball);
}

/** Whoever calls from JavaScript, or reads a file, has no compiler to tell them what is missing. */
function checkKinds(specification: unknown): void {
  requireThat(isRecord(specification), say`race: must be an object, got ${shown(specification)}`);
  const { loss, start, domain, balls } = specification;
  const isSource = isRecord(loss) && (typeof loss.id === 'string' || typeof loss.formula === 'string');
  requireThat(isSource, say`loss: must be { id } or { formula }, got ${shown(loss)}`);
  requireThat(Array.isArray(start), say`start: must be a list of numbers, got ${shown(start)}`);
  const isBox = Array.isArray(domain) && domain.every((side) => Array.isArray(side));
  requireThat(isBox, say`domain: must be a list of [low, high], got ${shown(domain)}`);
  const areBalls = Array.isArray(balls) && balls.every((ball) => isRecord(ball) && isRecord(ball.settings));
  requireThat(areBalls, say`balls: must be a list of { optimizer, settings }, got ${shown(balls)}`);
}

/** Checks that a start or a domain is of as many weights as its loss has. */
export function checkDimension(subject: 'start' | 'domain', length: number, dimension: number): void {
  const named = word(subject);
  requireThat(
    length === dimension,
    dimension === 1
      ? say`${named}: this loss has 1 weight, got ${length}`
      : say`${named}: this loss has ${dimension} weights, got ${length}`,
  );
}

function checkDomain(domain: Domain): void {
  requireThat(domain.length > 0, say`domain: must have at least one side, got none`);
  for (const [low, high] of domain) {
    const text = `${low}, ${high}`;
    requireThat(Number.isFinite(low) && Number.isFinite(high), say`domain: ends must be finite, got ${text}`);
    const smallest = SMALLEST_RELATIVE_WIDTH * Math.max(Math.abs(low), Math.abs(high));
    requireThat(high - low > smallest, say`domain: low end must lie below the high end, got ${text}`);
    requireThat(Number.isFinite(high - low), say`domain: must not be wider than a number can say, got ${text}`);
  }
}

function checkBall(ball: BallSpecification): void {
  const isRule = typeof ball.optimizer === 'string' || typeof ball.optimizer?.rule === 'string';
  requireThat(isRule, say`ball: optimizer must be an id or { rule: text }, got ${JSON.stringify(ball.optimizer)}`);
  if (ball.schedule === undefined) return;
  const problem = scheduleProblem(ball.schedule);
  if (problem !== undefined) throw rangeError(problem);
}
