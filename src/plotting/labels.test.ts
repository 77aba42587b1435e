import { describe, expect, test } from 'vitest';
import { uniform } from '../core/random.ts';
import { crosses, type LabelOptions, type LabelRequest, overlaps, placeLabels } from './labels.ts';

const bounds = { x: 0, y: 0, width: 400, height: 300 };
const measure = (text: string): number => 7 * text.length;

function label(id: string, x: number, y: number, priority = 1): LabelRequest {
  return { id, text: `label ${id}`, x, y, priority };
}

function place(labels: readonly LabelRequest[], options: Partial<LabelOptions> = {}) {
  return placeLabels({ labels, bounds, marks: [], measure, ...options });
}

describe('labels', () => {
  test('stand below their anchor when there is room', () => {
    const [placed] = place([label('a', 200, 150)]);
    expect(placed).toMatchObject({ anchor: 'middle', textX: 200 });
    expect(placed.box.y).toBeGreaterThan(150);
  });

  test('keep off each other, marks and taken boxes, and inside the bounds', () => {
    for (let trial = 0; trial < 100; trial++) {
      const at = (k: number): number => uniform(3, trial, k);
      const labels = Array.from({ length: 8 }, (_, i) => label(String(i), 400 * at(2 * i), 300 * at(2 * i + 1), i % 3));
      const marks = Array.from({ length: 5 }, (_, i) => ({ x: 400 * at(40 + i), y: 300 * at(60 + i), radius: 8 }));
      const taken = [{ x: 300, y: 280, width: 100, height: 20 }];
      const placed = place(labels, { marks, taken });
      placed.forEach(({ box }, index) => {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(400);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(300);
        for (const other of placed.slice(0, index)) expect(overlaps(box, other.box)).toBe(false);
        for (const other of taken) expect(overlaps(box, other)).toBe(false);
        for (const { x, y } of marks) {
          const isInside = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
          expect(isInside).toBe(false);
        }
      });
    }
  });

  test('avoid paths where there is room', () => {
    const path = [0, 165, 400, 165];
    const [placed] = place([label('a', 200, 150)], { paths: [path] });
    expect(crosses(path, placed.box)).toBe(false);
  });

  test('are left out by priority when there is no room', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => label(String(i), 200, 150, i === 30 ? 9 : 1));
    const placed = place(crowd);
    expect(placed.length).toBeLessThan(60);
    expect(placed[0].id).toBe('30');
  });

  test('are placed the same way each time', () => {
    const labels = [label('a', 100, 100), label('b', 110, 104), label('c', 104, 108)];
    expect(place(labels)).toEqual(place(labels));
  });

  test('at the right edge are set to the left', () => {
    const [placed] = place([label('a', 398, 150)]);
    expect(placed.anchor).toBe('end');
    expect(placed.textX).toBeLessThan(398);
  });
});

describe('whether a path crosses a box', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  test.each([
    ['through it', [0, 15, 30, 15], true],
    ['inside it', [12, 12, 14, 14], true],
    ['past it', [0, 5, 30, 5], false],
    ['a corner cut', [5, 16, 16, 5], true],
    ['a corner missed', [5, 12, 12, 5], false],
    ['a lifted pen', [0, 15, NaN, NaN, 30, 15], false],
    ['nothing', [], false],
  ])('%s', (_name, path, expected) => {
    expect(crosses(path, box)).toBe(expected);
  });
});
