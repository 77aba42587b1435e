import { distance } from './local-model.ts';
import type { Path } from './path.ts';

/** Quarters of fewer than four steps tell no swing. */
const FEWEST_STEPS = 16;

/** A swing goes over its place several times in a quarter. */
const SWING = 3;

/** The middle of the swing moves by less than this share of its size. */
const DRIFT = 0.1;

/** The size of the swing stays within these factors. */
const SHRINKS = 0.9;
const GROWS = 1.15;

/** Whether the second half of the run swings about one place, neither dying down nor growing. */
export function isOscillating(path: Path): boolean {
  if (path.steps < FEWEST_STEPS) return false;
  const [, , third, last] = path.quarters();
  if (!(last.length > SWING * last.size)) return false;
  if (distance(last.mean, third.mean) > DRIFT * last.size) return false;
  const growth = last.size / third.size;
  return growth >= SHRINKS && growth <= GROWS;
}
