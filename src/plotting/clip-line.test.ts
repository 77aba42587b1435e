import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipLine } from './clip-line.ts';

const box = { x: 10, y: 20, width: 100, height: 50 };

describe('a line in a box', () => {
  test('within it stays whole', () => {
    expect(clipLine(10, 20, 110, 70, box, 0)).toEqual({ from: 0, to: 1 });
  });

  test('is cut where it enters and leaves', () => {
    expect(clipLine(0, 40, 200, 40, box, 0)).toEqual({ from: 0.05, to: 0.55 });
    expect(clipLine(60, 45, 60, 1_000_045, box, 5)).toEqual({ from: 0, to: 30 / 1_000_000 });
  });

  test('that passes by has no part in it', () => {
    expect(clipLine(0, 0, 200, 0, box, 0)).toBeUndefined();
    expect(clipLine(0, 60, 60, 120, box, 0)).toBeUndefined();
    expect(clipLine(0, 0, 0, 0, box, 0)).toBeUndefined();
  });

  test('keeps every point that is inside, and none that is outside', () => {
    const number = fc.double({ min: -300, max: 300, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, share, (ax, ay, bx, by, t) => {
        const span = clipLine(ax, ay, bx, by, box, 3);
        const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
        const depth = Math.min(x - 7, 113 - x, y - 17, 73 - y);
        if (depth > 1e-6) expect(span !== undefined && span.from <= t + 1e-9 && t <= span.to + 1e-9).toBe(true);
        if (depth < -1e-6) expect(span === undefined || t < span.from + 1e-9 || t > span.to - 1e-9).toBe(true);
      }),
    );
  });
});
