import { scheduleFactor } from '../core/schedule.ts';
import type { Ball } from '../race/race.ts';
import { settingAt } from './ball-edits.ts';

/** A learning rate that is not the same in all updates of a run: by a schedule, or by a change on the way. */
export function hasMovingRate({ specification: { schedule, changes = [] } }: Ball): boolean {
  return (schedule !== undefined && schedule.kind !== 'constant') || changes.some(({ settings }) => 'lr' in settings);
}

/** The learning rate at `count` updates, evenly spread from the first to the last of a run of so many steps. */
export function rateOverRun(ball: Ball, steps: number, count: number): number[] {
  const schedule = ball.specification.schedule ?? { kind: 'constant' };
  return Array.from({ length: count }, (_, index) => {
    const update = 1 + Math.round((Math.max(0, steps - 1) * index) / Math.max(1, count - 1));
    const rate = settingAt(ball, 'lr', update - 1);
    return typeof rate === 'number' ? rate * scheduleFactor(schedule, update, steps) : 0;
  });
}
