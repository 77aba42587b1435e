import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generated } from '../../scripts/generate/index.ts';
import { flagCombinations } from '../../scripts/generate/optimizers.ts';
import { uniform } from '../core/random.ts';
import type { RuleKernel } from '../core/optimizer.ts';
import { checkSettings } from '../core/setting.ts';
import { loadParser } from '../expression/parse.ts';
import { ruleKernel } from '../expression/rule-kernel.ts';
import { readRule } from '../expression/rule-read.ts';
import { optimizers } from './index.ts';

const parseTree = await loadParser();

/** Every kernel of the catalogue: each rule, convention and setting of its switches. */
const kernels = optimizers.flatMap((optimizer) =>
  optimizer.conventions.flatMap((convention) =>
    flagCombinations(optimizer, convention).map((flags) => {
      const on = Object.keys(flags).filter((name) => flags[name]);
      return [[optimizer.id, convention, ...on].join(' '), optimizer, convention, flags] as const;
    }),
  ),
);

// More than a block of the interpreter, so that its border is crossed.
const COUNT = 300;
const STEPS = 12;

/** Weights and memories after a few updates under pseudo-random gradients of very different sizes. */
function bits(kernel: RuleKernel, numbers: Readonly<Record<string, number>>): Float64Array[] {
  const begins = (name: string): number => {
    const value = kernel.initial[name] ?? 0;
    return typeof value === 'number' ? value : numbers[value];
  };
  const w = Float64Array.from({ length: COUNT }, (_, i) => uniform(1, 0, i) - 0.5);
  const g = new Float64Array(COUNT);
  const elements = kernel.elements.map((name) => new Float64Array(COUNT).fill(begins(name)));
  const scalars = Float64Array.from(kernel.scalars, begins);
  const settings = Float64Array.from(kernel.settings, (name) => numbers[name]);
  for (let t = 1; t <= STEPS; t++) {
    for (let i = 0; i < COUNT; i++) g[i] = (uniform(2, t, i) - 0.5) * 10 ** (6 * uniform(3, 0, i) - 3);
    kernel.step(COUNT, t, w, g, elements, scalars, settings);
  }
  return [w, ...elements, scalars];
}

describe('generated steps', () => {
  test('the committed files are what the generator writes', async () => {
    const folder = (await generated()).find((each) => each.folder === 'src/optimizers/generated');
    const path = new URL('generated/', import.meta.url);
    expect(readdirSync(path).toSorted()).toEqual([...(folder?.files.keys() ?? [])].toSorted());
    for (const [name, text] of folder?.files ?? []) expect(readFileSync(new URL(name, path), 'utf8')).toBe(text);
  });

  test.each(kernels)(
    '%s: committed, compiled and interpreted steps agree bit for bit',
    (_name, optimizer, convention, flags) => {
      const { numbers } = checkSettings(optimizer, convention);
      const program = readRule(parseTree, optimizer.rule[convention] ?? '', optimizer.settings);
      const { initial } = optimizer;
      const committed = optimizer.kernel(convention, flags);
      const interpreted = ruleKernel(program, { flags, initial, codegen: 'never' });
      const compiled = ruleKernel(program, { flags, initial, codegen: 'always' });
      expect(committed.settings).toEqual(compiled.settings);
      expect(bits(interpreted, numbers)).toEqual(bits(committed, numbers));
      expect(bits(compiled, numbers)).toEqual(bits(committed, numbers));
      expect(bits(committed, numbers)[0].every(Number.isFinite)).toBe(true);
    },
  );

  test('memory that a switch leaves without use is dropped', () => {
    const rmsprop = optimizers.find(({ id }) => id === 'rmsprop');
    expect(rmsprop?.kernel('torch', { centered: false }).elements).toEqual(['v', 'b']);
    expect(rmsprop?.kernel('torch', { centered: true }).elements).toEqual(['v', 'a', 'b']);
  });
});
