import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BallSpecification } from '../race/specification.ts';
import { FAN_COUNTS, fanRange, fanRates, rateFan } from './rate-fan.ts';

const loss = { id: 'textbook-1d' };

test('rates are evenly spread on a log scale, the ends exactly as asked for', () => {
  expect(fanRates({ count: 5, low: 0.003, high: 0.3 })).toEqual([0.003, 0.0095, 0.03, 0.095, 0.3]);
  expect(fanRates({ count: 2, low: 0.0123456, high: 0.9 })).toEqual([0.0123456, 0.9]);
});

test('any range gives so many different rates, ascending', () => {
  const range = fc.record({
    count: fc.integer({ min: FAN_COUNTS[0], max: FAN_COUNTS[1] }),
    low: fc.double({ min: 1e-8, max: 10, noNaN: true }),
    factor: fc.double({ min: 1.001, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(range, ({ count, low, factor }) => {
      const rates = fanRates({ count, low, high: low * factor });
      expect(rates).toHaveLength(count);
      for (let i = 1; i < count; i++) expect(rates[i]).toBeGreaterThan(rates[i - 1]);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a range begins around the rate of the rule’s own ball, or the one that suits the loss', () => {
  const balls: BallSpecification[] = [{ optimizer: 'adam', settings: { lr: 0.2 } }];
  expect(fanRange(balls, 'adam', loss)).toEqual({ low: 0.02, high: 2 });
  expect(fanRange(balls, 'sgd', loss)).toEqual({ low: 0.003, high: 0.3 });
  expect(fanRange([{ optimizer: 'sgd', settings: { lr: 0 } }], 'sgd', loss)).toEqual({ low: 0.003, high: 0.3 });
});

test('the balls of a fan differ in their rate only', () => {
  const ball: BallSpecification = {
    optimizer: 'momentum',
    settings: { lr: 0.03, momentum: 0.8 },
    convention: 'keras',
    schedule: { kind: 'cosine' },
    label: 'mine',
    color: '#123456',
    hidden: true,
    changes: [{ step: 3, settings: { lr: 1 } }],
  };
  expect(rateFan([ball], { optimizerId: 'momentum', count: 2, low: 0.01, high: 0.1 }, loss)).toEqual(
    [0.01, 0.1].map((lr) => ({
      optimizer: 'momentum',
      settings: { lr, momentum: 0.8 },
      convention: 'keras',
      schedule: { kind: 'cosine' },
    })),
  );
});
