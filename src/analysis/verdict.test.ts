import { describe, expect, test } from 'vitest';
import type { DescendOptions } from '../core/plan.ts';
import type { Trajectory } from '../core/trajectory.ts';
import type { VerdictKind } from '../core/verdict.ts';
import { compileLoss } from '../expression/compile-loss.ts';
import { findLoss, losses } from '../losses/index.ts';
import { findOptimizer } from '../optimizers/index.ts';
import { descend } from './descend.ts';

type Run = Omit<DescendOptions, 'loss' | 'optimizer'> & { readonly optimizer?: string };

/** A run on a typed formula. */
async function run(formula: string, { optimizer = 'sgd', ...options }: Run): Promise<Trajectory> {
  return descend({ loss: await compileLoss(formula), optimizer: findOptimizer(optimizer), ...options });
}

/** A run on a loss of the catalogue, in its own domain. */
function race(id: string, optimizer: string, settings: Record<string, number>, options: Partial<Run> = {}): Trajectory {
  const loss = findLoss(id);
  const { steps = 1500, start = loss.starts[0] } = options;
  return descend({ loss, optimizer: findOptimizer(optimizer), settings, start, steps, domain: loss.domain });
}

describe('diverged', () => {
  test('a run whose loss overflows, at the first step that is not finite', async () => {
    const trajectory = await run('(1-x)^2 + 100*(y-x^2)^2', { settings: { lr: 0.01 }, start: [-1.5, 2], steps: 200 });
    expect(trajectory.verdict).toMatchObject({ kind: 'diverged', step: 7, reason: 'overflow' });
    expect(trajectory.length).toBe(8);
    expect([...trajectory.point(trajectory.lastFinite)].every(Number.isFinite)).toBe(true);
  });

  test('a run that leaves the ground on which the loss is defined', async () => {
    const trajectory = await run('log(x) + x^2', { settings: { lr: 2 }, start: [1], steps: 50 });
    expect(trajectory.verdict).toMatchObject({ kind: 'diverged', reason: 'undefined' });
    expect(trajectory.verdict.step).toBe(trajectory.length - 1);
  });

  test('a swing that grows though all its numbers are finite', async () => {
    const trajectory = await run('x^2', { settings: { lr: 1.1 }, start: [1], steps: 400 });
    expect(trajectory.failure).toBeUndefined();
    expect(trajectory.verdict).toMatchObject({ kind: 'diverged', reason: 'growing' });
  });

  test('a run that is a million times farther than it began', async () => {
    const { verdict } = await run('-x', { settings: { lr: 1e5 }, start: [1], steps: 100 });
    expect(verdict).toMatchObject({ kind: 'diverged', reason: 'growing' });
  });

  test('a start at which the loss is not defined', async () => {
    const { verdict } = await run('sqrt(x)', { settings: { lr: 0.1 }, start: [-1], steps: 10 });
    expect(verdict).toMatchObject({ kind: 'diverged', step: 0, reason: 'undefined' });
  });
});

describe('settled', () => {
  test('at a global minimum, since the first step after which all points are near', async () => {
    const { verdict } = await run('x^2', { settings: { lr: 0.1 }, start: [4], steps: 200, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('global-minimum');
    expect(verdict.near?.w[0]).toBeCloseTo(0, 9);
    // |4 · 0.8^k| ≤ 1e-4 · 10, so k ≥ ln(0.00025) / ln(0.8) = 37.2.
    expect(verdict.step).toBe(38);
  });

  test('at a local minimum when the ground is lower elsewhere in the box', async () => {
    const options = { settings: { lr: 0.05 }, start: [2], steps: 200 };
    const { verdict } = await run('x^3 - 3x', { ...options, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('local-minimum');
    expect(verdict.near?.global).toBe(false);
  });

  test('at a degenerate minimum, which is approached ever more slowly', async () => {
    const { verdict } = await run('x^4', { settings: { lr: 0.1 }, start: [1], steps: 20_000, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('global-minimum');
  });

  test('at a kink', async () => {
    const { verdict } = await run('abs(x)', { settings: { lr: 0.125 }, start: [1], steps: 50, domain: [[-5, 5]] });
    expect(verdict).toMatchObject({ kind: 'global-minimum', near: { smooth: false } });
  });

  test('at the sub-gradient 0 of a kink that it starts on', async () => {
    const trajectory = await run('abs(x)', { settings: { lr: 0.1 }, start: [0], steps: 50, domain: [[-5, 5]] });
    expect(trajectory.verdict.kind).toBe('global-minimum');
    expect(trajectory.point(50)[0]).toBe(0);
  });

  test('on a saddle, when it runs exactly into it', async () => {
    const domain = [
      [-2, 2],
      [-2, 2],
    ] as const;
    const { verdict } = await run('x^2 - y^2', { settings: { lr: 0.1 }, start: [1.5, 0], steps: 200, domain });
    expect(verdict.kind).toBe('saddle');
    expect(verdict.reason).toBeUndefined();
    expect(verdict.evidence?.eigenvalues?.[0]).toBeCloseTo(-2, 9);
    expect(verdict.evidence?.eigenvalues?.[1]).toBeCloseTo(2, 9);
  });

  test('on a maximum or a flat inflection, which are saddles with a flag', async () => {
    const top = await run('-x^2', { settings: { lr: 0.1 }, start: [0], steps: 50, domain: [[-5, 5]] });
    expect(top.verdict).toMatchObject({ kind: 'saddle', reason: 'maximum' });
    const bend = await run('x^3', { settings: { lr: 0.1 }, start: [0], steps: 50, domain: [[-5, 5]] });
    expect(bend.verdict).toMatchObject({ kind: 'saddle', reason: 'inflection' });
  });

  test('not while it crosses a barrier with a small gradient', async () => {
    const options = {
      optimizer: 'momentum',
      settings: { lr: 0.01, momentum: 0.9 },
      start: [2],
      domain: [[-2, 2.5]] as const,
    };
    const crossing = await run('(x^2-1)^2 + 0.3*x', { ...options, steps: 6 });
    expect(crossing.point(6)[0]).toBeCloseTo(0.0842, 4);
    expect(crossing.gradient(6)[0]).toBeCloseTo(-0.0343, 2);
    expect(crossing.verdict.kind).toBe('moving');
    const whole = await run('(x^2-1)^2 + 0.3*x', { ...options, steps: 400 });
    expect(whole.verdict.kind).toBe('global-minimum');
    expect(whole.point(400)[0]).toBeCloseTo(-1.035579, 6);
  });

  test('never globally in more than two dimensions', () => {
    const loss = {
      dimension: 3,
      evaluate(w: Float64Array, gradient?: Float64Array): number {
        w.forEach((value, axis) => gradient && (gradient[axis] = 2 * value));
        return w.reduce((sum, value) => sum + value * value, 0);
      },
    };
    const options = { loss, optimizer: findOptimizer('sgd'), settings: { lr: 0.1 }, start: [1, 2, 3], steps: 200 };
    expect(descend(options).verdict.kind).toBe('local-minimum');
  });
});

describe('plateau', () => {
  test.each(['5', 'x - x'])('a constant loss is one: %s', async (formula) => {
    const { verdict } = await run(formula, { settings: { lr: 0.1 }, start: [1], steps: 50, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('plateau');
  });

  test('level ground far from the well', async () => {
    const { verdict } = await run('-exp(-x^2)', { settings: { lr: 0.1 }, start: [4.5], steps: 200, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('plateau');
  });

  test.each([-3, 0.5])('a stair is one, at its edge too: floor(x) from %d', async (x) => {
    const { verdict } = await run('floor(x)', { settings: { lr: 0.1 }, start: [x], steps: 50, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('plateau');
  });

  test('steep ground with tiny steps is none', async () => {
    const { verdict } = await run('x^2', { settings: { lr: 1e-7 }, start: [4], steps: 200, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('moving');
  });
});

describe('oscillating', () => {
  test('a swing about a minimum that neither dies down nor grows', async () => {
    const { verdict } = await run('x^2', { settings: { lr: 1 }, start: [1], steps: 100, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('oscillating');
    expect(verdict.near?.w[0]).toBeCloseTo(0, 9);
  });

  test('the hopping from side to side of a kink', async () => {
    const { verdict } = await run('abs(x)', { settings: { lr: 0.3 }, start: [1], steps: 100, domain: [[-5, 5]] });
    expect(verdict.kind).toBe('oscillating');
  });
});

describe('moving', () => {
  test('a run that is cut short', async () => {
    const { verdict } = await run('x^2', { settings: { lr: 0.01 }, start: [4], steps: 20, domain: [[-5, 5]] });
    expect(verdict).toMatchObject({ kind: 'moving', step: 20 });
  });

  test('no step at all is no divergence and no rest on a slope', async () => {
    const { verdict } = await run('x^2', { settings: { lr: 0.01 }, start: [4], steps: 0, domain: [[-5, 5]] });
    expect(verdict.kind).not.toBe('diverged');
    expect(verdict.kind).not.toBe('global-minimum');
  });
});

describe('where the runs of the escape tables end', () => {
  const table: readonly [string, string, Record<string, number>, VerdictKind, Partial<Run>?][] = [
    ['textbook-1d', 'sgd', { lr: 0.03 }, 'local-minimum'],
    ['textbook-1d', 'momentum', { lr: 0.03, momentum: 0.9 }, 'global-minimum'],
    ['textbook-1d', 'nesterov', { lr: 0.03, momentum: 0.9 }, 'global-minimum'],
    ['textbook-1d', 'momentum', { lr: 0.03, momentum: 0.5 }, 'local-minimum'],
    ['textbook-1d', 'momentum', { lr: 0.03, momentum: 0.96 }, 'local-minimum'],
    ['textbook-1d', 'sgd', { lr: 0.01 }, 'local-minimum'],
    ['textbook-1d', 'momentum', { lr: 0.01, momentum: 0.9 }, 'global-minimum'],
    ['textbook-1d', 'adagrad', { lr: 0.3 }, 'local-minimum'],
    ['textbook-1d', 'adagrad', { lr: 4 }, 'global-minimum'],
    ['textbook-1d', 'adam', { lr: 0.05 }, 'local-minimum'],
    ['textbook-1d', 'adam', { lr: 0.2 }, 'global-minimum'],
    ['two-wells', 'sgd', { lr: 0.05 }, 'local-minimum'],
    ['two-wells', 'momentum', { lr: 0.05, momentum: 0.9 }, 'global-minimum'],
    ['two-wells', 'momentum', { lr: 0.05, momentum: 0.5 }, 'local-minimum'],
    ['two-wells', 'adagrad', { lr: 0.3 }, 'local-minimum'],
    ['two-wells', 'adagrad', { lr: 4 }, 'global-minimum'],
    ['double-well-tilted', 'sgd', { lr: 0.06 }, 'local-minimum', { start: [2.1] }],
    ['double-well-tilted', 'momentum', { lr: 0.06, momentum: 0.9 }, 'global-minimum', { start: [2.1] }],
    ['wavy-bowl', 'sgd', { lr: 0.08 }, 'local-minimum', { start: [-5.5] }],
    ['wavy-bowl', 'momentum', { lr: 0.08, momentum: 0.9 }, 'global-minimum', { start: [-5.5] }],
    // Momentum is no magic: it can overshoot the better minimum.
    ['double-well-tilted', 'sgd', { lr: 0.1 }, 'global-minimum', { start: [-2.3] }],
    ['double-well-tilted', 'momentum', { lr: 0.1, momentum: 0.9 }, 'local-minimum', { start: [-2.3] }],
    ['textbook-1d', 'sgd', { lr: 0.05 }, 'global-minimum', { start: [4.6] }],
    ['textbook-1d', 'momentum', { lr: 0.05, momentum: 0.9 }, 'local-minimum', { start: [4.6] }],
    ['styblinski-tang', 'sgd', { lr: 0.012 }, 'global-minimum', { start: [-4.5, -4.5] }],
    ['styblinski-tang', 'momentum', { lr: 0.012, momentum: 0.9 }, 'local-minimum', { start: [-4.5, -4.5] }],
    ['two-wells', 'sgd', { lr: 0.2 }, 'global-minimum', { start: [3.5, 2] }],
    ['two-wells', 'momentum', { lr: 0.2, momentum: 0.9 }, 'local-minimum', { start: [3.5, 2] }],
  ];

  test.each(table)('%s: %s %j ends as %s', (id, optimizer, settings, kind, options) => {
    expect(race(id, optimizer, settings, options).verdict.kind).toBe(kind);
  });

  test('momentum as a moving average (dampening = momentum) does not escape where momentum does', () => {
    const average = { lr: 0.05, momentum: 0.9, dampening: 0.9 };
    expect(race('two-wells', 'momentum', average, { steps: 4000 }).verdict.kind).toBe('local-minimum');
  });
});

describe('every loss with every rule', () => {
  const kinds = new Set<VerdictKind>();

  test.each(losses.map((loss) => [loss.id, loss] as const))('%s is judged, with finite evidence', (_, loss) => {
    for (const optimizer of [
      'sgd',
      'momentum',
      'nesterov',
      'adagrad',
      'rmsprop',
      'adadelta',
      'adam',
      'adamw',
      'lion',
    ]) {
      const { steps, rates } = loss.suggested;
      const settings = { lr: rates[optimizer] ?? rates.default };
      const found = findOptimizer(optimizer);
      const trajectory = descend({
        loss,
        optimizer: found,
        settings,
        start: loss.starts[0],
        steps,
        domain: loss.domain,
      });
      const { kind, step, evidence } = trajectory.verdict;
      kinds.add(kind);
      expect(kind, `${loss.id} ${optimizer}: the suggested rate holds`).not.toBe('diverged');
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(steps);
      expect(
        Object.values(evidence ?? {})
          .flat()
          .every(Number.isFinite),
      ).toBe(true);
      // A verdict of rest is borne out by the run itself.
      if (kind === 'global-minimum' || kind === 'local-minimum') expect(evidence?.stepLength).toBeLessThan(0.02);
    }
  });

  test('there are runs of several ends', () => expect(kinds.size).toBeGreaterThanOrEqual(3));
});
