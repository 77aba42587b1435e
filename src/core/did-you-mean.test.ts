import { describe, expect, test } from 'vitest';
import { didYouMean, nearestName } from './did-you-mean.ts';

const ids = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'];

describe('did you mean', () => {
  test.each([
    ['momntum', 'momentum'],
    ['mometnum', 'momentum'],
    ['RMSProp', 'rmsprop'],
    ['adma', 'adam'],
    ['sdg', 'sgd'],
  ])('%s is near %s', (word, name) => {
    expect(nearestName(word, ids)).toBe(name);
  });

  test.each(['newton', 'x', '', 'a'.repeat(10_000)])('%s is near nothing', (word) => {
    expect(nearestName(word, ids)).toBeUndefined();
    expect(didYouMean(word, ids).text).toBe('');
  });

  test('makes the tail of a message', () => {
    expect(didYouMean('adma', ids).text).toBe('; did you mean "adam"?');
  });
});
