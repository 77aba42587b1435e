import { describe, expect, test } from 'vitest';
import type { Loss } from '../core/loss.ts';
import { findLoss } from '../losses/index.ts';
import { areaPath, type Curve, curvePath, curveValueRange, sampleCurve } from './curve.ts';
import { createViewport } from './viewport.ts';

function line(f: (x: number) => number): Loss {
  return { dimension: 1, evaluate: (w) => f(w[0]) };
}

function valueOn(curve: Curve, x: number): number {
  for (const piece of curve.pieces) {
    for (let i = 2; i < piece.length; i += 2) {
      if (piece[i - 2] > x || piece[i] < x) continue;
      return piece[i - 1] + ((x - piece[i - 2]) / (piece[i] - piece[i - 2])) * (piece[i + 1] - piece[i - 1]);
    }
  }
  return NaN;
}

describe('sampling a curve', () => {
  test.each(['textbook-1d', 'gramacy-lee', 'forrester', 'wavy-bowl', 'abs-kink', 'plateau-cliff'])(
    'follows %s to a thousandth of its height everywhere',
    (id) => {
      const loss = findLoss(id);
      const [low, high] = loss.domain[0];
      const curve = sampleCurve(loss, [low, high]);
      const height = curve.body[1] - curve.body[0];
      expect(curve.pieces).toHaveLength(1);
      expect(curve.holes).toEqual([]);
      const w = new Float64Array(1);
      for (let i = 0; i <= 1234; i++) {
        w[0] = low + ((high - low) * i) / 1234;
        expect(Math.abs(valueOn(curve, w[0]) - loss.evaluate(w))).toBeLessThan(1e-3 * height);
      }
    },
  );

  test('leaves a gap where the loss is undefined, with an exact edge', () => {
    const { pieces, holes } = sampleCurve(
      line((x) => Math.log(x) + x * x),
      [-1, 3],
    );
    expect(pieces).toHaveLength(1);
    expect(holes).toHaveLength(1);
    expect(holes[0][0]).toBe(-1);
    expect(Math.abs(holes[0][1])).toBeLessThan(1e-9);
  });

  test('finds a hole in the middle', () => {
    const { pieces, holes } = sampleCurve(
      line((x) => Math.sqrt(x * x - 1)),
      [-3, 3],
    );
    expect(pieces).toHaveLength(2);
    expect(holes).toHaveLength(1);
    expect(Math.abs(holes[0][0] + 1) + Math.abs(holes[0][1] - 1)).toBeLessThan(1e-9);
  });

  test.each([
    ['1/x', (x: number) => 1 / x, 2],
    ['1/(x − 0.1)', (x: number) => 1 / (x - 0.1), 2],
    ['1/x²', (x: number) => 1 / (x * x), 2],
    ['tan', Math.tan, 3],
    ['floor', Math.floor, 7],
  ])('does not join the sides of the poles and jumps of %s', (_name, f, count) => {
    const { pieces, holes } = sampleCurve(line(f), [-3.4, 3.4]);
    expect(pieces.filter((piece) => piece.length > 4)).toHaveLength(count === 7 ? 8 : count);
    expect(holes).toEqual([]);
  });

  test('of nothing is nothing', () => {
    const curve = sampleCurve(
      line(() => NaN),
      [0, 1],
    );
    expect(curve.pieces).toEqual([]);
    expect(curve.holes).toEqual([[0, 1]]);
    expect(curveValueRange(curve)).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test('does not miss a well a thousandth of the domain wide', () => {
    const well = (x: number): number => x * x - 3 * Math.exp(-(((x - 1.2345) / 0.01) ** 2));
    const curve = sampleCurve(line(well), [-5, 5]);
    const deepest = Math.min(...curve.pieces.flatMap((piece) => [...piece].filter((_, index) => index % 2 === 1)));
    expect(deepest).toBeLessThan(well(1.2345) + 0.01);
  });
});

describe('the range of values', () => {
  const rangeOf = (f: (x: number) => number, domain: [number, number], include?: number[]): [number, number] =>
    curveValueRange(sampleCurve(line(f), domain), { include });

  test('holds the whole of a curve whose wells are seen', () => {
    const { domain } = findLoss('textbook-1d');
    const range = curveValueRange(sampleCurve(findLoss('textbook-1d'), [domain[0][0], domain[0][1]]));
    expect(range[0]).toBe(0);
    expect(range[1]).toBeGreaterThan(8);
    expect(range[1]).toBeLessThan(9);
  });

  test('cuts walls that would flatten the wells', () => {
    const [low, high] = rangeOf((x) => (x * x - 1) ** 2 + 0.3 * x, [-3, 3]);
    expect(low).toBeLessThan(-0.3);
    expect(high).toBeGreaterThan(1);
    expect(high).toBeLessThan(8);
  });

  test('is not stretched by poles', () => {
    const [low, high] = rangeOf((x) => 1 / (x * x) + x * x, [-3, 3]);
    expect(low).toBeLessThan(2);
    expect(high).toBeLessThan(50);
    const [bottom] = rangeOf((x) => Math.log(x) + x * x, [-1, 3]);
    expect(bottom).toBeGreaterThan(-10);
  });

  test('widens for the losses of a run, but not for one that blows up', () => {
    const f = (x: number): number => (x * x - 1) ** 2 + 0.3 * x;
    const [, plain] = rangeOf(f, [-3, 3]);
    const [, wider] = rangeOf(f, [-3, 3], [9.6]);
    expect(wider).toBeGreaterThan(9.6);
    expect(wider).toBeGreaterThan(plain);
    const [, blown] = rangeOf(f, [-3, 3], [1e9, NaN, Infinity]);
    expect(blown).toBeLessThan(100);
  });

  test('of a constant has the constant in its middle', () => {
    expect(rangeOf(() => 5, [-1, 1])).toEqual([4, 6]);
  });

  test('gives a curve that touches 0 some air below', () => {
    const [low] = rangeOf((x) => x * x, [-5, 5]);
    expect(low).toBeLessThan(0);
    expect(low).toBeGreaterThan(-3);
  });
});

describe('paths of a curve', () => {
  const viewport = createViewport({
    domain: [
      [0, 4],
      [0, 2],
    ],
    width: 400,
    height: 200,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  });

  test('are text in pixels with two decimals', () => {
    const curve = sampleCurve(
      line((x) => x / 2),
      [0, 4],
      2,
    );
    expect(curvePath(curve, viewport)).toBe('M0,200L100,150L200,100L300,50L400,0');
    expect(areaPath(curve, viewport)).toBe('M0,200L100,150L200,100L300,50L400,0L400,200L0,200Z');
  });

  test('lift the pen between pieces', () => {
    const curve = sampleCurve(
      line((x) => (Math.abs(x - 2) < 1 ? NaN : 1)),
      [0, 4],
      4,
    );
    expect(curvePath(curve, viewport)).toMatch(/^M0,100[^M]*L100,100M300,100[^M]*L400,100$/);
  });

  test('stay near the picture when the curve does not', () => {
    const numbers =
      curvePath(
        sampleCurve(
          line((x) => 1e300 * (x - 2)),
          [0, 4],
        ),
        viewport,
      ).match(/-?[\d.]+/g) ?? [];
    expect(Math.max(...numbers.map((text) => Math.abs(Number(text))))).toBeLessThanOrEqual(400);
  });
});
