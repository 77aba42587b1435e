import { describe, expect, test } from 'vitest';
import { findOptimizer } from '../optimizers/index.ts';
import type { DescendOptions } from './plan.ts';
import { planOf } from './descend.ts';
import type { Loss } from './loss.ts';
import { STORED_NUMBERS_LIMIT, Trajectory } from './trajectory.ts';

const saddle: Loss = {
  dimension: 2,
  evaluate([x, y], gradient) {
    if (gradient !== undefined) {
      gradient[0] = 2 * x + Math.cos(y);
      gradient[1] = 4 * y ** 3 - x * Math.sin(y);
    }
    return x * x + x * Math.cos(y) + y ** 4;
  },
};

function both(options: Partial<DescendOptions>): [Trajectory, Trajectory] {
  const plan = planOf({ loss: saddle, optimizer: findOptimizer('sgd'), start: [1, 0.5], steps: 50, ...options });
  return [new Trajectory(plan), new Trajectory(plan, undefined, 0)];
}

/** Steps in no order: forward, back, and over the borders of checkpoints. */
const visits = (length: number): number[] =>
  [length - 1, 0, 7, 8, 6, 15, 1, length - 2, 21, 20].filter((k) => k < length && k >= 0);

describe('a long run keeps checkpoints only', () => {
  test.each<[string, Partial<DescendOptions>]>([
    ['a plain run', {}],
    ['a rule with memory', { optimizer: findOptimizer('adam'), settings: { lr: 0.1 } }],
    ['a rule with a shared memory', { optimizer: findOptimizer('nadam'), settings: { lr: 0.1 } }],
    ['noise', { noise: 0.3, seed: 3, settings: { lr: 0.05 } }],
    ['a schedule', { schedule: { kind: 'cosine' }, settings: { lr: 0.1 } }],
    [
      'changes, with memory that comes and goes',
      {
        optimizer: findOptimizer('rmsprop'),
        settings: { lr: 0.01 },
        changes: [
          { step: 7, settings: { centered: true } },
          { step: 20, settings: { centered: false, lr: 0.05, momentum: 0.5 } },
        ],
      },
    ],
    ['weight decay', { settings: { lr: 0.05, weightDecay: 0.1 } }],
    ['a run that fails', { settings: { lr: 0.9 }, start: [1, 2] }],
    ['a run of no steps', { steps: 0 }],
  ])('%s: what is computed again equals what is stored, bit for bit', (_name, options) => {
    const [stored, sparse] = both(options);
    expect(sparse.length).toBe(stored.length);
    expect(sparse.failure).toEqual(stored.failure);
    for (const k of visits(stored.length)) {
      expect(sparse.point(k)).toEqual(stored.point(k));
      expect(sparse.coordinate(k, 1)).toBe(stored.coordinate(k, 1));
      expect(sparse.loss(k)).toBe(stored.loss(k));
      expect(sparse.gradient(k)).toEqual(stored.gradient(k));
      expect(sparse.memory(k)).toEqual(stored.memory(k));
    }
  });

  test('the longest run of many weights stays below the limit in memory', () => {
    expect(STORED_NUMBERS_LIMIT).toBeLessThanOrEqual(1_000_000);
  });
});

describe('the verdict', () => {
  const plan = planOf({ loss: saddle, optimizer: findOptimizer('sgd'), start: [1, 0.5], steps: 3 });

  test('is judged when first asked for, and once', () => {
    let count = 0;
    const trajectory = new Trajectory(plan, () => {
      count++;
      return { kind: 'moving', step: 3 };
    });
    expect(count).toBe(0);
    expect(trajectory.verdict.kind).toBe('moving');
    expect(trajectory.verdict.step).toBe(3);
    expect(count).toBe(1);
    trajectory.forgetVerdict();
    expect(trajectory.verdict.kind).toBe('moving');
    expect(count).toBe(2);
  });

  test('needs a judge', () => {
    expect(() => new Trajectory(plan).verdict).toThrow('trajectory: no judge was given, so there is no verdict');
  });
});
