import { expect, test } from 'vitest';
import type { BallSpecification } from '../race/specification.ts';
import { withChange, withMovedChange, withoutChange } from './breakpoints.ts';

const ball: BallSpecification = { optimizer: 'momentum', settings: { lr: 0.1, momentum: 0.9 } };

test('a change at the start is the setting itself', () => {
  expect(withChange(ball, 0, { lr: 0.2 })).toEqual({ ...ball, settings: { lr: 0.2, momentum: 0.9 } });
});

test('changes of one step are one change, and changes are in the order of steps', () => {
  const late = withChange(ball, 40, { lr: 0.01 });
  const both = withChange(withChange(late, 10, { lr: 0.05 }), 40, { momentum: 0.5 });
  expect(both.changes).toEqual([
    { step: 10, settings: { lr: 0.05 } },
    { step: 40, settings: { lr: 0.01, momentum: 0.5 } },
  ]);
  expect(withoutChange(both, 10).changes).toEqual([{ step: 40, settings: { lr: 0.01, momentum: 0.5 } }]);
  expect(withoutChange(late, 40)).toEqual(ball);
});

test('a change is moved to another step, and joins what is changed there', () => {
  const two = withChange(withChange(ball, 10, { lr: 0.05, momentum: 0.5 }), 40, { lr: 0.01 });
  expect(withMovedChange(two, 10, 20).changes).toEqual([
    { step: 20, settings: { lr: 0.05, momentum: 0.5 } },
    { step: 40, settings: { lr: 0.01 } },
  ]);
  expect(withMovedChange(two, 40, 10).changes).toEqual([{ step: 10, settings: { lr: 0.01, momentum: 0.5 } }]);
  expect(withMovedChange(two, 40, 0)).toEqual({
    ...ball,
    settings: { lr: 0.01, momentum: 0.9 },
    changes: [{ step: 10, settings: { lr: 0.05, momentum: 0.5 } }],
  });
  expect(withMovedChange(two, 11, 20)).toBe(two);
});
