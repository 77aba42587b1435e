import { beforeEach, expect, test } from 'vitest';
import { parseBalls } from '../../src/figure/text.ts';
import type { BallSpecification } from '../../src/race/specification.ts';
import { ballSpecification } from './ball-specification.ts';

let complaints: string[];
beforeEach(() => {
  complaints = [];
});

const read = (attributes: Record<string, string>): BallSpecification =>
  ballSpecification(Object.entries(attributes), parseBalls, (attribute, _value, remedy) =>
    complaints.push(`${attribute}: ${remedy}`),
  );

test('a bare ball is SGD with the defaults of the rule', () => {
  expect(read({})).toEqual({ optimizer: 'sgd', settings: {} });
});

test('a setting is one, however it is spelled', () => {
  for (const name of ['weight-decay', 'weightDecay', 'weightdecay'])
    expect(read({ [name]: '0.1' }).settings).toEqual({ weightDecay: 0.1 });
  expect(complaints).toEqual([]);
});

test('attributes that speak of the element are no settings', () => {
  expect(read({ id: 'a', class: 'b', 'data-x': '1', 'aria-label': 'c', onclick: '', '@click': '' }).settings).toEqual(
    {},
  );
  expect(complaints).toEqual([]);
});

test('what cannot be read is left out and complained about, with the name that may have been meant', () => {
  expect(read({ optimizer: 'momentum', momentun: '0.9', lr: '0,1' }).settings).toEqual({});
  expect(complaints).toEqual([
    'momentun: unknown setting; did you mean "momentum"?',
    'lr: must be a number with a decimal dot',
  ]);
});

test('a rule wins over an optimizer, and its settings are taken as they are named', () => {
  const { optimizer, settings } = read({ rule: 'w <- w - lr g', optimizer: 'adam', 'my-rate': '2' });
  expect(optimizer).toEqual({ rule: 'w <- w - lr g' });
  expect(settings).toEqual({ myRate: 2 });
});

test('changes are read by the grammar of links', () => {
  expect(read({ changes: '40:lr=0.001' }).changes).toEqual(parseBalls('sgd@40:lr=0.001')[0].changes);
});
