import { lab } from 'd3-color';
import { describe, expect, test } from 'vitest';
import { type Mode, surfaceColor, surfaceEnds, surfaceRamp, toRgb } from './ramp.ts';

const modes: Mode[] = ['light', 'dark'];

describe.each(modes)('the surface ramp, %s', (mode) => {
  test('runs between its two ends', () => {
    const ramp = surfaceRamp(mode, 19);
    expect(ramp).toHaveLength(19);
    expect(toRgb(ramp[0])).toEqual(toRgb(surfaceEnds[mode][0]));
    expect(toRgb(ramp[18])).toEqual(toRgb(surfaceEnds[mode][1]));
  });

  test('is even to the eye: equal steps in CIE Lab', () => {
    const labs = surfaceRamp(mode, 11).map((color) => lab(color));
    const steps = labs.slice(1).map((c, i) => Math.hypot(c.l - labs[i].l, c.a - labs[i].a, c.b - labs[i].b));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1);
  });

  test('is of low chroma, and lightness goes one way only', () => {
    const labs = surfaceRamp(mode, 19).map((color) => lab(color));
    for (const c of labs) expect(Math.hypot(c.a, c.b)).toBeLessThan(20);
    const sign = mode === 'light' ? -1 : 1;
    for (let i = 1; i < labs.length; i++) expect(sign * (labs[i].l - labs[i - 1].l)).toBeGreaterThan(1);
  });

  test('one colour is the middle; places outside are held at the ends', () => {
    expect(surfaceRamp(mode, 1)).toEqual([surfaceColor(mode, 0.5)]);
    expect(surfaceColor(mode, -1)).toBe(surfaceColor(mode, 0));
    expect(surfaceColor(mode, 2)).toBe(surfaceColor(mode, 1));
  });
});

test('colours are read in any CSS notation', () => {
  expect(toRgb('#fff')).toEqual({ r: 255, g: 255, b: 255, opacity: 1 });
  expect(toRgb('rgba(1, 2, 3, 0.5)')).toEqual({ r: 1, g: 2, b: 3, opacity: 0.5 });
  expect(toRgb('nonsense')).toEqual({ r: 0, g: 0, b: 0, opacity: 0 });
});
