import { describe, expect, test } from 'vitest';
import { createViewport } from './viewport.ts';

const viewport = createViewport({
  domain: [
    [-4, 4],
    [-3, 3],
  ],
  width: 900,
  height: 400,
  margins: { top: 10, right: 20, bottom: 30, left: 40 },
});

describe('a viewport', () => {
  test('lays its box between the margins, y upward', () => {
    expect(viewport.clip).toEqual({ x: 40, y: 10, width: 840, height: 360 });
    expect([viewport.toX(-4), viewport.toX(4)]).toEqual([40, 880]);
    expect([viewport.toY(3), viewport.toY(-3)]).toEqual([10, 370]);
    expect([viewport.toX(0), viewport.toY(0)]).toEqual([460, 190]);
  });

  test('goes there and back, also outside', () => {
    for (const value of [-4, -1.234, 0, 3.999, 12]) {
      expect(viewport.fromX(viewport.toX(value))).toBeCloseTo(value, 12);
      expect(viewport.fromY(viewport.toY(value))).toBeCloseTo(value, 12);
    }
  });

  test('has round ticks, as many as fit', () => {
    expect(viewport.xTicks().map(({ label }) => label)).toEqual(['−4', '−3', '−2', '−1', '0', '1', '2', '3', '4']);
    expect(viewport.yTicks().map(({ label, position }) => `${label}@${position}`)).toEqual([
      '−3@370',
      '−2@310',
      '−1@250',
      '0@190',
      '1@130',
      '2@70',
      '3@10',
    ]);
    const phone = createViewport({ ...viewport, width: 320 });
    expect(phone.xTicks().map(({ label }) => label)).toEqual(['−4', '−2', '0', '2', '4']);
  });

  test('knows what lies inside', () => {
    expect(viewport.contains(40, 10)).toBe(true);
    expect(viewport.contains(39, 10)).toBe(false);
    expect(viewport.contains(460, 371)).toBe(false);
  });

  test('survives a picture smaller than its margins', () => {
    const tiny = createViewport({ ...viewport, width: 0, height: 0 });
    expect(tiny.clip.width).toBe(1);
    expect(Number.isFinite(tiny.toX(1))).toBe(true);
    expect(tiny.xTicks().length).toBeGreaterThan(0);
  });
});
