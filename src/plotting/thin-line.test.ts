import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinLine } from './thin-line.ts';

/** How far a polyline passes above or below a place. */
function distance(line: readonly number[], x: number, y: number): number {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [x0, y0, x1, y1] = line.slice(i, i + 4);
    if (x < x0 || x > x1) continue;
    return Math.abs(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) - y);
  }
  return Infinity;
}

test('a straight line is its ends', () => {
  const points = Array.from({ length: 100 }, (_, i) => [i, 3 - 2 * i]).flat();
  expect(thinLine(points)).toEqual([0, 3, 99, -195]);
});

test('a short line stays as it is', () => {
  expect(thinLine([])).toEqual([]);
  expect(thinLine([1, 2])).toEqual([1, 2]);
  expect(thinLine([1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
});

test('corners and spikes stay', () => {
  expect(thinLine([0, 0, 1, 0, 2, 9, 3, 0, 4, 0, 5, 0])).toEqual([0, 0, 1, 0, 2, 9, 3, 0, 5, 0]);
});

test('a gap stays as wide as it was', () => {
  const points = [0, 1, 1, 1, 2, 1, 3, NaN, 4, NaN, 5, 1, 6, 1, 7, 1];
  expect(thinLine(points)).toEqual([0, 1, 2, 1, 3, NaN, 4, NaN, 5, 1, 7, 1]);
});

test('it passes within a tenth of a pixel of every point that it leaves out', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 200 }), (steps) => {
      let y = 0;
      const points = steps.flatMap((step, i) => [i * 0.6, (y += step * (i % 7 === 0 ? 1 : 0.01))]);
      const line = thinLine(points);
      for (let i = 0; i < points.length; i += 2) {
        expect(distance(line, points[i], points[i + 1])).toBeLessThan(0.1 + 1e-6);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});
