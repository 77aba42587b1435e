import { describe, expect, test } from 'vitest';
import { flagCombinations } from '../../scripts/generate/optimizers.ts';
import { uniform } from '../core/random.ts';
import { checkSettings, settingNames } from '../core/setting.ts';
import { loadParser } from '../expression/parse.ts';
import { ruleKernel } from '../expression/rule-kernel.ts';
import { readRule } from '../expression/rule-read.ts';
import { optimizers } from './index.ts';

const parseTree = await loadParser();

const COUNT = 7;
const STEPS = 15;

/** What a memory begins with under one weight's settings. */
function begins(
  initial: Readonly<Record<string, number | string>>,
  name: string,
  values: Record<string, number>,
): number {
  const value = initial[name] ?? 0;
  return typeof value === 'number' ? value : values[value];
}

const gradientAt = (t: number, i: number): number => 4 * uniform(5, t, i) - 2;

const forms = optimizers.flatMap((optimizer) =>
  optimizer.conventions.flatMap((convention) =>
    flagCombinations(optimizer, convention).map(
      (flags) => [`${optimizer.id} (${convention}) ${JSON.stringify(flags)}`, optimizer, convention, flags] as const,
    ),
  ),
);

describe('settings per weight', () => {
  test.each(forms)(
    '%s: every numeric setting a column equals runs one by one, bit for bit',
    (_name, optimizer, convention, flags) => {
      const { initial } = optimizer;
      const program = readRule(parseTree, optimizer.rule[convention] ?? '', optimizer.settings);
      const { numbers } = checkSettings(optimizer, convention);
      const columns = settingNames(optimizer, convention).filter((name) => optimizer.settings[name].kind === 'number');
      // Each weight has its own settings: a little less than the default, or a little more than 0.
      const valuesOf = (i: number): Record<string, number> =>
        Object.fromEntries(columns.map((name, k) => [name, numbers[name] * (0.9 + 0.1 * uniform(9, i, k)) + 1e-3]));

      const many = ruleKernel(program, { flags, initial, columns });
      expect(many.settings).toEqual([]);
      const w = Float64Array.from({ length: COUNT }, (_, i) => i - 3);
      const elements = [
        ...many.elements.map((name) =>
          Float64Array.from({ length: COUNT }, (_, i) => begins(initial, name, valuesOf(i))),
        ),
        ...many.columns.map((name) => Float64Array.from({ length: COUNT }, (_, i) => valuesOf(i)[name])),
      ];
      const scalars = Float64Array.from(many.scalars, (name) => begins(initial, name, {}));
      for (let t = 1; t <= STEPS; t++) {
        const g = Float64Array.from({ length: COUNT }, (_, i) => gradientAt(t, i));
        many.step(COUNT, t, w, g, elements, scalars, new Float64Array());
      }

      const one = optimizer.kernel(convention, flags);
      const single = Float64Array.from({ length: COUNT }, (_, i) => {
        const values = valuesOf(i);
        const at = Float64Array.of(i - 3);
        const memory = one.elements.map((name) => Float64Array.of(begins(initial, name, values)));
        const shared = Float64Array.from(one.scalars, (name) => begins(initial, name, values));
        const settings = Float64Array.from(one.settings, (name) => values[name]);
        for (let t = 1; t <= STEPS; t++)
          one.step(1, t, at, Float64Array.of(gradientAt(t, i)), memory, shared, settings);
        return at[0];
      });
      expect(w).toEqual(single);
      expect(single.every(Number.isFinite)).toBe(true);
    },
  );

  test('a shared memory becomes one for each weight when it depends on a column', () => {
    const nadam = optimizers.find(({ id }) => id === 'nadam');
    const program = readRule(parseTree, nadam?.rule.torch ?? '', nadam?.settings ?? {});
    const initial = nadam?.initial;
    expect(ruleKernel(program, { initial }).scalars).toEqual(['p']);
    expect(ruleKernel(program, { initial, columns: ['lr'] }).scalars).toEqual(['p']);
    expect(ruleKernel(program, { initial, columns: ['beta1'] }).elements).toContain('p');
  });
});
