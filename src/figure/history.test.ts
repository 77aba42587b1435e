import { describe, expect, test } from 'vitest';
import { History } from './history.ts';

describe('history', () => {
  test('undo and redo return exactly the values that were there', () => {
    const history = new History<string>();
    history.note('a');
    history.note('b');
    expect(history.undo('c')).toBe('b');
    expect(history.undo('b')).toBe('a');
    expect(history.undo('a')).toBeUndefined();
    expect(history.redo('a')).toBe('b');
    expect(history.redo('b')).toBe('c');
    expect(history.redo('c')).toBeUndefined();
  });

  test('edits of one gesture are one entry, whatever their number', () => {
    const history = new History<number>();
    for (let value = 0; value < 50; value++) history.note(value, 'drag 1');
    history.note(50, 'drag 2');
    expect(history.undo(51)).toBe(50);
    expect(history.undo(50)).toBe(0);
    expect(history.canUndo).toBe(false);
  });

  test('a gesture that goes on after an undo begins an entry of its own', () => {
    const history = new History<number>();
    history.note(0, 'drag');
    history.undo(1);
    history.note(0, 'drag');
    expect(history.undo(2)).toBe(0);
  });

  test('an edit after an undo drops what could have been redone', () => {
    const history = new History<number>();
    history.note(0);
    history.undo(1);
    history.note(0);
    expect(history.canRedo).toBe(false);
  });

  test('the memory is bounded', () => {
    const history = new History<number>();
    for (let value = 0; value < 1000; value++) history.note(value);
    let count = 0;
    while (history.undo(0) !== undefined) count++;
    expect(count).toBe(200);
  });
});
