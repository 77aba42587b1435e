import { say, type Wording } from './message.ts';

/** How the learning rate changes over a run: a factor on `lr` for each update. */
export type Schedule =
  | { readonly kind: 'constant' }
  /** lr·factor after every `every` updates. */
  | { readonly kind: 'step'; readonly every: number; readonly factor: number }
  /** Half a cosine from lr to lr·final over `steps` updates (default: the whole run), then constant. */
  | { readonly kind: 'cosine'; readonly steps?: number; readonly final?: number }
  /** A straight line from lr/steps up to lr over the first `steps` updates. */
  | { readonly kind: 'warm-up'; readonly steps: number };

/** The factor on lr at update t (1, 2, …) of a run of `runSteps` updates. */
export function scheduleFactor(schedule: Schedule, t: number, runSteps: number): number {
  switch (schedule.kind) {
    case 'constant':
      return 1;
    case 'step':
      return Math.pow(schedule.factor, Math.floor((t - 1) / schedule.every));
    case 'cosine': {
      const final = schedule.final ?? 0;
      const share = Math.min(1, (t - 1) / Math.max(1, schedule.steps ?? runSteps));
      return final + ((1 - final) * (1 + Math.cos(Math.PI * share))) / 2;
    }
    case 'warm-up':
      return Math.min(1, t / schedule.steps);
  }
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1;
const isFactor = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** The problem with a schedule, or undefined when it is sound. */
export function scheduleProblem(schedule: Schedule): Wording | undefined {
  switch (schedule.kind) {
    case 'constant':
      return undefined;
    case 'step':
      if (!isCount(schedule.every)) return say`schedule: every must be a whole number from 1, got ${schedule.every}`;
      return isFactor(schedule.factor) ? undefined : say`schedule: factor must be in [0, 1], got ${schedule.factor}`;
    case 'cosine':
      if (schedule.steps !== undefined && !isCount(schedule.steps)) {
        return say`schedule: steps must be a whole number from 1, got ${schedule.steps}`;
      }
      return schedule.final === undefined || isFactor(schedule.final)
        ? undefined
        : say`schedule: final must be in [0, 1], got ${schedule.final}`;
    case 'warm-up':
      return isCount(schedule.steps)
        ? undefined
        : say`schedule: steps must be a whole number from 1, got ${schedule.steps}`;
    default:
      return say`schedule: kind must be constant, step, cosine or warm-up, got ${String((schedule as { kind?: unknown }).kind)}`;
  }
}
