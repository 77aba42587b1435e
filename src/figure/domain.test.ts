import { describe, expect, test } from 'vitest';
import { prepareRace, type Race } from '../race/race.ts';
import type { BallSpecification, Domain } from '../race/specification.ts';
import { fitToPaths, isSide, withEnd, zoomed } from './domain.ts';

function race(formula: string, domain: Domain, start: number[], balls: BallSpecification[], steps = 50): Promise<Race> {
  return prepareRace({ loss: { formula }, domain, start, steps, seed: 0, noise: 0, balls });
}

const sgd = (lr: number): BallSpecification => ({ optimizer: 'sgd', settings: { lr } });

describe('a side of a domain', () => {
  test('goes from a low end to a high end, and can be shown', () => {
    expect(isSide([-5, 5])).toBe(true);
    expect(
      [
        [5, 5],
        [5, -5],
        [0, NaN],
        [-Infinity, 0],
        [-1e300, 1e300],
        [1, 1 + 1e-12],
      ].some(([a, b]) => isSide([a, b])),
    ).toBe(false);
  });

  test('has ends that are moved one at a time', () => {
    const domain: Domain = [
      [-5, 5],
      [-2, 2],
    ];
    expect(withEnd(domain, 1, 0, -8)).toEqual([
      [-5, 5],
      [-8, 2],
    ]);
    expect(withEnd(domain, 0, 1, 9)).toEqual([
      [-5, 9],
      [-2, 2],
    ]);
  });
});

describe('a zoom', () => {
  test('scales about the middle, and back exactly', () => {
    const domain: Domain = [
      [-5, 5],
      [0, 3],
    ];
    const near = zoomed(domain, 1 / 2);
    expect(near).toEqual([
      [-2.5, 2.5],
      [0.75, 2.25],
    ]);
    expect(near && zoomed(near, 2)).toEqual(domain);
  });

  test('ends where nothing could be told apart, or everything would overflow', () => {
    let domain: Domain | undefined = [[1, 2]];
    let count = 0;
    for (; domain !== undefined && count < 100; count++) domain = zoomed(domain, 1 / 2);
    expect(count).toBeLessThan(30);
    domain = [[-5, 5]];
    for (count = 0; domain !== undefined && count < 100; count++) domain = zoomed(domain, 2);
    expect(count).toBeLessThan(50);
  });
});

describe('fitted to paths, a domain', () => {
  test('is widened where a path leaves it, and stays where none does', async () => {
    const left = await race(
      'x^2 + y^2',
      [
        [-1, 1],
        [-5, 5],
      ],
      [-3, 2],
      [sgd(0.1)],
    );
    // From −3 towards 0: the side [−3, 1] is 4 wide, a twentieth of which is left free.
    expect(fitToPaths(left)).toEqual([
      [-3.2, 1],
      [-5, 5],
    ]);
    const inside = await race('x^2', [[-5, 5]], [-3], [sgd(0.1)]);
    expect(fitToPaths(inside)).toBe(inside.specification.domain);
  });

  test('leaves out runs that diverge and balls that are hidden', async () => {
    const gone = await race('x^2', [[-5, 5]], [-3], [sgd(2), { ...sgd(1.01), hidden: true }], 2000);
    expect(fitToPaths(gone)).toEqual([[-5, 5]]);
    const slow = await race('x^2', [[-5, 5]], [-3], [sgd(1.02)], 50);
    expect(fitToPaths(slow)[0][1], 'not known to diverge').toBeGreaterThan(5);
    expect(fitToPaths(slow, { isDiverging: () => true })).toEqual([[-5, 5]]);
  });

  test('looks no further than it is told', async () => {
    const swinging = await race('x^2', [[-5, 5]], [-4.9], [sgd(1.01)]);
    expect(fitToPaths(swinging, { upTo: 0 })).toEqual([[-5, 5]]);
    expect(fitToPaths(swinging)[0][0]).toBeLessThan(-5);
  });
});
