import { describe, expect, test } from 'vitest';
import { bringLoss, lossAtHand, outlineOf } from './at-hand.ts';
import { outlines } from './generated/outlines.ts';

describe('a loss', () => {
  // First: the other tests bring them all.
  test('comes with its group when it is first used', async () => {
    expect(lossAtHand('textbook-1d')?.evaluate(Float64Array.of(-3.6))).toBeGreaterThan(0);
    expect(lossAtHand('himmelblau')).toBeUndefined();
    await bringLoss('himmelblau');
    expect(lossAtHand('himmelblau')?.evaluate(Float64Array.of(3, 2))).toBe(0);
    expect(lossAtHand('two-wells')).toBeDefined();
    expect(lossAtHand('rastrigin')).toBeUndefined();
  });

  test('that is unknown is told with the nearest name', async () => {
    expect(() => outlineOf('himelblau')).toThrow(/himmelblau/);
    expect(() => lossAtHand('himelblau')).toThrow(RangeError);
    await expect(bringLoss('himelblau')).rejects.toThrow(RangeError);
  });

  test('is one and the same, however it came', async () => {
    const before = lossAtHand('textbook-1d');
    await bringLoss('textbook-1d');
    expect(lossAtHand('textbook-1d')).toBe(before);
    const { findLoss } = await import('./index.ts');
    expect(findLoss('textbook-1d')).toBe(before);
    expect(lossAtHand('rastrigin')).toBe(findLoss('rastrigin'));
  });
});

test('outlines say the same as the entries, in the same order', async () => {
  const { losses } = await import('./index.ts');
  const told = losses.map(({ id, group, domain, starts, suggested }) => ({ id, group, domain, starts, suggested }));
  expect(outlines).toEqual(told);
});
