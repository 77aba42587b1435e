import { expect, test } from 'vitest';
import { sparkline } from './sparkline.ts';

test('the largest number is at the top, 0 at the bottom', () => {
  expect(sparkline([0, 2, 1], 20, 10)).toBe('M0,10L10,0L20,5');
});

test('nothing but zeros is a line at the bottom, and nothing is nothing', () => {
  expect(sparkline([0, 0], 10, 4)).toBe('M0,4L10,4');
  expect(sparkline([], 10, 4)).toBe('');
});
