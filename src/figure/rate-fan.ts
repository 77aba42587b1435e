import type { LossSource } from '../core/loss.ts';
import type { BallSpecification } from '../race/specification.ts';
import { ballOf } from './ball-edits.ts';

/** How many balls a comparison of learning rates may have. */
export const FAN_COUNTS: readonly [fewest: number, most: number] = [2, 16];

/** A comparison begins at a tenth of the rate that suits, and ends at ten times that. */
const REACH = 10;

/** One rule at several learning rates. */
export interface RateFan {
  readonly optimizerId: string;
  /** Of balls: a whole number in `FAN_COUNTS`. */
  readonly count: number;
  /** The least and the greatest rate; 0 < low < high. */
  readonly low: number;
  readonly high: number;
}

/** The range of rates that a comparison of a rule begins with: around the one that it runs at, or that suits the loss. */
export function fanRange(
  balls: readonly BallSpecification[],
  optimizerId: string,
  loss: LossSource,
): Pick<RateFan, 'low' | 'high'> {
  const own = modelOf(balls, optimizerId, loss).settings.lr;
  const suggested = ballOf(optimizerId, loss).settings.lr;
  const base = [own, suggested].find((rate): rate is number => typeof rate === 'number' && rate > 0) ?? 1 / REACH;
  return { low: tidy(base / REACH, 6), high: tidy(base * REACH, 6) };
}

/**
 * `count` rates from `low` to `high`, evenly spread on a log scale and rounded to two digits, or as many as keep them
 * apart: from 0.003 to 0.3 five are 0.003, 0.0095, 0.03, 0.095, 0.3.
 */
export function fanRates({ count, low, high }: Omit<RateFan, 'optimizerId'>): number[] {
  const spread = (digits: number): number[] =>
    Array.from({ length: count }, (_, index) => {
      if (index === 0) return low;
      if (index === count - 1) return high;
      return tidy(low * (high / low) ** (index / (count - 1)), digits);
    });
  for (let digits = 2; digits < 15; digits++) {
    const rates = spread(digits);
    if (rates.every((rate, index) => index === 0 || rate > rates[index - 1])) return rates;
  }
  return spread(17);
}

/** One rule at several learning rates, otherwise as it runs now. */
export function rateFan(balls: readonly BallSpecification[], fan: RateFan, loss: LossSource): BallSpecification[] {
  const model = modelOf(balls, fan.optimizerId, loss);
  const { label: _label, color: _color, hidden: _hidden, changes: _changes, ...plain } = model;
  return fanRates(fan).map((lr) => ({ ...plain, settings: { ...model.settings, lr } }));
}

function modelOf(balls: readonly BallSpecification[], optimizerId: string, loss: LossSource): BallSpecification {
  return balls.find(({ optimizer }) => optimizer === optimizerId) ?? ballOf(optimizerId, loss);
}

function tidy(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
