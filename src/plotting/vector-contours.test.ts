import { expect, test } from 'vitest';
import type { Loss } from '../core/loss.ts';
import { emptyGrid, evaluateGrid, evaluateGridRows, nodesFor } from './value-grid.ts';
import { vectorContours } from './vector-contours.ts';
import { createViewport } from './viewport.ts';

const domain = [
  [-2, 2],
  [-1, 3],
] as const;
const bowl: Loss = { dimension: 2, evaluate: (w) => w[0] ** 2 + (w[1] - 1) ** 2 };
const viewport = createViewport({ domain, width: 200, height: 200, margins: { top: 0, right: 0, bottom: 0, left: 0 } });

test('a grid holds the loss at its nodes, the lowest y first', () => {
  const grid = evaluateGrid(bowl, domain, 5, 3);
  expect([...grid.values]).toEqual([8, 5, 4, 5, 8, 4, 1, 0, 1, 4, 8, 5, 4, 5, 8]);
});

test('a grid can be filled in slices', () => {
  const sliced = emptyGrid(domain, 40, 30);
  for (let row = 0; row < 30; row += 7) evaluateGridRows(bowl, sliced, row, Math.min(30, row + 7));
  expect(sliced.values).toEqual(evaluateGrid(bowl, domain, 40, 30).values);
});

test('the number of nodes follows the device and has bounds', () => {
  expect([nodesFor(10), nodesFor(500), nodesFor(5000)]).toEqual([48, 200, 400]);
});

test('a vector picture has its isolines where the loss has that level', () => {
  const [band] = vectorContours(evaluateGrid(bowl, domain, 101, 101), [1], viewport);
  expect(band.level).toBe(1);
  const [outer, inner] = band.path.split('Z').filter((ring) => ring !== '');
  expect(outer.length).toBeGreaterThan(0);
  const numbers = (inner.match(/-?[\d.]+/g) ?? []).map(Number);
  for (let i = 0; i < numbers.length; i += 2) {
    // A radius of 1 is 50 pixels, the centre at (100, 100).
    expect(Math.abs(Math.hypot(numbers[i] - 100, numbers[i + 1] - 100) - 50)).toBeLessThan(0.5);
  }
  expect(band.path).not.toMatch(/\.\d{3}/);
});
