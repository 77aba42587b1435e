import { describe, expect, test } from 'vitest';
import type { Trajectory } from '../core/trajectory.ts';
import { compileLoss } from '../expression/compile-loss.ts';
import { findLoss } from '../losses/index.ts';
import { findOptimizer } from '../optimizers/index.ts';
import { descend } from './descend.ts';
import { Flow } from './escape-flow.ts';
import { escapeJob, escapeStep } from './escape.ts';
import { surveyOf } from './survey.ts';

/** Optimizer, settings, whether the run ends above another minimum than it began above. */
type Row = readonly [optimizer: string, settings: Record<string, number>, escapes: boolean, start?: readonly number[]];

const STEPS = 1500;

function run(id: string, [optimizer, settings, , start]: Row, steps = STEPS): Trajectory {
  const loss = findLoss(id);
  return descend({
    loss,
    optimizer: findOptimizer(optimizer),
    settings,
    start: start ?? loss.starts[0],
    steps,
    domain: loss.domain,
  });
}

function escapeOf(id: string, row: Row): number | undefined {
  const { domain } = findLoss(id);
  return escapeStep(run(id, row), surveyOf(findLoss(id), domain));
}

/** Found with torch.optim 2.13.0 in float64: see `data/README.md`. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  'textbook-1d': [
    ['sgd', { lr: 0.03 }, false],
    ['momentum', { lr: 0.03, momentum: 0.9 }, true],
    ['nesterov', { lr: 0.03, momentum: 0.9 }, true],
    ['momentum', { lr: 0.03, momentum: 0.5 }, false],
    // Rolls over the hill and back.
    ['momentum', { lr: 0.03, momentum: 0.96 }, false],
    ['sgd', { lr: 0.01 }, false],
    ['momentum', { lr: 0.01, momentum: 0.9 }, true],
    ['rmsprop', { lr: 0.03 }, false],
    ['adagrad', { lr: 0.3 }, false],
    ['adagrad', { lr: 4 }, true],
    ['adam', { lr: 0.05 }, false],
    ['adam', { lr: 0.2 }, true],
    // Momentum leaves the better minimum for the worse one.
    ['sgd', { lr: 0.05 }, false, [4.6]],
    ['momentum', { lr: 0.05, momentum: 0.9 }, true, [4.6]],
  ],
  'two-wells': [
    ['sgd', { lr: 0.05 }, false],
    ['momentum', { lr: 0.05, momentum: 0.9 }, true],
    ['nesterov', { lr: 0.05, momentum: 0.9 }, true],
    ['momentum', { lr: 0.05, momentum: 0.5 }, false],
    ['rmsprop', { lr: 0.03 }, false],
    ['adagrad', { lr: 0.3 }, false],
    ['adagrad', { lr: 4 }, true],
    ['adam', { lr: 0.1 }, false],
    ['adam', { lr: 0.4 }, true],
    ['sgd', { lr: 0.2 }, false, [3.5, 2]],
    ['momentum', { lr: 0.2, momentum: 0.9 }, true, [3.5, 2]],
  ],
  'double-well-tilted': [
    ['sgd', { lr: 0.06 }, false, [2.1]],
    ['momentum', { lr: 0.06, momentum: 0.9 }, true, [2.1]],
    ['sgd', { lr: 0.1 }, false, [-2.3]],
    ['momentum', { lr: 0.1, momentum: 0.9 }, true, [-2.3]],
  ],
  'wavy-bowl': [
    ['sgd', { lr: 0.08 }, false, [-5.5]],
    ['momentum', { lr: 0.08, momentum: 0.9 }, true, [-5.5]],
  ],
  'styblinski-tang': [
    ['sgd', { lr: 0.012 }, false, [-4.5, -4.5]],
    ['momentum', { lr: 0.012, momentum: 0.9 }, true, [-4.5, -4.5]],
  ],
};

for (const [id, settings] of Object.entries(rows)) {
  describe(id, () => {
    for (const row of settings) {
      test(`${row[0]} ${JSON.stringify(row[1])} ${row[2] ? 'escapes' : 'stays'}`, () => {
        expect(escapeOf(id, row) !== undefined).toBe(row[2]);
      });
    }
  });
}

test('momentum leaves the shallow one of two wells where it passes the watershed through the saddle', () => {
  const trajectory = run('two-wells', ['momentum', { lr: 0.05, momentum: 0.9 }, true]);
  const loss = findLoss('two-wells');
  const survey = surveyOf(loss, loss.domain);
  const step = Number(escapeStep(trajectory, survey));
  expect(step).toBe(13);
  const flow = new Flow(loss, survey);
  const [deep, shallow] = survey.minima;
  for (let k = 0; k <= 40; k++) {
    const end = flow.endFrom(trajectory.point(k));
    const { w } = k < step ? shallow : deep;
    for (const axis of [0, 1]) expect(end?.w[axis], `step ${k}`).toBeCloseTo(w[axis], 6);
  }
});

test('a run that goes to and fro over a hill has left with the last time', () => {
  const loss = findLoss('textbook-1d');
  const survey = surveyOf(loss, loss.domain);
  const hill = survey.maxima[0].w[0];
  const trajectory = run('textbook-1d', ['momentum', { lr: 0.03, momentum: 0.9 }, true]);
  const step = Number(escapeStep(trajectory, survey));
  expect(trajectory.coordinate(step - 1, 0)).toBeLessThan(hill);
  for (let k = step; k <= STEPS; k++) expect(trajectory.coordinate(k, 0)).toBeGreaterThan(hill);
});

test('the flow follows a bent ravine to its end without short steps for its steep walls', () => {
  const loss = findLoss('rosenbrock');
  const flow = new Flow(loss, surveyOf(loss, loss.domain));
  for (const start of loss.starts) {
    const end = flow.endFrom(start);
    expect(end?.w[0]).toBeCloseTo(1, 4);
    expect(end?.w[1]).toBeCloseTo(1, 4);
  }
});

test('places of one valley are no other minimum', async () => {
  const loss = await compileLoss('(x^2 + y^2 - 4)^2 / 10');
  const domain = [
    [-4, 4],
    [-4, 4],
  ] as const;
  const options = { loss, optimizer: findOptimizer('momentum'), settings: { lr: 0.05, momentum: 0.9 }, domain };
  const trajectory = descend({ ...options, start: [3, 0.5], steps: 300 });
  expect(escapeStep(trajectory, surveyOf(loss, domain))).toBeUndefined();
});

test('a run that leaves the ground, or ends in numbers that are not finite, escapes to nowhere', () => {
  expect(escapeOf('two-wells', ['sgd', { lr: 40 }, false])).toBeUndefined();
  expect(escapeOf('textbook-1d', ['sgd', { lr: 40 }, false])).toBeUndefined();
});

test('the work comes in short pieces', () => {
  const loss = findLoss('goldstein-price-log');
  const trajectory = run('goldstein-price-log', ['momentum', { lr: 0.002, momentum: 0.9 }, true], 1000);
  const job = escapeJob(trajectory, surveyOf(loss, loss.domain));
  let pieces = 0;
  while (!job.next().done) pieces++;
  expect(pieces).toBeGreaterThan(5);
});
