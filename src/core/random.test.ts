import { describe, expect, test } from 'vitest';
import { normal, sampleBatch, uniform } from './random.ts';

const COUNT = 20_000;

describe('counter-based random numbers', () => {
  test('a draw depends on its three integers only, not on what was drawn before', () => {
    const first = uniform(1, 2, 3);
    uniform(9, 9, 9);
    normal(4, 5, 6);
    expect(uniform(1, 2, 3)).toBe(first);
  });

  test('each of the three integers matters', () => {
    const draws = [uniform(1, 2, 3), uniform(2, 2, 3), uniform(1, 3, 3), uniform(1, 2, 4), uniform(3, 2, 1)];
    expect(new Set(draws).size).toBe(draws.length);
  });

  test('uniform draws lie in [0, 1) with the mean and spread of their kind', () => {
    const draws = Array.from({ length: COUNT }, (_, k) => uniform(7, k, 0));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    // 5 standard errors: √(1/12/n) and √(1/180/n).
    expect(Math.abs(mean(draws) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / COUNT));
    expect(Math.abs(mean(draws.map((u) => (u - 0.5) ** 2)) - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / COUNT));
  });

  test('normal draws have mean 0, variance 1 and no skew, and neighbours do not go together', () => {
    const draws = Array.from({ length: COUNT }, (_, k) => normal(7, k, 1));
    expect(draws.every(Number.isFinite)).toBe(true);
    expect(Math.abs(mean(draws))).toBeLessThan(5 / Math.sqrt(COUNT));
    expect(Math.abs(mean(draws.map((z) => z * z)) - 1)).toBeLessThan(5 * Math.sqrt(2 / COUNT));
    expect(Math.abs(mean(draws.map((z) => z ** 3)))).toBeLessThan(5 * Math.sqrt(15 / COUNT));
    const products = draws.map((z, k) => z * normal(7, k, 2));
    expect(Math.abs(mean(products))).toBeLessThan(5 / Math.sqrt(COUNT));
  });

  test('a batch has different indices, and every sample has its turn', () => {
    const counts = new Array<number>(10).fill(0);
    for (let step = 1; step <= 1000; step++) {
      const batch = sampleBatch(3, step, 10, 4);
      expect(new Set(batch).size).toBe(4);
      for (const index of batch) counts[index]++;
    }
    // 400 turns each; 5 standard deviations of a binomial count.
    for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(5 * Math.sqrt(1000 * 0.4 * 0.6));
  });
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
