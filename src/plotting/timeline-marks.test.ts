import { describe, expect, test } from 'vitest';
import { nearestMark, stepBeside, timelineMarks } from './timeline-marks.ts';

const toX = (step: number): number => 40 + 2 * step;

describe('marks on a time axis', () => {
  test('stand at their steps in order', () => {
    expect(timelineMarks([148, 11, 53], toX)).toEqual([
      { x: 62, step: 11, members: [1] },
      { x: 146, step: 53, members: [2] },
      { x: 336, step: 148, members: [0] },
    ]);
  });

  test('are one where they would cover each other, but a row of them does not grow into one', () => {
    const marks = timelineMarks([10, 12, 14, 16, 10], toX);
    expect(marks.map(({ step, members }) => [step, members])).toEqual([
      [10, [0, 4, 1]],
      [14, [2, 3]],
    ]);
  });

  test('are hit from nearby', () => {
    const marks = timelineMarks([10, 20], toX);
    expect(nearestMark(marks, 64, 12)?.step).toBe(10);
    expect(nearestMark(marks, 72, 12)?.step).toBe(20);
    expect(nearestMark(marks, 120, 12)).toBeUndefined();
    expect(nearestMark([], 0, 12)).toBeUndefined();
  });

  test('can be gone through both ways from between two steps', () => {
    expect(stepBeside([30, 10, 20], 20, 1)).toBe(30);
    expect(stepBeside([30, 10, 20], 20, -1)).toBe(10);
    expect(stepBeside([30, 10, 20], 19.5, 1)).toBe(20);
    expect(stepBeside([30, 10, 20], 30, 1)).toBeUndefined();
    expect(stepBeside([], 5, -1)).toBeUndefined();
  });
});
