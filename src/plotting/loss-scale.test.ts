import { describe, expect, test } from 'vitest';
import { lossScale } from './loss-scale.ts';

describe('a scale of losses', () => {
  test.each([
    ['linear', [-2, 6]],
    ['log', [1e-6, 100]],
    ['symlog', [-50, 1000]],
  ] as const)('%s maps its domain on [0, 1], there and back', (kind, domain) => {
    const scale = lossScale(kind, domain, 0.5);
    expect(scale.place(domain[0])).toBeCloseTo(0, 12);
    expect(scale.place(domain[1])).toBeCloseTo(1, 12);
    let before = -Infinity;
    for (let i = 0; i <= 20; i++) {
      const loss = scale.loss(i / 20);
      expect(scale.place(loss)).toBeCloseTo(i / 20, 9);
      expect(loss).toBeGreaterThan(before);
      before = loss;
    }
  });

  test('holds what cannot be shown far outside', () => {
    const log = lossScale('log', [1, 100]);
    expect(log.place(0)).toBe(-10);
    expect(log.place(-5)).toBe(-10);
    expect(log.place(NaN)).toBe(10);
    expect(lossScale('linear', [0, 1]).place(1e300)).toBe(10);
  });

  test('labels powers of ten, thinned to the room', () => {
    const labels = lossScale('log', [1e-12, 100])
      .ticks(4)
      .map(({ label }) => label);
    expect(labels).toEqual(['10⁻¹⁰', '10⁻⁶', '0.01', '100']);
  });

  test('labels 1-2-5 where there are few powers of ten', () => {
    expect(
      lossScale('log', [0.3, 12])
        .ticks(5)
        .map(({ label }) => label),
    ).toEqual(['0.5', '1', '2', '5', '10']);
  });

  test('labels both sides of zero', () => {
    const ticks = lossScale('symlog', [-200, 5000], 0.5).ticks(6);
    expect(ticks.map(({ label }) => label)).toEqual(['−100', '−10', '−1', '0', '1', '10', '100', '1000']);
  });

  test('labels a linear axis evenly', () => {
    expect(
      lossScale('linear', [-1, 7])
        .ticks(4)
        .map(({ label }) => label),
    ).toEqual(['0', '2', '4', '6']);
  });
});
