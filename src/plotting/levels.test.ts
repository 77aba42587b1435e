import { describe, expect, test } from 'vitest';
import { findLoss, losses } from '../losses/index.ts';
import { contourLevels } from './levels.ts';
import { evaluateGrid } from './value-grid.ts';

const planes = losses.filter(({ dimension }) => dimension === 2);

function levelsOf(id: string, domain = findLoss(id).domain) {
  return contourLevels(evaluateGrid(findLoss(id), domain, 200, 150).values);
}

describe('levels', () => {
  test.each(planes.map(({ id }) => id))('of %s ascend strictly between lowest and highest', (id) => {
    const { levels, lowest, highest, isConstant } = levelsOf(id);
    expect(isConstant).toBe(false);
    expect(levels.length).toBeGreaterThanOrEqual(15);
    expect(levels.length).toBeLessThanOrEqual(18);
    const all = [lowest, ...levels, highest];
    for (let i = 1; i < all.length; i++) expect(all[i]).toBeGreaterThan(all[i - 1]);
  });

  test('show the floor of the Rosenbrock valley: at least three below 10, in a small box and in a large one', () => {
    const below10 = ({ levels }: { levels: Float64Array }): number => levels.filter((level) => level < 10).length;
    expect(below10(levelsOf('rosenbrock'))).toBeGreaterThanOrEqual(3);
    const wide = [
      [-5, 5],
      [-5, 5],
    ] as const;
    expect(below10(levelsOf('rosenbrock', wide))).toBeGreaterThanOrEqual(3);
  });

  test('leave no band wider than a fifth of the picture', () => {
    for (const { id, domain } of planes) {
      const { values } = evaluateGrid(findLoss(id), domain, 120, 120);
      const { levels } = contourLevels(values);
      const counts = Array.from({ length: levels.length + 1 }, () => 0);
      for (const value of values) counts[levels.filter((level) => level <= value).length]++;
      expect(Math.max(...counts) / values.length, id).toBeLessThan(0.2);
    }
  });

  test('of a constant are none, and it says so', () => {
    expect(contourLevels([5, 5, 5, 5])).toMatchObject({ lowest: 5, highest: 5, isConstant: true });
    expect(contourLevels([5, 5, 5, 5]).levels).toHaveLength(0);
    expect(contourLevels([0, 0]).isConstant).toBe(true);
    expect(contourLevels([1, 1 + 1e-15]).isConstant).toBe(true);
  });

  test('ignore values that are not finite', () => {
    const { lowest, highest, levels } = contourLevels([NaN, 1, Infinity, 2, -Infinity, 3, 4], 3);
    expect([lowest, highest]).toEqual([1, 4]);
    expect(levels.every((level) => level > 1 && level < 4)).toBe(true);
    expect(contourLevels([NaN, Infinity])).toMatchObject({ lowest: NaN, highest: NaN, isConstant: false });
  });

  test('survive a pole and negative values', () => {
    const values = Array.from({ length: 1000 }, (_, index) => 1 / (index - 499.5));
    const { levels, lowest } = contourLevels(values);
    expect(levels.length).toBeGreaterThan(10);
    expect(levels[0]).toBeGreaterThan(lowest);
  });

  test('lie between the values of plateaus, not on them', () => {
    const values = Array.from({ length: 900 }, (_, index) => Math.floor(index / 100) ** 2);
    const { levels } = contourLevels(values);
    expect(levels.length).toBeGreaterThan(3);
    for (const level of levels)
      expect(Math.min(...values.map((value) => Math.abs(value - level)))).toBeGreaterThan(0.01);
  });
});
