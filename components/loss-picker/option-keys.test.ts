import { expect, test } from 'vitest';
import { optionAfter } from './option-keys.ts';

/** Three columns: a row of three, then a row of two. */
const places = [0, 1, 2, 3, 4].map((index) => ({ left: (index % 3) * 100, top: Math.floor(index / 3) * 50 }));

test('left and right follow the reading order and end at the ends', () => {
  expect(optionAfter('ArrowRight', 2, places)).toBe(3);
  expect(optionAfter('ArrowLeft', 3, places)).toBe(2);
  expect(optionAfter('ArrowRight', 4, places)).toBe(4);
  expect(optionAfter('ArrowLeft', 0, places)).toBe(0);
  expect(optionAfter('Home', 3, places)).toBe(0);
  expect(optionAfter('End', 1, places)).toBe(4);
});

test('down stays in a column, goes on in the next, and so reaches every option', () => {
  const visited = [0];
  for (let index = 0; visited.length < 5; visited.push(index)) index = optionAfter('ArrowDown', index, places) ?? index;
  expect(visited).toEqual([0, 3, 1, 4, 2]);
  expect(optionAfter('ArrowUp', 1, places)).toBe(3);
});

test('other keys lead nowhere', () => {
  expect(optionAfter('Tab', 0, places)).toBeUndefined();
  expect(optionAfter('a', 0, places)).toBeUndefined();
});
