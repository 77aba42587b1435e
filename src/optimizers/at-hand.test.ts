import { expect, test } from 'vitest';
import { bringOptimizer, optimizerAtHand } from './at-hand.ts';
import { settingKinds } from './generated/setting-kinds.ts';

test('the rules of the usual race are at hand, the others come when one of them is first used', async () => {
  for (const id of ['sgd', 'momentum', 'adagrad', 'rmsprop']) {
    const rule = optimizerAtHand(id);
    const flags = Object.fromEntries(Object.keys(rule?.settings ?? {}).map((name) => [name, false]));
    expect(rule?.kernel(rule.conventions[0], flags).step, id).toBeTypeOf('function');
  }
  expect(optimizerAtHand('adam')).toBeUndefined();
  await expect(bringOptimizer('adamm')).rejects.toThrow(/adam/);
  await bringOptimizer('adam');
  expect(optimizerAtHand('adam')?.id).toBe('adam');
  expect(optimizerAtHand('lion')?.id).toBe('lion');
});

test('what an attribute can mean is told by all rules together', async () => {
  const { optimizers } = await import('./index.ts');
  for (const { settings } of optimizers) {
    for (const [name, { kind }] of Object.entries(settings)) expect(settingKinds[name], name).toBe(kind);
  }
});
