import { describe, expect, test } from 'vitest';
import { decodeState, encodeState } from './codec.ts';
import { restingState, typedRace } from './defaults.ts';
import { embedCode } from './export/embed-code.ts';
import { declare, rangeAround, rangeWith, sliderStep, withoutParameter, withParameter } from './parameters.ts';
import { parametersOf, typedLoss } from './typed-loss.ts';

describe('parameters of a typed formula', () => {
  test('stay when the text changes, until others are given', () => {
    const before = { formula: 'a*x', parameters: { a: 2 } };
    expect(typedLoss(before, 'a*x^2')).toEqual({ formula: 'a*x^2', parameters: { a: 2 } });
    expect(typedLoss(before, 'b*x', { b: 1 })).toEqual({ formula: 'b*x', parameters: { b: 1 } });
    expect(typedLoss({ id: 'himmelblau' }, 'x'), 'the catalogue has none').toEqual({ formula: 'x' });
  });

  test('are set and taken away one by one, and keep their order', () => {
    const loss = { formula: 'a*x + b', parameters: { a: 2, b: 3 } };
    const moved = withParameter(loss, 'a', 5);
    expect(moved).toEqual({ formula: 'a*x + b', parameters: { a: 5, b: 3 } });
    expect(Object.keys(parametersOf(moved))).toEqual(['a', 'b']);
    expect(withoutParameter(loss, 'a')).toEqual({ formula: 'a*x + b', parameters: { b: 3 } });
    expect(withoutParameter({ formula: 'x', parameters: { a: 1 } }, 'a')).toEqual({ formula: 'x' });
  });

  test('are declared as 1, and keep the value that they have', () => {
    expect(declare({ a: 4 }, ['a', 'b'])).toEqual({ a: 4, b: 1 });
  });
});

describe('the range of a slider', () => {
  test.each([
    [1, 5],
    [0, 5],
    [-3, 10],
    [0.05, 0.2],
    [5, 20],
    [1200, 5000],
  ])('around %d reaches to ±%d', (value, half) => expect(rangeAround(value)).toEqual([-half, half]));

  test('is widened to a round end by a value beyond it, on that side only', () => {
    expect(rangeWith([-5, 5], 7)).toEqual([-5, 10]);
    expect(rangeWith([-5, 5], -30)).toEqual([-50, 5]);
    expect(rangeWith([1, 2], -0.5)).toEqual([-0.5, 2]);
    expect(rangeWith([1, 2], 0)).toEqual([0, 2]);
    expect(rangeWith([-5, 5], 5)).toEqual([-5, 5]);
  });

  test('has some hundreds of round values', () => {
    expect(sliderStep([-5, 5])).toBe(0.01);
    expect(sliderStep([-0.2, 0.2])).toBe(0.001);
    expect(sliderStep([0, 1000])).toBe(1);
    expect(sliderStep([-Number.MAX_VALUE, Number.MAX_VALUE])).toBeGreaterThan(1e300);
  });

  test('holds every finite value', () => {
    for (const value of [5e-324, -1e-300, 1.7e308, -1e300, Number.MAX_VALUE]) {
      for (const [low, high] of [rangeAround(value), rangeWith([-1, 1], value)]) {
        expect(low, String(value)).toBeLessThanOrEqual(value);
        expect(high, String(value)).toBeGreaterThanOrEqual(value);
      }
    }
  });
});

test('parameters go along in a link, a file and a tag', () => {
  const loss = { formula: 'a*x^2 + b', parameters: { a: 0.1, b: -2 } };
  const state = restingState({ ...typedRace(loss.formula, 1), loss });
  expect(decodeState(encodeState(state)).state.race.loss).toEqual(loss);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  const tag = embedCode('tag', state, {
    page: 'https://example.org/',
    frame: 'https://example.org/embed/',
    script: 'https://example.org/e.js',
    title: 'Waves',
  });
  expect(tag).toContain('parameters="a=0.1,b=-2"');
});
