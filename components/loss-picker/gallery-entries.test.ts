import { expect, test } from 'vitest';
import { presetState } from '../../src/figure/presets/index.ts';
import { entries, groups, isFound } from './gallery-entries.ts';

test('stories come first; each group stands together and each entry is there once', () => {
  expect(groups).toEqual(['stories', 'one-dimension', 'valleys-and-wells', 'ravines', 'saddles', 'rugged']);
  const order = entries.map(({ group }) => groups.indexOf(group));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
});

test('an entry knows the number of weights without reading a formula', () => {
  for (const { preset, loss, dimension, key } of entries) {
    const expected = preset === undefined ? loss?.dimension : presetState(preset).race.domain.length;
    expect(dimension, key).toBe(expected);
  }
});

test('every word of a search must occur in a name, whatever its case, accents, dashes and language', () => {
  const [escape] = entries;
  const price = entries.find(({ key }) => key === 'loss-goldstein-price-log') ?? escape;
  const tang = entries.find(({ key }) => key === 'loss-styblinski-tang') ?? escape;
  expect(isFound(escape, 'ESCAPES mom')).toBe(true);
  expect(isFound(escape, '动量')).toBe(true);
  expect(isFound(escape, 'momentum wells')).toBe(false);
  expect(isFound(price, 'goldstein-price')).toBe(true);
  expect(isFound(tang, 'stýblinski')).toBe(true);
});
