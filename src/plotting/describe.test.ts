import { describe, expect, test } from 'vitest';
import type { Survey } from '../analysis/survey.ts';
import { findLoss } from '../losses/index.ts';
import { sampleCurve } from './curve.ts';
import { barrierBetween, describePlot, MOST_MINIMA } from './describe.ts';

const textbook = sampleCurve(findLoss('textbook-1d'), [-4, 5]);

function minimum(x: number, value: number, global: boolean) {
  return { w: [x], value, gradientNorm: 0, eigenvalues: [1], smooth: true, global };
}

const survey: Survey = {
  box: [[-4, 5]],
  minima: [minimum(1.64, 0.515, true), minimum(-1.27, 1.761, false)],
  saddles: [],
  maxima: [],
  lowest: 0.515,
  highest: 8.1,
  median: 3,
  curvature: 1,
  slope: 1,
};

describe('the description of a plot', () => {
  test('tells the minima and the hill between the start and the best', () => {
    const description = describePlot({ survey, start: [-3.6], curve: textbook });
    expect(description.minima.map(({ value, isGlobal }) => [value, isGlobal])).toEqual([
      [0.515, true],
      [1.761, false],
    ]);
    expect(description).toMatchObject({ dimension: 1, isConstant: false, hasHoles: false, minimumCount: 2 });
    // The hill is at −0.5, 2.04 high; the well before it 1.761 deep.
    expect(description.barrier?.x).toBeCloseTo(-0.5, 0);
    expect(description.barrier?.height).toBeCloseTo(0.28, 1);
  });

  test('tells of no hill when the way is downhill', () => {
    expect(describePlot({ survey, start: [4], curve: textbook }).barrier).toBeUndefined();
  });

  test('tells of a hill from the other side as well', () => {
    expect(barrierBetween(textbook, 1.64, -3.6)?.x).toBeCloseTo(-3.6, 1);
  });

  test('lists only so many minima, but counts all', () => {
    const many = { ...survey, minima: Array.from({ length: 12 }, (_, i) => minimum(i, i, i === 0)) };
    const description = describePlot({ survey: many, start: [0] });
    expect(description.minima).toHaveLength(MOST_MINIMA);
    expect(description.minimumCount).toBe(12);
  });

  test('says when a loss is constant or has holes', () => {
    const flat = { ...survey, minima: [], lowest: 5, highest: 5 };
    expect(describePlot({ survey: flat, start: [0] }).isConstant).toBe(true);
    const holed = sampleCurve({ dimension: 1, evaluate: (w) => Math.log(w[0]) }, [-1, 1]);
    expect(describePlot({ survey, start: [0.5], curve: holed }).hasHoles).toBe(true);
    expect(describePlot({ survey, start: [0.5], hasHoles: true }).hasHoles).toBe(true);
  });
});
