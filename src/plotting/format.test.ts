import { describe, expect, test } from 'vitest';
import {
  formatCoordinate,
  formatInput,
  formatLoss,
  formatNumber,
  formatPercent,
  formatSetting,
  formatStep,
  parseTypedNumber,
  tickLabels,
} from './format.ts';

describe('numbers for people', () => {
  test.each([
    [-0.0343, '−0.0343'],
    [1.76149, '1.761'],
    [0, '0'],
    [-0, '0'],
    [1500, '1500'],
    [12500, '12\u202f500'],
    [123456, '123\u202f500'],
    [-98765, '−98\u202f770'],
    [1.5e-7, '1.5\u202f×\u202f10⁻⁷'],
    [-2e9, '−2\u202f×\u202f10⁹'],
    [999999.9, '1\u202f×\u202f10⁶'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ])('%s reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([
    [2.4231, '2.423'],
    [0.47612, '0.476'],
    [-0.3058, '−0.306'],
    [0.5, '0.500'],
    [0.001234, '0.00123'],
    [1e-12, '1\u202f×\u202f10⁻¹²'],
    [1234.56, '1235'],
    [0, '0'],
  ])('the loss %s reads %s', (value, text) => {
    expect(formatLoss(value)).toBe(text);
  });

  test('a coordinate has as many decimals as its box can show', () => {
    expect(formatCoordinate(-1.6, 8)).toBe('−1.60');
    expect(formatCoordinate(0.12345, 0.5)).toBe('0.123');
    expect(formatCoordinate(12.345, 500)).toBe('12');
    expect(formatCoordinate(-1e-9, 8)).toBe('0.00');
  });

  test.each([
    [0.03, '0.03'],
    [0.0001, '0.0001'],
    [0.00003, '3\u202f×\u202f10⁻⁵'],
    [0.999, '0.999'],
    [0.1 + 0.2, '0.3'],
  ])('the setting %s reads %s', (value, text) => {
    expect(formatSetting(value)).toBe(text);
  });

  test('steps are whole and grouped, shares are percentages', () => {
    expect(formatStep(52.97)).toBe('52');
    expect(formatStep(100000)).toBe('100\u202f000');
    expect(formatPercent(0.0298)).toBe('3\u202f%');
    expect(formatPercent(0.00154)).toBe('0.15\u202f%');
  });

  test('the text of a field reads back as the same number', () => {
    for (const value of [0.03, -1.6, 1e-7, 123456.789, 5e-324, 1 / 3]) {
      expect(parseTypedNumber(formatInput(value))).toBe(value);
    }
  });

  test('what is formatted reads back', () => {
    for (const value of [-0.0343, 12500, 1.5e-7, -2e9, 0.0001, 0]) {
      expect(parseTypedNumber(formatNumber(value))).toBe(value);
    }
  });
});

describe('reading what a person types', () => {
  test.each([
    ['0,03', 0.03],
    ['−1,6', -1.6],
    [' 1.5 ', 1.5],
    ['+2', 2],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-4', 1e-4],
    ['1E−4', 1e-4],
    ['1 × 10⁻⁴', 1e-4],
    ['2·10^3', 2000],
    ['10^-3', 1e-3],
    ['10⁻³', 1e-3],
    ['10^2', 100],
    ['3 %', 0.03],
    ['12 500', 12500],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['０．０３', 0.03],
  ])('%s is %s', (text, value) => {
    expect(parseTypedNumber(text)).toBe(value);
  });

  test.each(['', ' ', '-', 'abc', '1,2,3', '1..2', 'NaN', 'Infinity', '1e999', '0x10', '1-2', '--1', '1.2.3,4'])(
    '"%s" is no number',
    (text) => {
      expect(parseTypedNumber(text)).toBeUndefined();
    },
  );
});

describe('labels of ticks', () => {
  test('have the decimals of their step and a true minus', () => {
    expect(tickLabels([-1, -0.5, 0, 0.5], 0.5)).toEqual(['−1.0', '−0.5', '0.0', '0.5']);
    expect(tickLabels([-4, -2, 0], 2)).toEqual(['−4', '−2', '0']);
    expect(tickLabels([0, 20000], 20000)).toEqual(['0', '20\u202f000']);
  });

  test('are powers of ten where plain digits would be unreadable', () => {
    expect(tickLabels([0, 5e6], 5e6)).toEqual(['0', '5\u202f×\u202f10⁶']);
    expect(tickLabels([0, 2e-5], 2e-5)).toEqual(['0', '2\u202f×\u202f10⁻⁵']);
  });
});
