import type { Change } from '../core/plan.ts';
import type { LossSource } from '../core/loss.ts';
import type { Convention } from '../core/optimizer.ts';
import type { Schedule } from '../core/schedule.ts';
import type { SettingValues } from '../core/setting.ts';

/** [low, high] for each weight. */
export type Domain = readonly (readonly [low: number, high: number])[];

/** One ball of a race: plain data. */
export interface BallSpecification {
  /** Id of a catalogue rule, or the text of a typed one. */
  readonly optimizer: string | { readonly rule: string };
  readonly convention?: Convention;
  readonly settings: SettingValues;
  readonly schedule?: Schedule;
  readonly changes?: readonly Change[];
  readonly label?: string;
  /** Any CSS colour; absent: the rule's own. */
  readonly color?: string;
  readonly hidden?: boolean;
}

/** A race as plain data, version 1: everything that its paths depend on. */
export interface RaceSpecification {
  readonly loss: LossSource;
  readonly domain: Domain;
  readonly start: readonly number[];
  /** Number of updates, the same for every ball: 0 to 100,000. */
  readonly steps: number;
  /** Integer. */
  readonly seed: number;
  /** Standard deviation added to each gradient component, in loss per unit of w. */
  readonly noise: number;
  readonly batchSize?: number;
  /** At most 32. */
  readonly balls: readonly BallSpecification[];
}

export const MAX_BALLS = 32;
