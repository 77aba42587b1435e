import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import type { Loss } from '../core/loss.ts';
import type { Convention } from '../core/optimizer.ts';
import { checkSettings, settingNames, settingProblem, type SettingValues } from '../core/setting.ts';
import { loadParser } from '../expression/parse.ts';
import { readRule } from '../expression/rule-read.ts';
import type { CatalogueOptimizer } from './define.ts';
import { findOptimizer, optimizers } from './index.ts';

const parseTree = await loadParser();

/** Settings that the driver uses in the rule's place: the line of weight decay in front of it. */
const DRIVER_SETTINGS = ['weightDecay', 'decoupledWeightDecay'];

/** Every rule in each of its conventions. */
const forms = optimizers.flatMap((optimizer) =>
  optimizer.conventions.map((convention) => [`${optimizer.id} (${convention})`, optimizer, convention] as const),
);

/** A separable loss of any dimension with a slope of its own for each weight: sum of (1 + k)·w²/2 + sin(3w). */
function ridges(dimension: number, first = 0): Loss {
  return {
    dimension,
    evaluate(w, gradient) {
      let value = 0;
      for (let i = 0; i < dimension; i++) {
        const k = 1 + i + first;
        value += (k * w[i] * w[i]) / 2 + Math.sin(3 * w[i]);
        if (gradient !== undefined) gradient[i] = k * w[i] + 3 * Math.cos(3 * w[i]);
      }
      return value;
    },
  };
}

const flat: Loss = {
  dimension: 2,
  evaluate(_w, gradient) {
    gradient?.fill(0);
    return 0;
  },
};

const mirrored = (loss: Loss): Loss => ({
  dimension: loss.dimension,
  evaluate(w, gradient) {
    const value = loss.evaluate(
      w.map((each) => -each),
      gradient,
    );
    if (gradient !== undefined) for (let i = 0; i < gradient.length; i++) gradient[i] = -gradient[i];
    return value;
  },
});

function path(
  optimizer: CatalogueOptimizer,
  convention: Convention,
  loss: Loss,
  start: readonly number[],
  settings: SettingValues = {},
): number[][] {
  const run = descend({ loss, optimizer, convention, start, settings, steps: 40 });
  return Array.from({ length: run.length }, (_, k) => [...run.point(k)]);
}

/** Settings that pull the weights towards 0 whatever the gradient is: the driver's, and ASGD's own. */
const DECAY_SETTINGS = ['weightDecay', 'lambd'];

/** The settings at which nothing but the gradient moves the weights. */
function withoutDecay(optimizer: CatalogueOptimizer, convention: Convention): SettingValues {
  const names = settingNames(optimizer, convention).filter((name) => DECAY_SETTINGS.includes(name));
  return Object.fromEntries(names.map((name) => [name, 0]));
}

/** Settings at which every part of a rule is at work. */
function lively(optimizer: CatalogueOptimizer, convention: Convention): SettingValues {
  return settingNames(optimizer, convention).includes('momentum') ? { lr: 0.03, momentum: 0.9 } : { lr: 0.03 };
}

describe.each(forms)('%s', (_name, optimizer, convention) => {
  const rule = optimizer.rule[convention] ?? '';
  const program = readRule(parseTree, rule, optimizer.settings);
  const { flags } = checkSettings(optimizer, convention);
  const kernel = optimizer.kernel(convention, flags);

  test('the text reads declared settings only, and each that is declared is used', () => {
    const declared = settingNames(optimizer, convention);
    const begins = Object.values(optimizer.initial).filter((value) => typeof value === 'string');
    const used = new Set([
      ...program.settings,
      ...begins,
      ...DRIVER_SETTINGS.filter((name) => declared.includes(name)),
    ]);
    expect([...used].toSorted()).toEqual(declared.toSorted());
  });

  test('the declared initial values are of memories of the rule', () => {
    for (const name of Object.keys(optimizer.initial)) expect(program.memories).toContain(name);
    for (const name of Object.keys(kernel.initial)) expect([...kernel.elements, ...kernel.scalars]).toContain(name);
  });

  test('defaults and sliders lie in their ranges', () => {
    for (const name of settingNames(optimizer, convention)) {
      const setting = optimizer.settings[name];
      expect(settingProblem(optimizer.id, name, setting, setting[convention]?.[1])).toBeUndefined();
      if (setting.kind === 'boolean') continue;
      const [low, high] = setting.slider;
      expect(low).toBeLessThan(high);
      for (const end of setting.slider) expect(settingProblem(optimizer.id, name, setting, end)).toBeUndefined();
      if (setting.scale === 'log') expect(low).toBeGreaterThan(0);
      if (setting.scale === 'complement') expect(high).toBeLessThan(1);
    }
  });

  test('settings have names in both languages, and framework names as Python spells them', () => {
    for (const name of settingNames(optimizer, convention)) {
      const { names, [convention]: framework } = optimizer.settings[name];
      for (const text of [names.en, names.zh]) expect(text).toMatch(/^\S.{0,30}$/);
      expect(framework?.[0]).toMatch(/^[a-z][a-z0-9_]*(\.[01])?$/);
    }
  });

  test('a start where the slope vanishes is never left', () => {
    const points = path(optimizer, convention, flat, [3, -2], withoutDecay(optimizer, convention));
    expect(points.at(-1)).toEqual([3, -2]);
  });

  test('with lr 0 nothing moves, when lr is read in every update', () => {
    const settings = { ...withoutDecay(optimizer, convention), lr: 0 };
    const points = path(optimizer, convention, ridges(2), [3, -2], settings);
    // A rule whose lr is only an initial value goes on with steps of its own.
    if (kernel.settings.includes('lr')) expect(points.at(-1)).toEqual([3, -2]);
    else expect(Object.values(optimizer.initial)).toContain('lr');
  });

  test('with its defaults it goes downhill', () => {
    const loss = ridges(2);
    const run = descend({ loss, optimizer, convention, start: [3, -2], steps: 100 });
    expect(run.length).toBe(101);
    expect(run.loss(100)).toBeLessThan(run.loss(0));
  });

  test('the same run comes out the same, bit for bit', () => {
    const runs = [0, 1].map(() => path(optimizer, convention, ridges(2), [3, -2], lively(optimizer, convention)));
    expect(runs[0]).toEqual(runs[1]);
  });

  test('weights do not know of each other', () => {
    const together = path(optimizer, convention, ridges(2), [3, -2], lively(optimizer, convention));
    const first = path(optimizer, convention, ridges(1), [3], lively(optimizer, convention));
    const second = path(optimizer, convention, ridges(1, 1), [-2], lively(optimizer, convention));
    expect(together).toEqual(first.map(([w], k) => [w, second[k][0]]));
  });

  test('a mirrored loss has the mirrored path, bit for bit', () => {
    const points = path(optimizer, convention, ridges(2), [3, -2], lively(optimizer, convention));
    const others = path(optimizer, convention, mirrored(ridges(2)), [-3, 2], lively(optimizer, convention));
    expect(others).toEqual(points.map((point) => point.map((w) => -w)));
  });

  test('weight decay pulls the weights towards 0', () => {
    if (!settingNames(optimizer, convention).includes('weightDecay')) return;
    const [pulled, free] = [0.5, 0].map((weightDecay) =>
      path(optimizer, convention, flat, [3, -2], { ...withoutDecay(optimizer, convention), weightDecay }),
    );
    expect(free.at(-1)).toEqual([3, -2]);
    expect(pulled.at(-1)?.[0]).toBeLessThan(3);
    expect(pulled.at(-1)?.[1]).toBeGreaterThan(-2);
  });
});

describe('the catalogue', () => {
  test('ids are unique words, in code as in the URL', () => {
    const ids = optimizers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+$/);
  });

  test('rules have short names in both languages', () => {
    for (const { names } of optimizers) for (const text of [names.en, names.zh]) expect(text).toMatch(/^\S.{0,15}$/);
  });

  test('the default convention is torch where it exists', () => {
    for (const { conventions, rule } of optimizers) {
      expect(conventions[0]).toBe(rule.torch === undefined ? 'keras' : 'torch');
    }
    expect(findOptimizer('lion').conventions).toEqual(['keras']);
    for (const id of ['rprop', 'radam', 'asgd']) expect(findOptimizer(id).conventions).toEqual(['torch']);
  });

  test('an unknown id is refused with the nearest known one', () => {
    expect(() => findOptimizer('rmsporp')).toThrow(
      new RangeError('unknown optimizer "rmsporp"; did you mean "rmsprop"?'),
    );
  });

  test('a convention that a rule does not have is refused', () => {
    const lion = findOptimizer('lion');
    expect(() => path(lion, 'torch', flat, [0, 0])).toThrow(
      new RangeError('lion: there is no PyTorch form, only Keras'),
    );
  });
});
