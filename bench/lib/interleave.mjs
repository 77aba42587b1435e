import { median } from './statistics.mjs';

/** Compilers take a while to do their best: each contender first works for that long, in nanoseconds. */
const WARM_UP = 150e6;

/**
 * Times several contenders in turn, so that whatever else the machine does falls on all of them alike.
 *
 * A contender's `run(count)` does `count` units of work and returns, or resolves to, the nanoseconds spent; `timed`
 * wraps a plain function.
 * @param {Record<string, (count: number) => number | Promise<number>>} contenders
 * @param {{ rounds: number, budget: number, warmUp?: number }} options `budget`: milliseconds for each contender in each
 *   round; `warmUp`: nanoseconds before the first
 * @returns {Promise<Timings>}
 */
export async function interleave(contenders, { rounds, budget, warmUp = WARM_UP }) {
  const names = Object.keys(contenders);
  const counts = {};
  for (const name of names) counts[name] = await calibrate(contenders[name], budget * 1e6, warmUp);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another contender, so that no one always follows the same one.
    for (let place = 0; place < names.length; place++) {
      const name = names[(round + place) % names.length];
      samples[name].push((await contenders[name](counts[name])) / counts[name]);
    }
  }
  return new Timings(samples);
}

/** Nanoseconds per unit of each contender, round by round. */
class Timings {
  constructor(samples) {
    this.samples = samples;
  }

  has(name) {
    return name in this.samples;
  }

  /** Median nanoseconds per unit. */
  time(name) {
    return median(this.samples[name]);
  }

  /** How many times as fast as `peer` the contender is: the median over the rounds. */
  speed(name, peer) {
    return median(this.samples[peer].map((time, round) => time / this.samples[name][round]));
  }
}

/** How many units take about the budget; warms the contender up on the way. */
async function calibrate(run, budget, warmUp) {
  let count = 1;
  for (let total = 0; ;) {
    const spent = await run(count);
    total += spent;
    const fitting = Math.max(1, Math.round((count * budget) / spent));
    if (total >= warmUp) return fitting;
    count = Math.min(fitting, count * 4);
  }
}

/** A contender of a function that does one unit of work; `units`: how many it really does. */
export function timed(work, units = 1) {
  return (count) => {
    const calls = Math.ceil(count / units);
    const before = process.hrtime.bigint();
    for (let call = 0; call < calls; call++) work();
    return (Number(process.hrtime.bigint() - before) * count) / (calls * units);
  };
}

/** The same for work that returns a promise. */
export function timedAsync(work) {
  return async (count) => {
    const before = process.hrtime.bigint();
    for (let call = 0; call < count; call++) await work();
    return Number(process.hrtime.bigint() - before);
  };
}
