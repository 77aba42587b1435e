import { describe, expect, test } from 'vitest';
import type { Loss } from '../core/loss.ts';
import { contourRaster, prepareRaster } from './contour-raster.ts';
import { contourLevels } from './levels.ts';
import { surfaceInk, surfaceRamp, toRgb } from './ramp.ts';
import { evaluateGrid } from './value-grid.ts';

const SIDE = 200;
const box = [
  [-2, 2],
  [-2, 2],
] as const;

function plane(f: (x: number, y: number) => number): Loss {
  return { dimension: 2, evaluate: (w) => f(w[0], w[1]) };
}

interface Overrides {
  readonly levels?: readonly number[];
  readonly nodes?: number;
  readonly isoline?: string;
  readonly isExact?: boolean;
}

function optionsOf(loss: Loss, { levels, nodes = 81, isoline, isExact = true }: Overrides = {}) {
  const grid = evaluateGrid(loss, box, nodes, nodes);
  const found = contourLevels(grid.values);
  const used = levels ?? [...found.levels];
  return {
    grid,
    width: SIDE,
    height: SIDE,
    levels: used,
    lowest: found.lowest,
    colors: surfaceRamp('light', used.length + 1),
    ...surfaceInk.light,
    ...(isoline === undefined ? {} : { isoline }),
    ...(isExact ? { loss } : {}),
  };
}

function pixelAt(data: Uint8ClampedArray, x: number, row: number): string {
  const at = 4 * (row * SIDE + x);
  return `${data[at]},${data[at + 1]},${data[at + 2]}`;
}

function bytesOf(color: string): string {
  const { r, g, b } = toRgb(color);
  return `${r},${g},${b}`;
}

/** Middle of a pixel in the box. */
const xAt = (x: number): number => -2 + (4 * (x + 0.5)) / SIDE;
const yAt = (row: number): number => 2 - (4 * (row + 0.5)) / SIDE;

const slope = plane((x) => x);
const bowl = plane((x, y) => x * x + y * y);

describe('a landscape as pixels', () => {
  test('is opaque everywhere', () => {
    const { data } = contourRaster(optionsOf(bowl));
    expect(data.every((byte, index) => index % 4 !== 3 || byte === 255)).toBe(true);
  });

  test('has the flat colour of its band in every pixel that is far from a level', () => {
    const options = optionsOf(bowl, { levels: [0.5, 1, 2, 3] });
    const { data } = contourRaster(options);
    let checked = 0;
    for (let row = 0; row < SIDE; row += 3) {
      for (let x = 0; x < SIDE; x += 3) {
        const value = xAt(x) ** 2 + yAt(row) ** 2;
        const isNear = options.levels.some((level) => Math.abs(Math.sqrt(value) - Math.sqrt(level)) < 0.05);
        if (isNear) continue;
        const band = options.levels.filter((level) => level <= value).length;
        expect(pixelAt(data, x, row)).toBe(bytesOf(options.colors[band]));
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(2500);
  });

  test('draws isolines within half a pixel of where they are', () => {
    // Black lines on a ramp: the darkness along a row, weighted, gives the place of the line.
    const { data } = contourRaster(optionsOf(slope, { levels: [0.33], isoline: 'rgb(0, 0, 0)' }));
    let weight = 0;
    let moment = 0;
    for (let x = 0; x < SIDE; x++) {
      const darkness = Math.max(0, 90 - data[4 * (100 * SIDE + x)]);
      weight += darkness;
      moment += darkness * xAt(x);
    }
    expect(Math.abs(moment / weight - 0.33)).toBeLessThan(0.5 * (4 / SIDE));
  });

  test('draws a circle as round as its pixels allow, from a coarse grid', () => {
    const { data } = contourRaster(optionsOf(bowl, { levels: [1], nodes: 41, isoline: 'rgb(0, 0, 0)' }));
    let count = 0;
    for (let row = 0; row < SIDE; row++) {
      for (let x = 0; x < SIDE; x++) {
        if (data[4 * (row * SIDE + x)] > 30) continue;
        expect(Math.abs(Math.hypot(xAt(x), yAt(row)) - 1)).toBeLessThan(4 / SIDE);
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test('shows the highest y at the top', () => {
    const options = optionsOf(
      plane((_x, y) => y),
      { levels: [0] },
    );
    const { data } = contourRaster(options);
    expect(pixelAt(data, 100, 0)).toBe(bytesOf(options.colors[1]));
    expect(pixelAt(data, 100, SIDE - 1)).toBe(bytesOf(options.colors[0]));
  });

  test('shows a constant loss as one flat colour', () => {
    const options = optionsOf(plane(() => 5));
    expect(options.levels).toHaveLength(0);
    const { data } = contourRaster(options);
    const colors = new Set(Array.from({ length: SIDE }, (_, x) => pixelAt(data, x, x)));
    expect([...colors]).toEqual([bytesOf(options.colors[0])]);
  });

  test('fades isolines that are closer than pixels instead of turning black', () => {
    const levels = Array.from({ length: 400 }, (_, k) => -2 + k / 100);
    const { data } = contourRaster(optionsOf(slope, { levels, isoline: 'rgb(0, 0, 0)' }));
    expect(Math.min(...data.filter((_, index) => index % 4 === 0))).toBeGreaterThan(85);
  });

  test('can be drawn in slices with the same result', () => {
    const options = optionsOf(plane((x, y) => Math.log(x + 1.3) + y * y + Math.abs(y - 0.3)));
    const whole = contourRaster(options);
    const sliced = prepareRaster(options);
    for (let row = 0; row < SIDE; row += 23) sliced.drawRows(row, Math.min(SIDE, row + 23));
    expect(sliced.data).toEqual(whole.data);
  });
});

describe('holes', () => {
  const holed = plane((x, y) => Math.log(x) + x * x + y * y);
  const hatched = [bytesOf(surfaceInk.light.hole), bytesOf(surfaceInk.light.hatch)];

  test('are hatched with two colours, on diagonals', () => {
    const { data } = contourRaster(optionsOf(holed));
    const colors = new Set<string>();
    for (let x = 0; x < 90; x++) {
      colors.add(pixelAt(data, x, 50));
      expect(pixelAt(data, x, 50)).toBe(pixelAt(data, x + 1, 49));
    }
    for (const color of hatched) expect(colors).toContain(color);
  });

  test('have an edge that is exact to the pixel when the loss is at hand, and to the grid without it', () => {
    for (const [isExact, tolerance] of [
      [true, 1],
      [false, 3],
    ] as const) {
      const options = optionsOf(holed, { isExact, nodes: 80 });
      const { data } = contourRaster(options);
      const inks = new Set(Array.from({ length: 60 }, (_, x) => pixelAt(data, x, 50)));
      let edge = 0;
      while (inks.has(pixelAt(data, edge, 50))) edge++;
      expect(Math.abs(edge - SIDE / 2)).toBeLessThanOrEqual(tolerance);
    }
  });

  test('over the whole box leave nothing but hatch', () => {
    const { data } = contourRaster({ ...optionsOf(plane(() => NaN)), colors: ['#123456'] });
    for (let x = 0; x < SIDE; x++) expect(pixelAt(data, x, x)).not.toBe('18,52,86');
  });
});

describe('kinks and jumps', () => {
  test('a jump is a clean edge without fringes', () => {
    const options = optionsOf(
      plane((x) => Math.floor(x + 0.013)),
      { levels: [-1.5, -0.5, 0.5], nodes: 41 },
    );
    const { data } = contourRaster(options);
    for (let x = 0; x < SIDE; x++) {
      const toJump = Math.abs(xAt(x) + 0.013 - Math.round(xAt(x) + 0.013));
      if (toJump < 4 / SIDE) continue;
      const band = Math.floor(xAt(x) + 0.013) + 2;
      expect(pixelAt(data, x, 77)).toBe(bytesOf(options.colors[band]));
    }
  });

  test('a kink keeps its corner', () => {
    // On a grid of 21 nodes, smooth interpolation alone would round the tip of |x| + |y| = 0.15 by several pixels.
    const options = optionsOf(
      plane((x, y) => Math.abs(x - 0.07) + Math.abs(y)),
      { levels: [0.15], nodes: 21 },
    );
    const { data } = contourRaster(options);
    const isInside = (x: number, row: number): boolean => pixelAt(data, x, row) === bytesOf(options.colors[0]);
    for (let row = 90; row < 110; row++) {
      for (let x = 90; x < 120; x++) {
        const distance = Math.abs(xAt(x) - 0.07) + Math.abs(yAt(row)) - 0.15;
        if (Math.abs(distance) > 0.06) expect(isInside(x, row)).toBe(distance < 0);
      }
    }
  });
});
