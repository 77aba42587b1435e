import type { Trajectory } from '../core/trajectory.ts';
import type { Shrinking } from './moments-shrunk.ts';

/** What takes long to find, kept by run. A run that depends on anything else is another run. */
interface Found {
  readonly shrinking?: Shrinking | undefined;
  readonly rate?: number | undefined;
}

const found = new WeakMap<Trajectory, Found>();

/** Adds to what is known of a run; `undefined` is an answer too. */
export function remember(trajectory: Trajectory, more: Found): void {
  found.set(trajectory, { ...found.get(trajectory), ...more });
}

/** Whether it has been looked for. */
export function isFound(trajectory: Trajectory, key: keyof Found): boolean {
  return key in (found.get(trajectory) ?? {});
}

/** When the rule made the steps of a run small; undefined when it did not, and while that is not known. */
export function foundShrinking(trajectory: Trajectory): Shrinking | undefined {
  return found.get(trajectory)?.shrinking;
}

/** The largest rate at which a run would not have diverged; undefined when there is none, and while that is not known. */
export function foundRate(trajectory: Trajectory): number | undefined {
  return found.get(trajectory)?.rate;
}
