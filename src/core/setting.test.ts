import { describe, expect, test } from 'vitest';
import { findOptimizer } from '../optimizers/index.ts';
import { amount, epsilon, inertia, rate, smoothing } from './knobs.ts';
import { checkSettings, type NumberSetting, rangeText, settingNames } from './setting.ts';

const range = (setting: NumberSetting): string => rangeText(setting);

describe('settings', () => {
  test('a range reads as in mathematics', () => {
    expect(range(rate({}))).toBe('[0, ∞)');
    expect(range(inertia({}))).toBe('[0, 1)');
    expect(range(smoothing({ en: 'a', zh: 'a' }, {}))).toBe('[0, 1]');
    expect(range({ ...epsilon({}), min: -Infinity, max: 0, excludesMin: true })).toBe('(−∞, 0]');
    expect(range({ ...amount({ en: 'a', zh: 'a' }, 2, {}), min: 1, excludesMin: true })).toBe('(1, ∞)');
  });

  test('what is absent takes the default of the convention', () => {
    const rmsprop = findOptimizer('rmsprop');
    expect(checkSettings(rmsprop, 'torch', { lr: 0.5 })).toEqual({
      numbers: { lr: 0.5, alpha: 0.99, momentum: 0, eps: 1e-8, weightDecay: 0 },
      flags: { centered: false },
    });
    expect(checkSettings(rmsprop, 'keras').numbers).toEqual({
      lr: 1e-3,
      alpha: 0.9,
      momentum: 0,
      eps: 1e-7,
      weightDecay: 0,
    });
  });

  test('a convention has its own settings only', () => {
    const adagrad = findOptimizer('adagrad');
    expect(settingNames(adagrad, 'torch')).toContain('lrDecay');
    expect(settingNames(adagrad, 'keras')).not.toContain('lrDecay');
    expect(() => checkSettings(adagrad, 'keras', { lrDecay: 0.1 })).toThrow(
      new RangeError('adagrad: unknown setting "lrDecay" in the Keras convention'),
    );
  });

  test('a switch takes true or false and nothing else', () => {
    const rmsprop = findOptimizer('rmsprop');
    expect(checkSettings(rmsprop, 'torch', { centered: true }).flags).toEqual({ centered: true });
    expect(() => checkSettings(rmsprop, 'torch', { centered: 1 })).toThrow(
      new RangeError('rmsprop: centered must be true or false, got 1'),
    );
  });

  test.each<[string, Record<string, number>, string]>([
    ['rprop', { etaMinus: 1 }, 'rprop: etaMinus must be a number in (0, 1), got 1'],
    ['rprop', { etaPlus: 1 }, 'rprop: etaPlus must be a number in (1, ∞), got 1'],
    ['adam', { beta2: 1 }, 'adam: beta2 must be a number in [0, 1), got 1'],
    ['adam', { eps: -1e-9 }, 'adam: eps must be a number in [0, ∞), got -1e-9'],
    ['sgd', { lr: Infinity }, 'sgd: lr must be a number in [0, ∞), got Infinity'],
    ['sgd', { weightDecay: -1 }, 'sgd: weightDecay must be a number in [0, ∞), got -1'],
  ])('%s %j is refused', (id, settings, message) => {
    expect(() => checkSettings(findOptimizer(id), 'torch', settings)).toThrow(new RangeError(message));
  });
});
