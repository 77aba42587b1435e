import { ticks, tickStep } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundDistance, roundValues } from './ticks.ts';

describe('round values', () => {
  test('agree with another implementation', () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const width = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, width, fc.integer({ min: 2, max: 12 }), (low, size, count) => {
        const high = low + size;
        fc.pre(high > low);
        const theirs = ticks(low, high, count);
        const ours = roundValues(low, high, count);
        expect(ours.length).toBe(theirs.length);
        for (const [index, value] of ours.entries()) {
          expect(Math.abs(value - theirs[index])).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(low), Math.abs(high)));
        }
        expect(roundDistance(low, high, count)).toBeCloseTo(tickStep(low, high, count), 12);
      }),
    );
  });

  test('are exact', () => {
    expect(roundValues(0, 1, 10)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(roundValues(-4, 5, 5)).toEqual([-4, -2, 0, 2, 4]);
  });

  test('of what is no stretch are none, of a point the point', () => {
    expect(roundValues(3, 3, 5)).toEqual([3]);
    expect(roundValues(3, 2, 5)).toEqual([]);
    expect(roundValues(0, Infinity, 5)).toEqual([]);
    expect(roundValues(NaN, 1, 5)).toEqual([]);
  });
});
