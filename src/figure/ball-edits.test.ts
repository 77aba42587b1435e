import { expect, test } from 'vitest';
import type { BallSpecification } from '../race/specification.ts';
import { scheduleProblem } from '../core/schedule.ts';
import { allShown, freshSchedule, isSolo, withColor, withLabel, withSchedule, withSolo } from './ball-edits.ts';

const balls: BallSpecification[] = ['sgd', 'momentum', 'adam'].map((optimizer) => ({ optimizer, settings: {} }));
const hidden = (list: readonly BallSpecification[]): boolean[] => list.map((ball) => ball.hidden === true);

test('solo shows one ball only, another in its place, and all when it is asked for again', () => {
  const second = withSolo(balls, 1);
  expect(hidden(second)).toEqual([true, false, true]);
  expect(isSolo(second, 1)).toBe(true);
  expect(isSolo(second, 0)).toBe(false);
  const third = withSolo(second, 2);
  expect(hidden(third)).toEqual([true, true, false]);
  expect(withSolo(third, 2)).toEqual(balls);
  expect(allShown(third)).toEqual(balls);
});

test('a ball alone in its race is no solo', () => {
  expect(isSolo([balls[0]], 0)).toBe(false);
  expect(withSolo([balls[0]], 0)).toEqual([balls[0]]);
});

test('names, colours and schedules come and go without a trace', () => {
  expect(withLabel(balls[0], 'mine')).toEqual({ ...balls[0], label: 'mine' });
  expect(withLabel(withLabel(balls[0], 'mine'), '  ')).toEqual(balls[0]);
  expect(withColor(withColor(balls[0], '#123456'), undefined)).toEqual(balls[0]);
  expect(withSchedule(withSchedule(balls[0], { kind: 'cosine' }), { kind: 'constant' })).toEqual(balls[0]);
});

test('a schedule to begin with is sound in a run of any length', () => {
  for (const kind of ['constant', 'step', 'cosine', 'warm-up'] as const) {
    for (const steps of [0, 1, 7, 100_000]) expect(scheduleProblem(freshSchedule(kind, steps))).toBeUndefined();
  }
});
