import { describe, expect, test } from 'vitest';
import { uniform } from '../core/random.ts';
import { fanOut, type FanLayout, type Place } from './fan-out.ts';

const RADIUS = 7;
const layouts: FanLayout[] = ['ring', 'stack'];

describe.each(layouts)('balls fanned out in a %s', (layout) => {
  test('stay where they are when they are apart', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ];
    const fanned = fanOut(places, RADIUS, { layout });
    fanned.forEach((ball, index) => {
      expect(ball.x).toBe(places[index].x);
      expect(ball.y).toBeCloseTo(places[index].y, 12);
      expect(ball.stem).toBe(0);
    });
  });

  test.each([2, 3, 4, 8, 16])('%i balls in one place are all seen', (count) => {
    const fanned = fanOut(
      Array.from({ length: count }, () => ({ x: 100, y: 100 })),
      RADIUS,
      { layout },
    );
    for (let i = 0; i < count; i++) {
      expect([fanned[i].footX, fanned[i].footY]).toEqual([100, 100]);
      for (let j = 0; j < i; j++) {
        expect(Math.hypot(fanned[i].x - fanned[j].x, fanned[i].y - fanned[j].y)).toBeGreaterThan(2 * RADIUS);
      }
    }
  });

  test('move continuously while they converge', () => {
    const at = (distance: number): Place[] => [
      { x: 100, y: 100 },
      { x: 100 + distance, y: 100 },
      { x: 100, y: 100 + distance * 0.7 },
    ];
    let before = fanOut(at(40), RADIUS, { layout });
    for (let distance = 39.9; distance >= 0; distance -= 0.1) {
      const now = fanOut(at(distance), RADIUS, { layout });
      now.forEach((ball, i) => expect(Math.hypot(ball.x - before[i].x, ball.y - before[i].y)).toBeLessThan(1));
      before = now;
    }
  });

  test('are never at a place that is not a number', () => {
    for (let trial = 0; trial < 200; trial++) {
      const places = Array.from({ length: 1 + (trial % 9) }, (_, i) => ({
        x: 30 * uniform(1, trial, 2 * i),
        y: 30 * uniform(1, trial, 2 * i + 1),
      }));
      for (const ball of fanOut(places, RADIUS, { layout })) {
        expect(Number.isFinite(ball.x) && Number.isFinite(ball.y)).toBe(true);
        expect(ball.stem).toBeGreaterThanOrEqual(0);
        expect(ball.stem).toBeLessThanOrEqual(1);
      }
    }
  });
});

test('in a ring the first ball of a place stands on top', () => {
  const [first] = fanOut(
    [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ],
    RADIUS,
    { layout: 'ring' },
  );
  expect(first.x).toBeCloseTo(0, 9);
  expect(first.y).toBeLessThan(0);
});

test('in a stack the first ball stays on the ground', () => {
  const [first, second] = fanOut(
    [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ],
    RADIUS,
    { layout: 'stack' },
  );
  expect(first.y).toBe(0);
  expect(second.y).toBeLessThan(-2 * RADIUS);
});

describe.each([
  [32, 300],
  [8, 90],
])('%i balls in one place stay within a plot %i pixels high', (count, height) => {
  const clip = { x: 0, y: 20, width: 800, height };
  const place = { x: 400, y: 20 + 0.7 * height };
  const places = Array.from({ length: count }, () => place);

  test('in a stack, each as far above the one before', () => {
    const fanned = fanOut(places, RADIUS, { layout: 'stack', clip });
    expect(Math.min(...fanned.map(({ y }) => y))).toBeGreaterThanOrEqual(20);
    const steps = fanned.slice(1).map(({ y }, index) => fanned[index].y - y);
    for (const step of steps) expect(step).toBeCloseTo(steps[0], 9);
    expect(steps[0]).toBeGreaterThan(4);
  });

  test('in a ring, all apart', () => {
    const fanned = fanOut(places, RADIUS, { layout: 'ring', clip: { ...clip, height: Math.max(height, 200) } });
    for (const { x, y } of fanned) expect(Math.hypot(x - place.x, y - place.y)).toBeLessThanOrEqual(0.22 * 300 + 1e-9);
    expect(new Set(fanned.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count);
  });
});

test('four in one place at the top of a plot touch, and stand as far apart as anywhere where there is room', () => {
  const clip = { x: 0, y: 0, width: 300, height: 300 };
  const spacings = (y: number): number[] => {
    const fanned = fanOut(
      Array.from({ length: 4 }, () => ({ x: 0, y })),
      RADIUS,
      { layout: 'stack', clip },
    );
    return fanned.slice(1).map((ball, index) => Math.round(100 * (fanned[index].y - ball.y)) / 100);
  };
  expect(spacings(5)).toEqual([14, 14, 14]);
  expect(spacings(250)).toEqual([18.2, 18.2, 18.2]);
});
