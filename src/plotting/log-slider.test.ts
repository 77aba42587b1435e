import { describe, expect, test } from 'vitest';
import { optimizers } from '../optimizers/index.ts';
import { nextRung, type SliderSetting, sliderPosition, sliderValue, stepField, stepSlider } from './log-slider.ts';

const rate: SliderSetting = { slider: [1e-4, 1], scale: 'log', min: 0, max: Infinity };
const momentum: SliderSetting = { slider: [0, 0.99], scale: 'complement', min: 0, max: 1, excludesMax: true };
const decay: SliderSetting = { slider: [0, 0.1], scale: 'linear', min: 0, max: Infinity };

function walk(setting: SliderSetting, from: number, direction: 1 | -1): number[] {
  const values: number[] = [];
  let value = from;
  for (let i = 0; i < 40; i++) {
    const next = stepSlider(setting, value, direction);
    if (next === value) break;
    values.push(next);
    value = next;
  }
  return values;
}

describe('a logarithmic slider', () => {
  test('steps 1-2-5 per decade and hits round values exactly', () => {
    expect(walk(rate, 1e-4, 1)).toEqual([2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]);
    expect(walk(rate, 1, -1)).toEqual([0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 5e-3, 2e-3, 1e-3, 5e-4, 2e-4, 1e-4]);
  });

  test('goes to the next rung from between two', () => {
    expect(stepSlider(rate, 0.03, 1)).toBe(0.05);
    expect(stepSlider(rate, 0.03, -1)).toBe(0.02);
    expect(nextRung(0.1 + 0.2, -1)).toBe(0.2);
    expect(nextRung(0.009999999999999998, 1)).toBe(0.02);
  });

  test('is even in the exponent', () => {
    expect(sliderPosition(rate, 0.01)).toBeCloseTo(0.5, 12);
    expect(sliderValue(rate, 0.5)).toBe(0.01);
    expect(sliderValue(rate, 0)).toBe(1e-4);
    expect(sliderValue(rate, 1)).toBe(1);
  });

  test('holds values outside at its ends', () => {
    expect(sliderPosition(rate, 0)).toBe(0);
    expect(sliderPosition(rate, 50)).toBe(1);
    expect(sliderPosition(rate, NaN)).toBe(0);
    expect(stepSlider(rate, 0, 1)).toBe(1e-4);
  });

  test('comes back from outside by rungs, and its keys never jump', () => {
    expect(stepSlider(rate, 50, 1)).toBe(50);
    expect(stepSlider(rate, 50, -1)).toBe(20);
    expect(stepSlider(rate, 3e-7, 1)).toBe(5e-7);
    expect(stepSlider(rate, 0, -1)).toBe(0);
    expect(stepSlider(rate, 1e308, -1)).toBe(5e307);
  });

  test('has a field beside it whose keys go on as far as the setting may', () => {
    expect(stepField(rate, 1, 1)).toBe(2);
    expect(stepField(rate, 1e-4, -1)).toBe(5e-5);
    expect(stepField(rate, 0, -1)).toBe(0);
    expect(stepField(rate, 0, 1)).toBe(1e-4);
    expect(stepField(momentum, 0.99, 1)).toBe(0.995);
    expect(stepField(momentum, 0, -1)).toBe(0);
    expect(stepField(decay, 0.1, 1)).toBe(0.105);
    expect(stepField(decay, 0, -1)).toBe(0);
  });

  test('gives values of two significant digits while dragged', () => {
    for (let i = 0; i <= 100; i++) {
      const value = sliderValue(rate, i / 100);
      expect(Number(value.toPrecision(2))).toBe(value);
    }
  });
});

describe('a slider of shares near 1', () => {
  test('reaches 0.9 and 0.99 by 1-2-5 of what is left', () => {
    expect(walk(momentum, 0, 1)).toEqual([0.5, 0.8, 0.9, 0.95, 0.98, 0.99]);
    expect(walk(momentum, 0.99, -1)).toEqual([0.98, 0.95, 0.9, 0.8, 0.5, 0]);
  });

  test('is even in the logarithm of what is left', () => {
    expect(sliderPosition(momentum, 0.9)).toBeCloseTo(0.5, 12);
    expect(sliderValue(momentum, 0.5)).toBe(0.9);
  });

  test('comes back to its end from 1', () => {
    const smoothing: SliderSetting = { slider: [0, 0.999], scale: 'complement', min: 0, max: 1 };
    expect(sliderPosition(smoothing, 1)).toBe(1);
    expect(stepSlider(smoothing, 1, -1)).toBe(0.999);
    expect(stepSlider(smoothing, 0.9985, 1)).toBe(0.999);
  });
});

describe('a linear slider', () => {
  test('takes twenty keys from end to end', () => {
    const values = walk(decay, 0, 1);
    expect(values).toHaveLength(20);
    expect(values.slice(0, 3)).toEqual([0.005, 0.01, 0.015]);
    expect(values.at(-1)).toBe(0.1);
    expect(stepSlider(decay, 0.007, 1)).toBe(0.01);
    expect(stepSlider(decay, 0.007, -1)).toBe(0.005);
  });
});

const settings = optimizers.flatMap((optimizer) =>
  Object.entries(optimizer.settings).map(([name, setting]) => ({ name: `${optimizer.id}.${name}`, setting })),
);

test('every numeric setting of every rule goes there and back, and its keys reach both ends', () => {
  for (const { name, setting } of settings) {
    if (setting.kind !== 'number') continue;
    const [low, high] = setting.slider;
    for (let i = 0; i <= 50; i++) {
      const value = sliderValue(setting, i / 50);
      expect(value, name).toBeGreaterThanOrEqual(low);
      expect(value, name).toBeLessThanOrEqual(high);
      expect(Math.abs(sliderPosition(setting, value) - i / 50), name).toBeLessThan(0.02);
    }
    expect(walk(setting, low, 1).at(-1), name).toBe(high);
    expect(walk(setting, high, -1).at(-1), name).toBe(low);
  }
});
