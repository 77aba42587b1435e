import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import type { Loss } from '../core/loss.ts';
import type { Convention } from '../core/optimizer.ts';
import type { SettingValues } from '../core/setting.ts';
import { findOptimizer, optimizers } from './index.ts';

/** Every rule starts at w = 1 with lr = 0.1. */
const START = 1;

/** One path: the gradients that the rule is given, and the weight after each update. */
interface Worked {
  readonly rule: string;
  readonly convention: Convention;
  readonly what?: string;
  readonly settings: SettingValues;
  readonly gradients: readonly number[];
  readonly path: readonly number[];
}

const third = 1 / 3;

/**
 * The paths, worked by hand. Gradients and settings are chosen so that the roots come out whole where that is
 * possible; where the frameworks differ, each has its own.
 */
const worked: readonly Worked[] = [
  // 1 − 0.1·2;  0.8 − 0.1·1
  { rule: 'sgd', convention: 'torch', settings: {}, gradients: [2, 1], path: [0.8, 0.7] },
  { rule: 'sgd', convention: 'keras', settings: {}, gradients: [2, 1], path: [0.8, 0.7] },
  {
    rule: 'sgd',
    convention: 'torch',
    what: 'with weight decay through the gradient',
    settings: { weightDecay: 0.5 },
    // g = 2 + 0.5·1 = 2.5;  g = 1 + 0.5·0.75 = 1.375
    gradients: [2, 1],
    path: [0.75, 0.6125],
  },

  // b = 2 (undamped at t = 1), 0.5·2 + 0.8·1 = 1.8
  {
    rule: 'momentum',
    convention: 'torch',
    settings: { momentum: 0.5, dampening: 0.2 },
    gradients: [2, 1],
    path: [0.8, 0.62],
  },
  // b = −0.2, −0.1 − 0.1 = −0.2
  { rule: 'momentum', convention: 'keras', settings: { momentum: 0.5 }, gradients: [2, 1], path: [0.8, 0.6] },
  {
    rule: 'momentum',
    convention: 'torch',
    what: 'with weight decay in the velocity',
    settings: { momentum: 0.5, weightDecay: 0.5 },
    // b = 2.5; w = 0.75; g = 1.375; b = 1.25 + 1.375 = 2.625
    gradients: [2, 1],
    path: [0.75, 0.4875],
  },
  {
    rule: 'momentum',
    convention: 'keras',
    what: 'with weight decay beside the velocity',
    settings: { momentum: 0.5, weightDecay: 0.5 },
    // 0.95 − 0.2 = 0.75;  0.75·0.95 = 0.7125, b = −0.1 − 0.1
    gradients: [2, 1],
    path: [0.75, 0.5125],
  },

  // b = 2, 1 − 0.1·(2 + 1);  b = 1 + 1, 0.7 − 0.1·(1 + 1)
  { rule: 'nesterov', convention: 'torch', settings: { momentum: 0.5 }, gradients: [2, 1], path: [0.7, 0.5] },
  // b = −0.2, 1 − 0.1 − 0.2;  b = −0.2, 0.7 − 0.1 − 0.1
  { rule: 'nesterov', convention: 'keras', settings: { momentum: 0.5 }, gradients: [2, 1], path: [0.7, 0.5] },

  // s = 9, η = 0.1, 0.3/(3 + 1) = 0.075;  s = 25, η = 0.1/2, 0.2/(5 + 1)
  {
    rule: 'adagrad',
    convention: 'torch',
    settings: { lrDecay: 1, eps: 1 },
    gradients: [3, 4],
    path: [0.925, 0.925 - 0.2 / 6],
  },
  // s = 7 + 9 = 16, √(16 + 9) = 5;  s = 160, √(160 + 9) = 13
  {
    rule: 'adagrad',
    convention: 'keras',
    settings: { initialAccumulatorValue: 7, eps: 9 },
    gradients: [3, 12],
    path: [0.94, 0.94 - 1.2 / 13],
  },

  // v = 0.25·4 = 1, b = 2/(1 + 1) = 1;  v = 0.75 + 0.25 = 1, b = 0.5 + 1/(1 + 1) = 1
  {
    rule: 'rmsprop',
    convention: 'torch',
    settings: { alpha: 0.75, momentum: 0.5, eps: 1 },
    gradients: [2, 1],
    path: [0.9, 0.8],
  },
  {
    rule: 'rmsprop',
    convention: 'torch',
    what: 'centered',
    settings: { alpha: 0.5, centered: true, eps: 1 },
    // v = 2, a = 1, s = 1;  v = 1 + 1.125, a = 0.5 + 0.75, s = 2.125 − 1.5625 = 0.5625 = 0.75²
    gradients: [2, 1.5],
    path: [0.9, 0.9 - 0.15 / 1.75],
  },
  // v = 1, b = 0.2/√(1 + 3) = 0.1;  v = 1, b = 0.05 + 0.1/2 = 0.1
  {
    rule: 'rmsprop',
    convention: 'keras',
    settings: { alpha: 0.75, momentum: 0.5, eps: 3 },
    gradients: [2, 1],
    path: [0.9, 0.8],
  },
  {
    rule: 'rmsprop',
    convention: 'keras',
    what: 'centered',
    settings: { alpha: 0.5, centered: true, eps: 3 },
    // v = 2, a = 1, s = 1, √(1 + 3) = 2;  v = 1 + 0.5, a = 0.5 + 0.5, s = 0.5, √3.5
    gradients: [2, 1],
    path: [0.9, 0.9 - 0.1 / Math.sqrt(3.5)],
  },

  ...(['torch', 'keras'] as const).map((convention): Worked => ({
    rule: 'adadelta',
    convention,
    settings: { rho: 0.75, eps: 1 },
    // v = 0.25·2.25 = 0.5625, u = 1/1.25·1.5 = 1.2, d = 0.25·1.44 = 0.36;  v = 0.421875 + 0.25, u = √1.36/√1.671875
    gradients: [1.5, 1],
    path: [0.88, 0.88 - 0.1 * Math.sqrt(1.36 / 1.671875)],
  })),

  // m = 1, v = 1, m̂ = 1/0.5 = 2, v̂ = 1/0.25 = 4;  m = 3, v = 0.75 + 6.25 = 7, m̂ = 3/0.75 = 4, v̂ = 7/0.4375 = 16
  {
    rule: 'adam',
    convention: 'torch',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1 },
    gradients: [2, 5],
    path: [1 - 0.2 / 3, 1 - 0.2 / 3 - 0.4 / 5],
  },
  {
    rule: 'adam',
    convention: 'torch',
    what: 'with decoupled weight decay',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1, weightDecay: 0.5, decoupledWeightDecay: true },
    gradients: [2, 5],
    path: [0.95 - 0.2 / 3, 0.95 * (0.95 - 0.2 / 3) - 0.4 / 5],
  },
  // η = 0.1·√0.25/0.5 = 0.1, m = v = 1;  η = 0.1·√0.4375/0.75, m = 0.5 + 0.5 = 1, v = 0.75 + 0.25 = 1
  {
    rule: 'adam',
    convention: 'keras',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1 },
    gradients: [2, 1],
    path: [0.95, 0.95 - (0.1 * Math.sqrt(0.4375)) / 0.75 / 2],
  },

  // As Adam at first;  m = 0.5, v = 0.75 but V = 1, m̂ = 0.5/0.75 = 2/3, V̂ = 1/0.4375
  {
    rule: 'amsgrad',
    convention: 'torch',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1 },
    gradients: [2, 0],
    path: [1 - 0.2 / 3, 1 - 0.2 / 3 - (0.1 * 2 * third) / (Math.sqrt(1 / 0.4375) + 1)],
  },
  // m = 0.5, V = 1, η = 0.1·√0.4375/0.75
  {
    rule: 'amsgrad',
    convention: 'keras',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1 },
    gradients: [2, 0],
    path: [0.95, 0.95 - (0.1 * Math.sqrt(0.4375) * 0.5) / 0.75 / 2],
  },

  // 0.95·w and then as Adam
  {
    rule: 'adamw',
    convention: 'torch',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1, weightDecay: 0.5 },
    gradients: [2, 5],
    path: [0.95 - 0.2 / 3, 0.95 * (0.95 - 0.2 / 3) - 0.4 / 5],
  },
  {
    rule: 'adamw',
    convention: 'torch',
    what: 'with amsgrad',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1, weightDecay: 0, amsgrad: true },
    gradients: [2, 0],
    path: [1 - 0.2 / 3, 1 - 0.2 / 3 - (0.1 * 2 * third) / (Math.sqrt(1 / 0.4375) + 1)],
  },
  {
    rule: 'adamw',
    convention: 'keras',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1, weightDecay: 0.5 },
    // 0.95 − 0.05;  0.95·0.9 = 0.855
    gradients: [2, 1],
    path: [0.9, 0.855 - (0.1 * Math.sqrt(0.4375)) / 0.75 / 2],
  },

  {
    rule: 'nadam',
    convention: 'torch',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1, momentumDecay: 0 },
    // μ = μ′ = 0.25 throughout.  p = 0.25, m = 1, m̂ = 0.25/(1 − 0.0625) + 0.75·2/0.75 = 4/15 + 2, v̂ = 4;
    // p = 0.0625, m = 3, m̂ = 0.75/(1 − 0.015625) + 0.75·5/(1 − 0.0625) = 0.75/0.984375 + 4, v̂ = 16
    gradients: [2, 5],
    path: [1 - (0.1 * (4 / 15 + 2)) / 3, 1 - (0.1 * (4 / 15 + 2)) / 3 - (0.1 * (0.75 / 0.984375 + 4)) / 5],
  },
  {
    rule: 'nadam',
    convention: 'keras',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1 },
    // μ₁ = 0.5·(1 − 0.48) = 0.26, μ₂ = 0.5·(1 − 0.4608) = 0.2696, μ₃ = 0.5·(1 − 0.442368) = 0.278816.
    // p = 0.26, m̂ = 0.2696/(1 − 0.26·0.2696) + 0.74·2/0.74;
    // p = 0.070096, m = 3, m̂ = 0.278816·3/(1 − 0.070096·0.278816) + 0.7304·5/(1 − 0.070096)
    gradients: [2, 5],
    path: [
      1 - (0.1 * (0.2696 / 0.929904 + 2)) / 3,
      1 - (0.1 * (0.2696 / 0.929904 + 2)) / 3 - (0.1 * (0.836448 / (1 - 0.070096 * 0.278816) + 3.652 / 0.929904)) / 5,
    ],
  },

  // ρ∞ = 2/0.25 − 1 = 7.  ρ = 7 − 2·0.75/0.25 = 1: along m̂ = 2;  ρ = 7 − 4·0.5625/0.4375 < 5: m = 0.5 + 0.5, m̂ = 4/3
  {
    rule: 'radam',
    convention: 'torch',
    settings: { beta1: 0.5, beta2: 0.75, eps: 1 },
    gradients: [2, 1],
    path: [0.8, 0.8 - 0.4 / 3],
  },

  // m = 1, u = 2 + 1 = 3, 0.1/0.5·1/3;  m = 0.5, u = max(0.5·3, 0 + 1) = 1.5, 0.1/0.75·0.5/1.5
  {
    rule: 'adamax',
    convention: 'torch',
    settings: { beta1: 0.5, beta2: 0.5, eps: 1 },
    gradients: [2, 0],
    path: [1 - 0.2 / 3, 1 - 0.2 / 3 - 0.4 / 9],
  },
  // u = 2, 0.1/0.5·1/(2 + 1);  m = 0.5, u = max(0.5·2, 0) = 1, 0.1/0.75·0.5/(1 + 1)
  {
    rule: 'adamax',
    convention: 'keras',
    settings: { beta1: 0.5, beta2: 0.5, eps: 1 },
    gradients: [2, 0],
    path: [1 - 0.2 / 3, 1 - 0.2 / 3 - 0.1 / 3],
  },

  // d = 0.1;  the same sign: 0.12;  a turn: 0.06 and no move;  nothing to compare with: 0.06
  { rule: 'rprop', convention: 'torch', settings: {}, gradients: [2, 3, -1, -1], path: [0.9, 0.78, 0.78, 0.84] },
  // 0.12 → at most 0.11;  0.11·0.5 → at least 0.09, moved one step after the turn
  {
    rule: 'rprop',
    convention: 'torch',
    what: 'with narrow limits',
    settings: { stepMin: 0.09, stepMax: 0.11 },
    gradients: [2, 3, -1, -1],
    path: [0.9, 0.79, 0.79, 0.88],
  },

  // η = 0.1, 2 + 0.5·1 = 2.5;  η = 0.1/(1 + 0.5·0.1·1) = 0.1/1.05, 1 + 0.5·0.75 = 1.375
  {
    rule: 'asgd',
    convention: 'torch',
    settings: { lambd: 0.5, alpha: 1 },
    gradients: [2, 1],
    path: [0.75, 0.75 - 0.1375 / 1.05],
  },

  // u = sign(0.2), m = 1;  u = sign(0.9 − 0.5) = 1 against the gradient, m = 0.5 − 2.5 = −2;  u = sign(−1.8 + 0.1)
  {
    rule: 'lion',
    convention: 'keras',
    settings: { beta1: 0.9, beta2: 0.5 },
    gradients: [2, -5, 1],
    path: [0.9, 0.8, 0.9],
  },
];

/** Hands out gradients one after the other. */
function given(gradients: readonly number[]): Loss {
  let step = 0;
  return {
    dimension: 1,
    evaluate(_w, gradient) {
      if (gradient !== undefined) gradient[0] = gradients[step] ?? 0;
      step++;
      return 0;
    },
  };
}

describe('steps worked by hand', () => {
  test.each(worked.map((each) => [`${each.rule} ${each.what ?? ''}`.trim(), each.convention, each] as const))(
    '%s (%s)',
    (_name, convention, { rule, settings, gradients, path }) => {
      const run = descend({
        loss: given(gradients),
        optimizer: findOptimizer(rule),
        convention,
        settings: { lr: 0.1, ...settings },
        start: [START],
        steps: gradients.length,
      });
      path.forEach((expected, index) => expect(run.point(index + 1)[0]).toBeCloseTo(expected, 14));
    },
  );

  test('RAdam is rectified from the sixth update on', () => {
    // β₂ = 0.999, gradient always 2 and ε = 0: m̂ = 2 and l = 1/2, so an update moves by lr·2, and rectified by lr·r.
    // ρ∞ = 1999; ρ₅ = 4.9960… is not above 5 yet, ρ₆ = 5.9941….
    const rho = 1999 - (12 * 0.999 ** 6) / (1 - 0.999 ** 6);
    const r = Math.sqrt(((rho - 4) * (rho - 2) * 1999) / (1995 * 1997 * rho));
    const run = descend({
      loss: given([2, 2, 2, 2, 2, 2]),
      optimizer: findOptimizer('radam'),
      settings: { lr: 0.1, eps: 0 },
      start: [START],
      steps: 6,
    });
    expect(rho).toBeCloseTo(5.994, 3);
    expect(run.point(5)[0]).toBeCloseTo(1 - 5 * 0.2, 13);
    expect(run.point(6)[0]).toBeCloseTo(1 - 5 * 0.2 - 0.1 * r, 13);
  });

  test('every rule of the catalogue is here, in each of its conventions', () => {
    const known = optimizers.flatMap(({ id, conventions }) => conventions.map((convention) => `${id} ${convention}`));
    const here = new Set(worked.map(({ rule, convention }) => `${rule} ${convention}`));
    expect([...here].toSorted()).toEqual(known.toSorted());
  });
});
