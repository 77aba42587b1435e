import { descend } from '../analysis/descend.ts';
import type { Job } from '../analysis/job.ts';
import type { VerdictKind } from '../core/verdict.ts';
import type { Ball, Race } from '../race/race.ts';

/** Rates below the ball's own that are tried first: five decades of 1-2-5. */
const TRIED = 15;
/** Then whole decades, down to this exponent: a rate may be absurd. */
const LEAST_EXPONENT = -6;
/** A rate at which a run stays on the ground for so long is called stable. */
const MOST_STEPS = 2000;

/** A run that swings for ever is no more stable than one that leaves. */
const UNSTABLE: ReadonlySet<VerdictKind> = new Set(['diverged', 'oscillating']);

/**
 * The largest rate of …, 0.1, 0.2, 0.5, 1, … below the ball's own at which the same run would not have diverged.
 * Undefined when the rule has no learning rate or none that is tried is stable. A run is tried between two pauses.
 */
export function* stableRate({ specification, optimizer, convention }: Ball, race: Race): Job<number | undefined> {
  const setting = optimizer.settings.lr?.[convention];
  const own = specification.settings.lr ?? setting?.[1];
  if (setting === undefined || typeof own !== 'number' || !(own > 0)) return undefined;
  const { start, steps, seed, noise, batchSize, domain } = race.specification;
  const { settings, changes, schedule } = specification;
  const options = { loss: race.loss, optimizer, convention, changes, schedule, start, seed, noise, batchSize, domain };
  const isStable = (lr: number): boolean => {
    const run = descend({ ...options, settings: { ...settings, lr }, steps: Math.min(steps, MOST_STEPS) });
    return run.failure === undefined && !UNSTABLE.has(run.verdict.kind);
  };
  const near = roundRatesBelow(own, TRIED);
  return (yield* firstStable(near, isStable)) ?? (yield* stableFarBelow(near[near.length - 1], isStable));
}

function* firstStable(rates: readonly number[], isStable: (rate: number) => boolean): Job<number | undefined> {
  for (const [tried, rate] of rates.entries()) {
    yield tried / rates.length;
    if (isStable(rate)) return rate;
  }
  return undefined;
}

/** The largest digit of the first decade with a stable rate. */
function* stableFarBelow(value: number, isStable: (rate: number) => boolean): Job<number | undefined> {
  const first = Math.ceil(Math.log10(value)) - 1;
  const decades = Array.from({ length: Math.max(0, first - LEAST_EXPONENT + 1) }, (_, index) => `e${first - index}`);
  const decade = yield* firstStable(
    decades.map((e) => Number(`1${e}`)),
    isStable,
  );
  if (decade === undefined) return undefined;
  return yield* firstStable(
    [5, 2, 1].map((digit) => Number((digit * decade).toPrecision(1))),
    isStable,
  );
}

/** The next `count` numbers of …, 0.1, 0.2, 0.5, 1, … below a value, largest first. */
export function roundRatesBelow(value: number, count: number): number[] {
  const rates: number[] = [];
  const exponent = Math.floor(Math.log10(value));
  for (let e = exponent; rates.length < count && e > exponent - count; e--) {
    for (const digit of [5, 2, 1]) {
      const rate = Number(`${digit}e${e}`);
      if (rate < value && rates.length < count) rates.push(rate);
    }
  }
  return rates;
}
