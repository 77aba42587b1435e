import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import { findLoss } from '../losses/index.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import { gradientArrow, gradientAt, memoryRing, velocityArrow, velocityAt } from './arrows-at.ts';
import { accumulatedAt, accumulatorOf } from './arrows-memory.ts';
import {
  arrowAlong,
  beside,
  headPath,
  LONGEST_ARROW,
  ringRadius,
  shaftPath,
  slopeLength,
  velocityLength,
} from './arrows.ts';
import { createViewport } from './viewport.ts';

const margins = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the length of an arrow', () => {
  test('is half the longest at the magnitude that is given, and never longer than the longest', () => {
    expect(slopeLength(3, 3)).toBe(LONGEST_ARROW / 2);
    expect(velocityLength(16)).toBe(LONGEST_ARROW / 2);
    expect(slopeLength(1e300, 3)).toBeLessThanOrEqual(LONGEST_ARROW);
    expect(slopeLength(Infinity, 3)).toBe(LONGEST_ARROW);
    expect(velocityLength(Infinity)).toBe(LONGEST_ARROW);
  });

  test('grows with the magnitude', () => {
    for (const lengthOf of [(slope: number) => slopeLength(slope, 4), velocityLength]) {
      let before = -1;
      for (let magnitude = 0; magnitude < 50; magnitude += 0.5) {
        const length = lengthOf(magnitude);
        expect(length).toBeGreaterThanOrEqual(before);
        if (length > 0) expect(length).toBeGreaterThan(before);
        before = length;
      }
    }
  });

  test('is none where it would be all head, and for what is no magnitude', () => {
    expect(slopeLength(0.1, 4)).toBe(0);
    expect(slopeLength(0.2, 4)).toBeGreaterThan(0);
    expect(velocityLength(1)).toBe(0);
    for (const none of [0, NaN]) expect(slopeLength(none, 4) + velocityLength(none)).toBe(0);
  });

  test('a ring is around its ball however small the memory, and grows with it', () => {
    expect(ringRadius(0, 1)).toBe(12);
    expect(ringRadius(1, 1)).toBe(29);
    expect(ringRadius(1e9, 1)).toBeCloseTo(46, 5);
    expect(memoryRing([1, 4], 1)).toEqual({ rx: 29, ry: ringRadius(4, 1) });
    expect(memoryRing([1], 1)).toEqual({ rx: 29, ry: 0 });
  });
});

describe('an arrow', () => {
  test('has a direction and a length, or is none', () => {
    expect(arrowAlong(1, 2, 3, 4, 10)).toEqual({ x: 1, y: 2, dx: 6, dy: 8 });
    expect(arrowAlong(1, 2, 0, 0, 10)).toBeUndefined();
    expect(arrowAlong(1, 2, 3, 4, 0)).toBeUndefined();
    expect(arrowAlong(1, 2, NaN, 4, 10)).toBeUndefined();
  });

  test('is a shaft as far as its head, which is closed or open', () => {
    const arrow = { x: 0, y: 0, dx: 20, dy: 0 };
    expect(shaftPath(arrow)).toBe('M0,0L12,0');
    expect(headPath(arrow)).toBe('M12,4.5L20,0L12,-4.5Z');
    expect(headPath(arrow, true)).toBe('M12,4.5L20,0L12,-4.5');
  });

  test('moves aside for another that it would hide, upward whichever way they point, and stays when they part', () => {
    const right = { x: 0, y: 0, dx: 20, dy: 0 };
    const left = { x: 0, y: 0, dx: -20, dy: 0 };
    expect(beside(right, { ...right, dx: 40 })).toEqual({ ...right, y: -7 });
    expect(beside(left, { ...left, dx: -40 }).y).toBe(-7);
    expect(beside(right, left)).toMatchObject(right);
    expect(beside(right, undefined)).toBe(right);
  });
});

describe('at a ball', () => {
  test('with two weights the slope points down the ground as it is drawn, y upward', () => {
    const viewport = createViewport({
      domain: [
        [-1, 1],
        [-1, 1],
      ],
      width: 400,
      height: 200,
      margins,
    });
    const site = { x: 10, y: 20, gradient: [-1, -1], viewport };
    const arrow = gradientArrow(site, Math.SQRT2);
    // −g is (1, 1): 200 px to the right and 100 px up for each unit.
    expect(Math.hypot(arrow?.dx ?? 0, arrow?.dy ?? 0)).toBeCloseTo(LONGEST_ARROW / 2, 9);
    expect((arrow?.dx ?? 0) / (arrow?.dy ?? 1)).toBeCloseTo(-2, 9);
    expect(velocityArrow(site, [0.1, 0])?.dy).toBeCloseTo(0, 12);
  });

  test('with one weight arrows lie along the curve', () => {
    const viewport = createViewport({
      domain: [
        [0, 10],
        [0, 10],
      ],
      width: 100,
      height: 100,
      margins,
    });
    const site = { x: 0, y: 0, gradient: [1], viewport };
    const down = gradientArrow(site, 1);
    expect(down?.dx).toBeLessThan(0);
    expect(down?.dy).toBeCloseTo(-(down?.dx ?? 0), 9);
    const up = velocityArrow(site, [1]);
    expect(up?.dx).toBeGreaterThan(0);
    expect(up?.dy).toBeCloseTo(-(up?.dx ?? 0), 9);
  });

  test('the velocity is what the last update did, for momentum −lr·b, and between steps what lies between', () => {
    const loss = findLoss('two-wells');
    const trajectory = descend({
      loss,
      optimizer: findOptimizer('momentum'),
      settings: { lr: 0.05, momentum: 0.9 },
      start: loss.starts[0],
      steps: 20,
    });
    const { b } = trajectory.memory(10);
    const velocity = velocityAt(trajectory, 10);
    for (const axis of [0, 1]) expect(velocity[axis]).toBeCloseTo(-0.05 * (b as Float64Array)[axis], 12);
    const [half, next] = [velocityAt(trajectory, 10.5), velocityAt(trajectory, 11)];
    expect(half[0]).toBeCloseTo((velocity[0] + next[0]) / 2, 12);
    expect([...velocityAt(trajectory, 0)]).toEqual([0, 0]);
    expect([...velocityAt(trajectory, 25)]).toEqual([...velocityAt(trajectory, 20)]);
    expect([...gradientAt(trajectory, 4)]).toEqual([...trajectory.gradient(4)]);
  });
});

describe('the memory of a rule', () => {
  const expected: Readonly<Record<string, string | undefined>> = {
    adagrad: 's',
    rmsprop: 'v',
    adadelta: 'v',
    adam: 'v',
    adamw: 'v',
    amsgrad: 'v',
    nadam: 'v',
    radam: 'v',
    adamax: 'u',
  };

  test.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))('of %s', (id, optimizer) => {
    for (const convention of optimizer.conventions) {
      expect(accumulatorOf(optimizer, convention)?.name).toBe(expected[id]);
    }
  });

  test('of Adagrad is the sum of the squared gradients: its root has the size of a slope', () => {
    const loss = findLoss('textbook-1d');
    const optimizer = findOptimizer('adagrad');
    const trajectory = descend({ loss, optimizer, settings: { lr: 0.3 }, start: loss.starts[0], steps: 5 });
    const [first, second] = [trajectory.gradient(0)[0], trajectory.gradient(1)[0]];
    const accumulator = accumulatorOf(optimizer, 'torch') ?? { name: '', isSquare: false };
    expect(accumulatedAt(trajectory, accumulator, 1.7)?.[0]).toBeCloseTo(Math.abs(first), 12);
    expect(accumulatedAt(trajectory, accumulator, 2)?.[0]).toBeCloseTo(Math.hypot(first, second), 12);
    expect(accumulatedAt(trajectory, { name: 'none', isSquare: true }, 2)).toBeUndefined();
  });
});
