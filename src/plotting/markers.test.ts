import { describe, expect, test } from 'vitest';
import { markerPath } from './markers.ts';
import { ruleLooks } from './rule-looks.ts';

const polygons = Object.values(ruleLooks)
  .map(({ marker }) => marker)
  .filter((marker) => marker !== 'circle');

/** Corners of a path of straight absolute lines, horizontals and verticals. */
function corners(path: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, text] of path.matchAll(/([MLHVhvlZ])([^MLHVhvlZ]*)/g)) {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'M' || command === 'L') [x, y] = numbers;
    if (command === 'H') [x] = numbers;
    if (command === 'V') [y] = numbers;
    if (command === 'h') x += numbers[0];
    if (command === 'v') y += numbers[0];
    if (command !== 'Z') points.push([x, y]);
  }
  return points;
}

function areaOf(points: readonly [number, number][]): number {
  const sum = points.reduce((total, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

describe('markers', () => {
  test.each(polygons)('a %s covers as much as the circle of its radius', (marker) => {
    const area = areaOf(corners(markerPath(marker, 8)));
    expect(Math.abs(area / (Math.PI * 64) - 1)).toBeLessThan(0.02);
  });

  test.each(polygons)('a %s stays near its place', (marker) => {
    const points = corners(markerPath(marker, 8));
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeLessThan(8 * 2.2);
    expect(Math.abs(points.reduce((sum, [x]) => sum + x, 0) / points.length)).toBeLessThan(1.5);
  });

  test('have two decimals', () => {
    for (const { marker } of Object.values(ruleLooks)) {
      const path = markerPath(marker, 7);
      expect(path).toMatch(/^M/);
      expect(path).not.toMatch(/\.\d{3}|NaN|e/);
    }
    expect(markerPath('square', 6)).toBe('M-5.32,-5.32L5.32,-5.32L5.32,5.32L-5.32,5.32Z');
  });
});
