import { describe, expect, test } from 'vitest';
import { zoomed } from './zoom.ts';

const PLANE = [
  [-4, 4],
  [-3, 3],
] as const;

describe('zooming', () => {
  test('goes closer about the middle, or about a point that stays where it is', () => {
    expect(zoomed(PLANE, undefined, 2)).toEqual([
      [-2, 2],
      [-1.5, 1.5],
    ]);
    expect(zoomed(PLANE, undefined, 2, [4, -3])).toEqual([
      [0, 4],
      [-3, 0],
    ]);
  });

  test('back to the whole domain it is no zoom any more', () => {
    const near = zoomed(PLANE, undefined, 1.5, [1, 1]);
    expect(near).toBeDefined();
    expect(zoomed(PLANE, near, 1 / 1.5, [1, 1])).toBeUndefined();
  });

  test('is held to what can be drawn, near and far', () => {
    const [[low, high]] = zoomed([[0, 1]], undefined, 1e30, [0.5]) ?? [[0, 0]];
    expect(high - low).toBeCloseTo(1e-6, 12);
    expect(zoomed([[0, 1]], [[low, high]], 2, [0.5])).toEqual([[low, high]]);
    const [[left, right]] = zoomed([[0, 1]], undefined, 1e-9) ?? [[0, 0]];
    expect(right - left).toBeCloseTo(16, 9);
  });

  test('stops before neighbouring numbers would be one pixel', () => {
    const [[low, high]] = zoomed([[1e9, 1e9 + 1000]], undefined, 1e12) ?? [[0, 0]];
    expect(high - low).toBeGreaterThanOrEqual(1);
  });
});
