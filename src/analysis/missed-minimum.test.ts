import { describe, expect, test } from 'vitest';
import { compileLoss } from '../expression/compile-loss.ts';
import { losses } from '../losses/index.ts';
import type { Box } from './box.ts';
import { drain } from './job.ts';
import { type Survey, surveyJob } from './survey.ts';

async function surveyed(formula: string): Promise<Survey> {
  const loss = await compileLoss(formula);
  const box: Box = Array.from({ length: loss.dimension }, () => [-5, 5] as const);
  return drain(surveyJob(loss, box));
}

describe('a survey says that it is partial', () => {
  test.each([
    'sin(20*x)*sin(20*y)',
    'sin(12*x)*sin(12*y)',
    'sin(20*x*y)',
    'sin(2000*x)',
    'abs(sin(2000*x))',
    'sin(1/x)',
  ])('on %s, which is finer than its grid', async (formula) => {
    const { minima, isPartial } = await surveyed(formula);
    expect(minima.length, 'what was found is still told').toBeGreaterThan(0);
    expect(isPartial).toBe(true);
  });
});

describe('a survey is not called partial', () => {
  test('on any loss of the catalogue', () => {
    for (const loss of losses) expect(drain(surveyJob(loss, loss.domain)).isPartial, loss.id).toBeUndefined();
  });

  // The minima of sin(k·x)·sin(k·y) are half of its (10·k/π)² crests and troughs in the box.
  test('where the waves of a plane are just resolved', async () => {
    const { minima, isPartial } = await surveyed('sin(10*x)*sin(10*y)');
    expect(minima).toHaveLength(512);
    expect(isPartial).toBeUndefined();
  });

  test.each([
    ['constants and slopes', ['5', 'x', 'x + y']],
    ['kinks', ['abs(x)', 'abs(x) + abs(y)', 'max(0, x^2 + y^2 - 1)', 'hypot(x, y)']],
    ['jumps', ['floor(1000*x)', 'sign(x)']],
    ['poles', ['1/x', 'tan(20*x)', 'log(x)^2']],
    ['a bottom that is lost in rounding', ['(x - 1)^10', 'x^4 - 4*x^3 + 6*x^2 - 4*x + 1']],
  ])('for %s', async (_kind, formulas) => {
    for (const formula of formulas) expect((await surveyed(formula)).isPartial, formula).toBeUndefined();
  });
});
