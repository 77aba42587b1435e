import { expect, test } from 'vitest';
import { readColor } from '../../src/plotting/color.ts';
import './css-colors.ts';

test('a colour by name is read as the browser knows it', () => {
  expect(readColor('tomato')).toEqual({ r: 255, g: 99, b: 71, opacity: 1 });
  expect(readColor('hsl(0 100% 50%)')).toEqual({ r: 255, g: 0, b: 0, opacity: 1 });
  expect(readColor('black')).toEqual({ r: 0, g: 0, b: 0, opacity: 1 });
});

test('what is none is none, also after one that was', () => {
  expect(readColor('tomatoes')).toBeUndefined();
  expect(readColor('var(--brand)')).toBeUndefined();
  expect(readColor('white')).toEqual({ r: 255, g: 255, b: 255, opacity: 1 });
});
