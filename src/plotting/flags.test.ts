import { expect, test } from 'vitest';
import { flagShapes } from './flags.ts';

const clip = { x: 40, y: 20, width: 600, height: 300 };

test('a flag stands on its foot, leans to the right and waves there', () => {
  const [{ tip, middle, cloth }] = flagShapes([{ x: 300, y: 200 }], clip);
  expect(tip.y).toBeLessThan(-20);
  expect(tip.x).toBeGreaterThan(0);
  expect(middle.x).toBeGreaterThan(tip.x);
  expect(cloth).toBe('M13.68,-38L42.68,-38L33.44,-29L36.2,-20L7.2,-20Z');
});

test('flags at one place hang one above the other, and others are left alone', () => {
  const feet = [
    { x: 300, y: 200 },
    { x: 303, y: 201 },
    { x: 400, y: 200 },
  ];
  const [first, second, third] = flagShapes(feet, clip);
  expect(second.middle.y).toBeLessThan(first.middle.y - 14);
  expect(third).toEqual(first);
});

test('no flag leaves the plot at its right or upper edge', () => {
  const [right] = flagShapes([{ x: 630, y: 200 }], clip);
  expect(right.middle.x).toBeLessThan(0);
  const [top] = flagShapes([{ x: 300, y: 25 }], clip);
  expect(top.tip.y).toBeGreaterThan(0);
});
