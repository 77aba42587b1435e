import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Loss } from '../core/loss.ts';
import type { StationaryPoint } from '../core/verdict.ts';
import { compileLoss } from '../expression/compile-loss.ts';
import { findLoss } from '../losses/index.ts';
import type { Box } from './box.ts';
import { drain } from './job.ts';
import { type StationaryPoints, stationaryPoints, stationaryPointsJob } from './stationary-points.ts';
import { surveyJob } from './survey.ts';

interface ListedPoint {
  readonly w: readonly number[];
  readonly value: number;
  readonly global?: boolean;
  readonly smooth?: boolean;
}

interface Reference {
  readonly id: string;
  readonly formula: string;
  readonly domain: Box;
  readonly minima: readonly ListedPoint[];
  readonly saddles: readonly ListedPoint[];
  readonly saddlesCount: number;
  readonly maxima: readonly ListedPoint[];
  readonly maximaCount: number;
}

const file = new URL('data/stationary-points.json', import.meta.url);
const references = JSON.parse(readFileSync(file, 'utf8')) as Reference[];

/** Positions agree to this much where they are listed, in units of w. */
const POSITION = 1e-6;

/** Each listed point is found once. */
function expectListed(found: readonly StationaryPoint[], listed: readonly ListedPoint[]): void {
  for (const { w, value } of listed) {
    const here = found.filter((point) => point.w.every((each, axis) => Math.abs(each - w[axis]) <= POSITION));
    expect(here, `one point at ${w.join(', ')}`).toHaveLength(1);
    expect(Math.abs(here[0].value - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  }
}

function expectReference(points: StationaryPoints, reference: Reference): void {
  expect(points.minima).toHaveLength(reference.minima.length);
  expect(points.saddles).toHaveLength(reference.saddlesCount);
  expect(points.maxima).toHaveLength(reference.maximaCount);
  expectListed(points.minima, reference.minima);
  expectListed(points.saddles, reference.saddles);
  expectListed(points.maxima, reference.maxima);
  const globals = points.minima.filter((point) => point.global);
  expect(globals).toHaveLength(reference.minima.filter((point) => point.global).length);
  for (const point of [...points.minima, ...points.saddles, ...points.maxima]) {
    if (point.smooth) expect(point.gradientNorm).toBeLessThan(1e-6 * Math.max(1, Math.abs(point.value)) * 10);
  }
}

describe('the stationary points of the catalogue are those of the reference, and no others', () => {
  test('all 24 are listed', () => expect(references).toHaveLength(24));

  test.each(references.map((reference) => [reference.id, reference] as const))('%s', (id, reference) => {
    expectReference(stationaryPoints(findLoss(id), reference.domain), reference);
  });

  test.each(references.map((reference) => [reference.id, reference] as const))('%s, typed', async (_, reference) => {
    expectReference(stationaryPoints(await compileLoss(reference.formula), reference.domain), reference);
  });
});

const LINE: Box = [[-5, 5]];
const SQUARE: Box = [
  [-5, 5],
  [-5, 5],
];

async function pointsOf(formula: string, domain?: Box): Promise<StationaryPoints> {
  const loss = await compileLoss(formula);
  return stationaryPoints(loss, domain ?? (loss.dimension === 1 ? LINE : SQUARE));
}

function counts({ minima, saddles, maxima }: StationaryPoints): [number, number, number] {
  return [minima.length, saddles.length, maxima.length];
}

describe('typed formulas', () => {
  test.each([
    // Poles and jumps are no minima, and neither is the edge of a hole.
    ['1/x', [0, 0, 0]],
    ['1/x^2', [0, 0, 0]],
    ['floor(x)', [0, 0, 0]],
    ['mod(x, 2)', [0, 0, 0]],
    ['sqrt(x)', [0, 0, 0]],
    ['tan(x)', [0, 0, 0]],
    // The border of the box is no minimum.
    ['x', [0, 0, 0]],
    ['x^2 + y', [0, 0, 0]],
    // A level ground has no points.
    ['5', [0, 0, 0]],
    ['x - x', [0, 0, 0]],
    ['x^2', [1, 0, 0]],
    ['x^4', [1, 0, 0]],
    ['x^3 - 3x', [1, 0, 1]],
    ['exp(-x^2)', [0, 0, 1]],
    ['log(x) + x^2', [0, 0, 0]],
    ['x*log(x)', [1, 0, 0]],
    ['abs(x)', [1, 0, 0]],
    ['abs(x - 1) + abs(x + 1) + 0.1x', [1, 0, 0]],
    ['x < 0 ? x^2 : 3*x', [1, 0, 0]],
    ['abs(x) + abs(y)', [1, 0, 0]],
    ['max(x^2, y^2)', [1, 0, 0]],
    ['x^2 - y^2', [0, 1, 0]],
    ['x*y', [0, 1, 0]],
    ['-x^2 - y^2', [0, 0, 1]],
    ['x^4 + y^4', [1, 0, 0]],
    ['1/(x^2 + y^2)', [0, 0, 0]],
  ] as const)('%s', async (formula, expected) => {
    expect(counts(await pointsOf(formula))).toEqual(expected);
  });

  // Where all curvature vanishes, each Newton step is a share of the one before it only.
  test.each([
    ['x^4 + y^4', [0, 0]],
    ['x^8 + y^2', [0, 0]],
    ['((x - 0.3)^2 + (y - 0.7)^2)^4', [0.3, 0.7]],
    ['(x^2 + y^2)^3 + x - x', [0, 0]],
  ] as const)('the level bottom of %s is found to the last digits', async (formula, [x, y]) => {
    const { minima } = await pointsOf(formula);
    expect(minima.map(({ global }) => global)).toEqual([true]);
    expect(Math.hypot(minima[0].w[0] - x, minima[0].w[1] - y)).toBeLessThan(1e-12);
  });

  test.each(['(x - y)^2', '(x^2 + y^2 - 4)^2', 'max(0, x^2 + y^2 - 1)', 'abs(x - y)'])(
    'the continuum of %s is one valley',
    async (formula) => {
      const { minima } = await pointsOf(formula);
      expect(minima).toHaveLength(1);
      expect(minima[0].valley).toBe(true);
      expect(minima[0].value).toBeCloseTo(0, 8);
    },
  );

  test('a minimum at a kink has no eigenvalues and is not smooth', async () => {
    const { minima } = await pointsOf('abs(x - 0.37) + abs(y + 1.21)');
    expect(minima).toHaveLength(1);
    expect(minima[0]).toMatchObject({ smooth: false, eigenvalues: [], global: true });
    expect(minima[0].w[0]).toBeCloseTo(0.37, 6);
    expect(minima[0].w[1]).toBeCloseTo(-1.21, 6);
  });

  test('a minimum above the lowest value on the border is local', async () => {
    const { minima } = await pointsOf('x^3 - 3x');
    expect(minima[0].w[0]).toBeCloseTo(1, 8);
    expect(minima[0].global).toBe(false);
  });

  test('eigenvalues are those of the Hessian, in ascending order', async () => {
    const { minima, saddles } = await pointsOf('3x^2 + x*y + y^2');
    expect(saddles).toHaveLength(0);
    const root = Math.sqrt(5);
    expect(minima[0].eigenvalues[0]).toBeCloseTo(4 - root, 9);
    expect(minima[0].eigenvalues[1]).toBeCloseTo(4 + root, 9);
  });
});

describe('a survey', () => {
  test('of a faulty domain is refused', () => {
    const loss = findLoss('bowl');
    expect(() => stationaryPoints(loss, [[0, 1]])).toThrow(/domain: must have 2 interval/);
    expect(() =>
      stationaryPoints(loss, [
        [0, 1],
        [1, 1],
      ]),
    ).toThrow(/domain: must go from a lower to a higher finite number, got 1 to 1/);
    expect(() =>
      stationaryPoints(loss, [
        [0, Infinity],
        [0, 1],
      ]),
    ).toThrow(RangeError);
  });

  test('is the same as a job, with progress from 0 to 1', () => {
    const loss = findLoss('himmelblau');
    expect(drain(stationaryPointsJob(loss, loss.domain))).toEqual(stationaryPoints(loss, loss.domain));
    let last = 0;
    for (const progress of surveyJob(loss, loss.domain)) {
      expect(progress).toBeGreaterThanOrEqual(last);
      last = progress;
    }
    expect(last).toBeGreaterThan(0.9);
    expect(last).toBeLessThanOrEqual(1);
  });

  test('is cut into pieces that a page can bear: none evaluates the loss very often', () => {
    for (const id of ['beale', 'ackley', 'rastrigin', 'abs-kink', 'gramacy-lee']) {
      const counted = counting(findLoss(id));
      let most = 0;
      let before = 0;
      for (const job = surveyJob(counted.loss, findLoss(id).domain); job.next().done !== true;) {
        most = Math.max(most, counted.count() - before);
        before = counted.count();
      }
      expect(most, id).toBeLessThan(4000);
    }
  });
});

/** A loss that counts its evaluations. */
function counting(loss: Loss): { readonly loss: Loss; count(): number } {
  let evaluations = 0;
  return {
    count: () => evaluations,
    loss: {
      dimension: loss.dimension,
      evaluate(w, gradient) {
        evaluations += 1;
        return loss.evaluate(w, gradient);
      },
      hessian: (w, out) => loss.hessian?.(w, out),
      evaluateMany(points, values, gradients) {
        evaluations += values.length;
        loss.evaluateMany?.(points, values, gradients);
      },
    },
  };
}
