import { describe, expect, test } from 'vitest';
import { customRule } from '../expression/rule.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import { type Change, type DescendOptions, MAX_STEPS } from './plan.ts';
import { descend } from './descend.ts';
import type { Loss } from './loss.ts';
import { normal, sampleBatch } from './random.ts';
import type { Trajectory } from './trajectory.ts';

/** A loss of one weight from its value and slope. */
function curve(value: (x: number) => number, slope: (x: number) => number): Loss {
  return {
    dimension: 1,
    evaluate([x], gradient) {
      if (gradient !== undefined) gradient[0] = slope(x);
      return value(x);
    },
  };
}

const parabola = curve(
  (x) => x * x,
  (x) => 2 * x,
);

/** Two wells of unequal depth: (x² − 1)² + 0.3·x. */
const unequalWells = curve(
  (x) => (x * x - 1) ** 2 + 0.3 * x,
  (x) => 4 * x * (x * x - 1) + 0.3,
);

const rosenbrock: Loss = {
  dimension: 2,
  evaluate([x, y], gradient) {
    const bend = y - x * x;
    if (gradient !== undefined) {
      gradient[0] = -2 * (1 - x) - 400 * x * bend;
      gradient[1] = 200 * bend;
    }
    return (1 - x) ** 2 + 100 * bend * bend;
  },
};

/** Two bowls of a plane, of which only the farther one is deep. */
const twoWells: Loss = {
  dimension: 2,
  evaluate([x, y], gradient) {
    const near = 0.9 * Math.exp(-1.5 * ((x + 1.5) ** 2 + (y + 0.5) ** 2));
    const far = 3 * Math.exp(-0.5 * ((x - 1.8) ** 2 + (y - 0.5) ** 2));
    if (gradient !== undefined) {
      gradient[0] = 0.3 * x + 3 * near * (x + 1.5) + far * (x - 1.8);
      gradient[1] = 0.3 * y + 3 * near * (y + 0.5) + far * (y - 0.5);
    }
    return 0.15 * (x * x + y * y) - near - far + 3;
  },
};

const plain: DescendOptions = { loss: parabola, optimizer: findOptimizer('sgd'), start: [1], steps: 5 };

function run(options: Partial<DescendOptions>): Trajectory {
  return descend({ ...plain, ...options });
}

function weights(trajectory: Trajectory): number[] {
  return Array.from({ length: trajectory.length }, (_, k) => trajectory.coordinate(k, 0));
}

describe('a run', () => {
  test('has the start and one point for each step', () => {
    const trajectory = run({ settings: { lr: 0.25 }, steps: 3 });
    expect(trajectory.length).toBe(4);
    expect(trajectory.failure).toBeUndefined();
    // x ← x − 0.25·2x halves x.
    expect(weights(trajectory)).toEqual([1, 0.5, 0.25, 0.125]);
    expect(trajectory.loss(2)).toBe(0.0625);
    expect([...trajectory.gradient(2)]).toEqual([0.5]);
  });

  test('may have no steps at all', () => {
    const trajectory = run({ steps: 0 });
    expect(trajectory.length).toBe(1);
    expect([...trajectory.point(0)]).toEqual([1]);
    expect(trajectory.lastFinite).toBe(0);
  });

  test('does not touch the start that it was given', () => {
    const start = Float64Array.of(1);
    run({ start });
    expect([...start]).toEqual([1]);
  });

  test('hands out copies', () => {
    const trajectory = run({});
    trajectory.point(1)[0] = 99;
    expect(trajectory.point(1)[0]).not.toBe(99);
  });

  test('tells the memory of its rule at each step', () => {
    const trajectory = run({ optimizer: findOptimizer('momentum'), settings: { lr: 0.1, momentum: 0.5 }, steps: 2 });
    // b = 2;  x = 0.8;  b = 0.5·2 + 1.6
    expect(trajectory.memory(0)).toEqual({ b: Float64Array.of(0) });
    expect(trajectory.memory(2)).toEqual({ b: Float64Array.of(2.6) });
    const nadam = run({ optimizer: findOptimizer('nadam'), steps: 2 });
    expect(nadam.memory(0)).toEqual({ m: Float64Array.of(0), v: Float64Array.of(0), p: 1 });
    expect(nadam.memory(2).p).toBeTypeOf('number');
  });

  test('refuses a step that it does not have', () => {
    const trajectory = run({ steps: 3 });
    for (const k of [-1, 4, 0.5, NaN]) {
      expect(() => trajectory.point(k)).toThrow(
        new RangeError(`trajectory: step must be a whole number in [0, 3], got ${k}`),
      );
    }
  });
});

describe('a run that cannot go on', () => {
  test('O10: SGD on Rosenbrock overflows at step 7 and ends there', () => {
    const trajectory = run({ loss: rosenbrock, start: [-1.5, 2], settings: { lr: 0.01 }, steps: 100 });
    expect(trajectory.length).toBe(8);
    expect(trajectory.failure).toEqual({ step: 7, reason: 'overflow' });
    expect(trajectory.lastFinite).toBe(6);
    expect(Number.isFinite(trajectory.loss(6))).toBe(true);
    expect(trajectory.loss(7)).toBe(Infinity);
  });

  test('a loss without a value there is told from an overflow', () => {
    const logarithm = curve(Math.log, (x) => 1 / x);
    // 1 − 0.4·1 = 0.6;  0.6 − 0.4/0.6 < 0, where there is no logarithm
    const trajectory = run({ loss: logarithm, settings: { lr: 0.4 }, steps: 10 });
    expect(trajectory.failure).toEqual({ step: 2, reason: 'undefined' });
    expect(trajectory.length).toBe(3);
  });

  test('an infinite slope ends it, though the value is finite', () => {
    const root = curve(
      (x) => Math.sqrt(Math.abs(x)),
      (x) => Math.sign(x) / (2 * Math.sqrt(Math.abs(x))) || Infinity,
    );
    const trajectory = run({ loss: root, settings: { lr: 2 }, steps: 5 });
    // 1 − 2·0.5 = 0
    expect(trajectory.failure).toEqual({ step: 1, reason: 'undefined' });
  });

  test('a start without a value is step 0', () => {
    const trajectory = run({ loss: curve(Math.log, (x) => 1 / x), start: [-1] });
    expect(trajectory.length).toBe(1);
    expect(trajectory.failure).toEqual({ step: 0, reason: 'undefined' });
    expect(trajectory.lastFinite).toBe(0);
  });
});

describe('options are checked at the door', () => {
  test.each<[Partial<DescendOptions>, string]>([
    [{ steps: -1 }, `steps: must be a whole number in [0, ${MAX_STEPS}], got -1`],
    [{ steps: 1e12 }, `steps: must be a whole number in [0, ${MAX_STEPS}], got 1000000000000`],
    [{ steps: NaN }, `steps: must be a whole number in [0, ${MAX_STEPS}], got NaN`],
    [{ seed: 0.5 }, 'seed: must be a whole number, got 0.5'],
    [{ noise: -1 }, 'noise: must be a number in [0, ∞), got -1'],
    [{ noise: NaN }, 'noise: must be a number in [0, ∞), got NaN'],
    [{ start: [] }, 'start: must have 1 coordinate, got 0'],
    [{ start: [1, 2] }, 'start: must have 1 coordinate, got 2'],
    [{ start: [NaN] }, 'start: every coordinate must be finite, got NaN'],
    [{ batchSize: 4 }, 'batchSize: this loss has no samples, got 4'],
    [{ settings: { lr: -0.1 } }, 'sgd: lr must be a number in [0, ∞), got -0.1'],
    [{ settings: { lr: NaN } }, 'sgd: lr must be a number in [0, ∞), got NaN'],
    [{ settings: { lr: true } }, 'sgd: lr must be a number in [0, ∞), got true'],
    [{ settings: { rl: 1 } }, 'sgd: unknown setting "rl" in the PyTorch convention; did you mean "lr"?'],
    [{ settings: { constructor: 1 } }, 'sgd: unknown setting "constructor" in the PyTorch convention'],
    [
      { changes: [{ step: -1, settings: { lr: 1 } }] },
      `changes: step must be a whole number in [0, ${MAX_STEPS}], got -1`,
    ],
    [{ changes: [{ step: 3, settings: { lr: -1 } }] }, 'sgd: lr must be a number in [0, ∞), got -1'],
    [{ schedule: { kind: 'step', every: 2, factor: 2 } }, 'schedule: factor must be in [0, 1], got 2'],
  ])('%j', (options, message) => {
    expect(() => run(options)).toThrow(new RangeError(message));
  });
});

describe('O23: odd settings have a defined meaning or are refused', () => {
  test('lr 0 stays where it is', () => {
    expect(weights(run({ settings: { lr: 0 } }))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('lr 1e308 overflows and ends with the reason', () => {
    expect(run({ settings: { lr: 1e308 } }).failure).toEqual({ step: 1, reason: 'overflow' });
  });

  test.each([1, 1.2, -0.1])('momentum %d is refused', (momentum) => {
    const message = `momentum: momentum must be a number in [0, 1), got ${momentum}`;
    expect(() => run({ optimizer: findOptimizer('momentum'), settings: { momentum } })).toThrow(
      new RangeError(message),
    );
  });

  test('an average that keeps all of the old value keeps its 0', () => {
    // v stays 0, so the step is lr·g/eps.
    const trajectory = run({ optimizer: findOptimizer('rmsprop'), settings: { lr: 0.1, alpha: 1, eps: 1 }, steps: 1 });
    expect(trajectory.point(1)[0]).toBeCloseTo(0.8, 15);
  });

  test('eps 0 is allowed; where it divides 0 by 0 the run ends', () => {
    const adagrad = findOptimizer('adagrad');
    expect(run({ optimizer: adagrad, settings: { lr: 0.1, eps: 0 }, steps: 1 }).point(1)[0]).toBeCloseTo(0.9, 15);
    expect(run({ optimizer: adagrad, settings: { eps: 0 }, start: [0] }).failure).toEqual({
      step: 1,
      reason: 'undefined',
    });
  });

  test('a start outside the domain is allowed', () => {
    expect(run({ start: [100], domain: [[-1, 1]] }).length).toBe(6);
  });
});

describe('the optimizers of the two frameworks are told apart', () => {
  // f = x² from 1: the first gradient is 2.
  const first = (id: string, options: Partial<DescendOptions>): number =>
    run({ optimizer: findOptimizer(id), steps: 1, ...options }).point(1)[0];

  test('O01: ε stands outside the root in PyTorch and inside it in Keras', () => {
    const settings = { lr: 0.1, alpha: 0.9, eps: 1 };
    // v = 0.1·4 = 0.4: 1 − 0.2/(√0.4 + 1) and 1 − 0.2/√1.4
    expect(first('rmsprop', { settings })).toBeCloseTo(0.877485, 6);
    expect(first('rmsprop', { settings, convention: 'keras' })).toBeCloseTo(0.830969, 6);
  });

  test('O02: an accumulator that begins at 1 can be typed', async () => {
    const rule = await customRule('v = alpha*(t == 1 ? 1 : v) + (1 - alpha)*g^2; w = w - lr*g/sqrt(v)');
    const trajectory = run({ optimizer: rule, settings: { lr: 0.1, alpha: 0.9 }, steps: 1 });
    // v = 0.9 + 0.4
    expect(trajectory.point(1)[0]).toBeCloseTo(0.824588, 6);
  });

  test('O03: the accumulator of Adagrad begins at 0 in PyTorch and at 0.1 in Keras', () => {
    expect(first('adagrad', { settings: { lr: 0.1 } })).toBeCloseTo(0.9, 6);
    expect(first('adagrad', { settings: { lr: 0.1, initialAccumulatorValue: 0.1 } })).toBeCloseTo(0.901227, 6);
    expect(first('adagrad', { settings: { lr: 0.1 }, convention: 'keras' })).toBeCloseTo(0.901227, 6);
  });

  test.each([
    ['torch', [0.8, 0.46, 0.062, 0.02494, -0.00891, -0.0392]],
    ['keras', [0.8, 0.46, 0.062, -0.29744, -0.61499, -0.88848]],
  ] as const)('O04: lr from 0.1 to 0.01 after 3 steps of momentum, %s', (convention, expected) => {
    const trajectory = run({
      optimizer: findOptimizer('momentum'),
      convention,
      settings: { lr: 0.1, momentum: 0.9 },
      changes: [{ step: 3, settings: { lr: 0.01 } }],
      steps: 6,
    });
    expected.forEach((x, k) => expect(trajectory.point(k + 1)[0]).toBeCloseTo(x, 5));
  });
});

describe('momentum and the hill', () => {
  const momentum = findOptimizer('momentum');

  test('O06: momentum escapes on two wells, its running-average form does not', () => {
    const scene = { loss: twoWells, optimizer: momentum, start: [-3.4, -1.2], steps: 200 };
    const escaped = run({ ...scene, settings: { lr: 0.05, momentum: 0.9 } }).point(200);
    const trapped = run({ ...scene, settings: { lr: 0.05, momentum: 0.9, dampening: 0.9 } }).point(200);
    const sgd = run({ ...scene, optimizer: findOptimizer('sgd'), settings: { lr: 0.05 } }).point(200);
    expect(escaped[0]).toBeCloseTo(1.6341, 3);
    expect(trapped[0]).toBeCloseTo(-1.3274, 3);
    expect(sgd[0]).toBeCloseTo(-1.3274, 3);
  });

  test('O07: the two wells of a line from 2', () => {
    const scene = { loss: unequalWells, start: [2], steps: 400 };
    const at = [1, 2, 5, 10, 50, 100, 400];
    const sgd = run({ ...scene, settings: { lr: 0.01 } });
    const ball = run({ ...scene, optimizer: momentum, settings: { lr: 0.01, momentum: 0.9 } });
    [1.757, 1.607322, 1.362407, 1.182875, 0.96871, 0.960366, 0.96015].forEach((x, index) =>
      expect(sgd.point(at[index])[0]).toBeCloseTo(x, 6),
    );
    [1.757, 1.388622, 0.3482, -0.804775, -0.961024, -1.041786, -1.035579].forEach((x, index) =>
      expect(ball.point(at[index])[0]).toBeCloseTo(x, 6),
    );
  });

  test('O07: at lr 0.03 the same momentum does not escape', () => {
    const ball = run({
      loss: unequalWells,
      optimizer: momentum,
      start: [2],
      settings: { lr: 0.03, momentum: 0.9 },
      steps: 400,
    });
    expect(ball.point(400)[0]).toBeCloseTo(0.9601, 4);
  });

  test('O08: a small slope while crossing the hill is not the end', () => {
    const settings = { lr: 0.01, momentum: 0.9 };
    const ball = run({ loss: unequalWells, optimizer: momentum, start: [2], settings, steps: 400 });
    expect(ball.point(6)[0]).toBeCloseTo(0.0842, 4);
    expect(ball.gradient(6)[0]).toBeCloseTo(-0.0343, 4);
    expect(ball.point(6)[0] - ball.point(5)[0]).toBeCloseTo(-0.264, 3);
    expect(ball.length).toBe(401);
    expect(Math.abs(ball.point(7)[0] - ball.point(6)[0])).toBeGreaterThan(0.2);
  });
});

describe('every run begins afresh', () => {
  test.each(optimizers.map(({ id }) => id))('O13: %s keeps nothing of an earlier run', (id) => {
    const optimizer = findOptimizer(id);
    const options = { loss: unequalWells, optimizer, start: [-0.5], steps: 1 };
    const fresh = weights(run(options));
    run({ ...options, start: [2], steps: 20 });
    expect(weights(run(options))).toEqual(fresh);
  });

  test('O14: with noise, the same seed gives the same run and another seed another', () => {
    const noisy = { noise: 0.5, settings: { lr: 0.1 }, steps: 100 };
    expect(weights(run({ ...noisy, seed: 7 }))).toEqual(weights(run({ ...noisy, seed: 7 })));
    expect(weights(run({ ...noisy, seed: 7 }))).not.toEqual(weights(run({ ...noisy, seed: 8 })));
  });
});

describe('changes in mid-run', () => {
  const momentum = findOptimizer('momentum');

  test('a change at step k holds from the update that makes point k + 1', () => {
    // x halves in each step, and from point 3 on it stays.
    const trajectory = run({ settings: { lr: 0.25 }, changes: [{ step: 2, settings: { lr: 0 } }], steps: 4 });
    expect(weights(trajectory)).toEqual([1, 0.5, 0.25, 0.25, 0.25]);
  });

  test('the path before it is that of the run without it', () => {
    const options = { optimizer: momentum, settings: { lr: 0.1, momentum: 0.9 }, steps: 20 };
    const whole = weights(run(options));
    const changed = weights(run({ ...options, changes: [{ step: 10, settings: { momentum: 0.5 } }] }));
    expect(changed.slice(0, 11)).toEqual(whole.slice(0, 11));
    expect(changed[11]).not.toBe(whole[11]);
  });

  test('they may come in any order; at one step the later one counts; at step 0 it is as if it were the settings', () => {
    const changes = [
      { step: 3, settings: { lr: 0.125 } },
      { step: 1, settings: { lr: 0.5 } },
      { step: 3, settings: { lr: 0.25 } },
    ];
    // ·0.5, then straight to 0
    expect(weights(run({ settings: { lr: 0.25 }, changes, steps: 2 }))).toEqual([1, 0.5, 0]);
    const settings = { lr: 0.1 };
    for (const optimizer of [findOptimizer('sgd'), findOptimizer('rprop')]) {
      const changed = run({ optimizer, settings: { lr: 0.3 }, changes: [{ step: 0, settings }] });
      expect(weights(changed)).toEqual(weights(run({ optimizer, settings })));
    }
  });

  test('settings that it does not name go on', () => {
    const changes: Change[] = [
      { step: 1, settings: { momentum: 0.5 } },
      { step: 2, settings: { lr: 0.1 } },
    ];
    const once = [{ step: 1, settings: { momentum: 0.5, lr: 0.1 } }];
    const options = { optimizer: momentum, settings: { lr: 0.1, momentum: 0.9 }, steps: 8 };
    expect(weights(run({ ...options, changes }))).toEqual(weights(run({ ...options, changes: once })));
  });

  test('memory of the same name goes on, and new memory begins at its initial value', () => {
    const trajectory = run({
      optimizer: findOptimizer('rmsprop'),
      settings: { lr: 0.01, alpha: 0.5 },
      changes: [{ step: 3, settings: { centered: true } }],
      steps: 4,
    });
    expect(Object.keys(trajectory.memory(3))).toEqual(['v', 'b']);
    const { a, v } = trajectory.memory(4);
    const before = trajectory.memory(3).v as Float64Array;
    const g = trajectory.gradient(3)[0];
    expect((a as Float64Array)[0]).toBe(0.5 * g);
    expect((v as Float64Array)[0]).toBe(0.5 * before[0] + 0.5 * (g * g));
  });
});

describe('noise', () => {
  const flat = (dimension: number): Loss => ({
    dimension,
    evaluate(_w, gradient) {
      gradient?.fill(0);
      return 0;
    },
  });

  test('is added to the gradient of an update: its draw depends on seed, step and component only', () => {
    const options = { loss: flat(2), start: [0, 0], settings: { lr: 1 }, noise: 0.5, seed: 7, steps: 3 };
    const trajectory = run(options);
    for (const t of [1, 2, 3]) {
      for (const axis of [0, 1]) {
        const moved = trajectory.coordinate(t, axis) - trajectory.coordinate(t - 1, axis);
        expect(moved).toBeCloseTo(-0.5 * normal(7, t, axis), 14);
      }
    }
  });

  test('is not part of the gradient that is told', () => {
    const trajectory = run({ noise: 0.5, settings: { lr: 0.1 } });
    expect(trajectory.gradient(2)[0]).toBe(2 * trajectory.point(2)[0]);
  });

  test('is the same for every ball', () => {
    const options = { loss: flat(1), start: [0], settings: { lr: 1 }, noise: 1, steps: 1 };
    const [sgd, momentum] = ['sgd', 'momentum'].map((id) => weights(run({ ...options, optimizer: findOptimizer(id) })));
    expect(momentum).toEqual(sgd);
  });
});

describe('batches', () => {
  /** A mean of (w − k)² over samples k = 0 … 9 that notes which samples it was asked for. */
  function sampled(asked: number[][]): Loss {
    return {
      dimension: 1,
      sampleCount: 10,
      evaluate([w], gradient, batch) {
        if (batch !== undefined) asked.push([...batch]);
        const samples = batch === undefined ? Array.from({ length: 10 }, (_, k) => k) : [...batch];
        const mean = samples.reduce((sum, k) => sum + k, 0) / samples.length;
        if (gradient !== undefined) gradient[0] = 2 * (w - mean);
        return (w - mean) ** 2;
      },
    };
  }

  test('each update sees that many different samples, the same ones for every ball', () => {
    const asked: number[][][] = [[], []];
    ['sgd', 'adam'].forEach((id, ball) => {
      const options = { loss: sampled(asked[ball]), optimizer: findOptimizer(id), batchSize: 3, seed: 5, steps: 4 };
      expect(run(options).length).toBe(5);
    });
    expect(asked[0]).toHaveLength(4);
    expect(asked[1]).toEqual(asked[0]);
    for (const batch of asked[0]) expect(new Set(batch).size).toBe(3);
    expect(new Set(asked[0].map(String)).size).toBeGreaterThan(1);
  });

  test('a batch of all samples is the whole loss', () => {
    const whole = weights(run({ loss: sampled([]), settings: { lr: 0.1 } }));
    weights(run({ loss: sampled([]), settings: { lr: 0.1 }, batchSize: 10 })).forEach((w, k) =>
      expect(w).toBeCloseTo(whole[k], 14),
    );
  });

  test('its size is checked', () => {
    expect(() => run({ loss: sampled([]), batchSize: 11 })).toThrow(
      new RangeError('batchSize: must be a whole number in [1, 10], got 11'),
    );
  });

  test('a draw of all samples is a permutation', () => {
    expect([...sampleBatch(1, 2, 10, 10)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('schedules', () => {
  // A slope of 1 everywhere: w falls by the rate of each update.
  const slope = curve(
    (x) => x,
    () => 1,
  );
  const rates = (schedule: DescendOptions['schedule'], steps: number): number[] => {
    const path = weights(run({ loss: slope, start: [0], settings: { lr: 1 }, schedule, steps }));
    return path.slice(1).map((w, k) => path[k] - w);
  };

  test('step: the rate is multiplied after every so many updates', () => {
    expect(rates({ kind: 'step', every: 2, factor: 0.5 }, 5)).toEqual([1, 1, 0.5, 0.5, 0.25]);
  });

  test('warm-up: a straight line up', () => {
    expect(rates({ kind: 'warm-up', steps: 4 }, 6)).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
  });

  test('cosine: half a wave down to the final share', () => {
    // cos 0, cos π/4, cos π/2 …: (1 + cos)/2 between 1 and 0.2
    const expected = [1, 0.2 + 0.8 * (0.5 + Math.SQRT2 / 4), 0.6, 0.2 + 0.8 * (0.5 - Math.SQRT2 / 4), 0.2, 0.2];
    rates({ kind: 'cosine', steps: 4, final: 0.2 }, 6).forEach((rate, k) => expect(rate).toBeCloseTo(expected[k], 14));
  });

  test('constant is the same as none', () => {
    expect(rates({ kind: 'constant' }, 3)).toEqual(rates(undefined, 3));
  });

  test('a schedule multiplies what a change sets', () => {
    const options = { loss: slope, start: [0], settings: { lr: 1 }, steps: 4 };
    const path = weights(
      run({
        ...options,
        schedule: { kind: 'step', every: 2, factor: 0.5 },
        changes: [{ step: 3, settings: { lr: 8 } }],
      }),
    );
    expect(path).toEqual([0, -1, -2, -2.5, -6.5]);
  });
});
