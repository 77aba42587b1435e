import type { Trajectory } from '../core/trajectory.ts';
import type { Verdict } from '../core/verdict.ts';
import { norm } from './local-model.ts';
import type { Path } from './path.ts';

/** A run that is this many times farther from its start than the start from 0 (at least 1) has run away. */
const RUNAWAY = 1e6;

/** Quarters of fewer steps tell nothing. */
const FEWEST_STEPS = 8;

/** A swing that grows does so by at least this factor in every quarter. */
const GROWTH = 1.05;

/** A way this many times longer than the place it leads through is a swing and not a march. */
const SWING = 1.5;

/** Whether, when and why a run went off for good. */
export function divergence(trajectory: Trajectory, path: Path): Pick<Verdict, 'step' | 'reason'> | undefined {
  if (trajectory.failure !== undefined) return trajectory.failure;
  const limit = RUNAWAY * Math.max(1, norm(path.start));
  if (path.distanceTo(path.start, path.steps) > limit) {
    let step = path.steps;
    while (step > 0 && path.distanceTo(path.start, step - 1) > limit) step--;
    return { step, reason: 'growing' };
  }
  if (path.steps < FEWEST_STEPS) return undefined;
  return isSwingingOut(path) || isClimbing(path) ? { step: path.steps, reason: 'growing' } : undefined;
}

/** The swing and its height grow in every quarter, to far above the start (x² at lr 1.1 is finite for 400 steps). */
function isSwingingOut(path: Path): boolean {
  const quarters = path.quarters();
  for (let i = 1; i < 4; i++) {
    if (!(quarters[i].size > GROWTH * quarters[i - 1].size)) return false;
    if (!(quarters[i].highestLoss > quarters[i - 1].highestLoss)) return false;
  }
  const [, , , last] = quarters;
  const first = path.loss(0);
  return last.highestLoss > first + 2 * Math.abs(first) && last.length > SWING * last.size;
}

/** Every quarter lies wholly above the one before. */
function isClimbing(path: Path): boolean {
  const quarters = path.quarters();
  for (let i = 1; i < 4; i++) {
    if (!(quarters[i].lowestLoss > quarters[i - 1].highestLoss)) return false;
  }
  return path.loss(path.steps) > path.loss(0);
}
