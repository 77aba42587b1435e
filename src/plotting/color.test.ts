import { hcl, lab, rgb } from 'd3-color';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fromLab, fromLch, hexOf, readColor, readColorsBy, toLab, toLch } from './color.ts';

afterEach(() => readColorsBy(() => undefined));

const byte = fc.integer({ min: 0, max: 255 });

describe('colour spaces', () => {
  test('agree with another implementation, both ways', () => {
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => {
        const [l, a, blue] = toLab({ r, g, b });
        const theirs = lab(rgb(r, g, b));
        expect(Math.max(Math.abs(l - theirs.l), Math.abs(a - theirs.a), Math.abs(blue - theirs.b))).toBeLessThan(1e-9);
        expect(hexOf(fromLab(l, a, blue))).toBe(rgb(r, g, b).formatHex());
        expect(hexOf(fromLch(toLch({ r, g, b })))).toBe(rgb(r, g, b).formatHex());
      }),
    );
  });

  test('give colours that a display cannot show the nearest channels', () => {
    expect(hexOf(fromLch({ l: 60, c: 140, h: 2 }))).toBe(hcl((2 * 180) / Math.PI, 140, 60).formatHex());
  });
});

describe('a colour is read', () => {
  test('from hexadecimal digits and from rgb()', () => {
    const orange = { r: 255, g: 136, b: 0, opacity: 1 };
    for (const text of ['#f80', '#FF8800', ' #ff8800ff ', 'rgb(255, 136, 0)', 'rgb(255 136 0)', 'rgba(255,136,0,1)']) {
      expect(readColor(text), text).toEqual(orange);
    }
    expect(readColor('rgb(255 136 0 / 0.5)')?.opacity).toBe(0.5);
    expect(readColor('#ff880080')?.opacity).toBeCloseTo(0.5, 2);
  });

  test('by name from whoever knows names', () => {
    expect(readColor('gold')).toBeUndefined();
    readColorsBy((text) => (text === 'gold' ? '#ffd700' : undefined));
    expect(readColor('Gold')).toEqual({ r: 255, g: 215, b: 0, opacity: 1 });
    expect(readColor('goldy')).toBeUndefined();
  });

  test('or not at all', () => {
    for (const text of ['', '#12', '#ggg', 'rgb(1, 2)', 'rgb(a b c)', 'var(--x)', 'url(#a)']) {
      expect(readColor(text), text).toBeUndefined();
    }
  });
});
