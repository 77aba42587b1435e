import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer, PAUSE_BETWEEN } from './announcer.ts';

let said: string[];
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  announcer = new Announcer((texts) => said.push(texts.join(' ')));
});

afterEach(() => vi.useRealTimers());

test('the first event is told at once, those that follow together after a pause', () => {
  announcer.add('a');
  announcer.add('b');
  announcer.add('c');
  expect(said).toEqual(['a']);
  vi.advanceTimersByTime(PAUSE_BETWEEN - 1);
  expect(said).toEqual(['a']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['a', 'b c']);
});

test('of many events the last ones are told', () => {
  for (const text of 'abcdef') announcer.add(text);
  vi.advanceTimersByTime(PAUSE_BETWEEN);
  expect(said).toEqual(['a', 'd e f']);
});

test('what has become void is not told, and the next event is told at once', () => {
  announcer.add('a');
  announcer.add('b');
  announcer.clear();
  vi.advanceTimersByTime(2 * PAUSE_BETWEEN);
  expect(said).toEqual(['a']);
  announcer.add('c');
  expect(said).toEqual(['a', 'c']);
});
