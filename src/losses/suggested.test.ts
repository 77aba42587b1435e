import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import { optimizers } from '../optimizers/index.ts';
import { findLoss, losses } from './index.ts';

/** The customary momentum, with which the rates were tried. */
const MOMENTUM = 0.9;

function lastPoint(lossId: string, optimizerId: string): { loss: number; w: Float64Array; isFinite: boolean } {
  const loss = findLoss(lossId);
  const optimizer = optimizers.find(({ id }) => id === optimizerId);
  if (optimizer === undefined) throw new Error(`no optimizer ${optimizerId}`);
  const { steps, rates } = loss.suggested;
  const lr = rates[optimizerId] ?? rates.default;
  const hasMomentum = ['momentum', 'nesterov'].includes(optimizerId);
  const settings: Record<string, number> = hasMomentum ? { lr, momentum: MOMENTUM } : { lr };
  const run = descend({ loss, optimizer, settings, start: loss.starts[0], steps });
  return { loss: run.loss(run.length - 1), w: run.point(run.length - 1), isFinite: run.failure === undefined };
}

describe('suggested rates', () => {
  test.each(losses.map(({ id }) => id))('%s: every rule descends, and none runs away', (lossId) => {
    const loss = findLoss(lossId);
    const before = loss.evaluate(Float64Array.from(loss.starts[0]));
    for (const { id } of optimizers) {
      const end = lastPoint(lossId, id);
      expect(end.isFinite, id).toBe(true);
      expect(end.loss, id).toBeLessThan(before);
    }
  });

  test.each(['textbook-1d', 'two-wells'])('%s: momentum escapes where the other three rules stay', (lossId) => {
    const { loss } = lastPoint(lossId, 'momentum');
    for (const id of ['sgd', 'adagrad', 'rmsprop']) expect(lastPoint(lossId, id).loss).toBeGreaterThan(loss + 1);
  });
});
