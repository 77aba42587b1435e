import { describe, expect, test } from 'vitest';
import { losses } from '../losses/index.ts';
import { thumbnailCurve, thumbnailSurface } from './thumbnail.ts';

describe('thumbnails', () => {
  test.each(losses.filter(({ dimension }) => dimension === 1))('$id is a curve inside its box', (loss) => {
    const { line, area } = thumbnailCurve(loss, 160, 90);
    expect(line).toMatch(/^M0,/);
    expect(area).toMatch(/Z?$/);
    const ys = [...line.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...ys)).toBeLessThan(90);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(40);
  });

  test.each(losses.filter(({ dimension }) => dimension === 2))('$id is a picture of several opaque bands', (loss) => {
    const options = { mode: 'light', pixelRatio: 1 } as const;
    const { data, width, height } = thumbnailSurface(loss, 96, 54, options);
    expect([width, height, data.length]).toEqual([96, 54, 96 * 54 * 4]);
    const pixels = new Uint32Array(data.buffer);
    expect(pixels.every((pixel) => pixel >>> 24 === 255)).toBe(true);
    expect(new Set(pixels).size).toBeGreaterThan(5);
    const dark = thumbnailSurface(loss, 96, 54, { ...options, mode: 'dark' });
    expect(dark.data).not.toEqual(data);
  });
});
