import { say } from '../core/message.ts';
import type { Optimizer } from '../core/optimizer.ts';
import { requireThat, shown } from '../core/require-that.ts';
import type { Codegen } from './compiled-loss.ts';
import { loadParser, withGoodSuggestion } from './parse.ts';
import { type ColumnKernel, ruleKernel } from './rule-kernel.ts';
import { readRule } from './rule-read.ts';
import { ruleSettings } from './rule-settings.ts';

export { type Remembered, remembered } from './rule-echo.ts';

export interface CustomRuleOptions {
  /** `always`: generated JavaScript where the page allows it; `never`: interpreted. Absent: `always`. */
  readonly codegen?: Codegen;
}

/**
 * Makes an optimizer from the text of its rule.
 *
 * `w` is the weight, `g` its gradient, `t` the number of the update (1, 2, …). Each line is `name = expression`; a name
 * that is read before its line holds the value of the last update (0 at the start). Settings are those names of
 * `ruleSettings` that the text reads. Nothing is added to the text: it has weight decay only where it says so.
 *
 * Rejects with a FormulaError: message, [start, end) in the text, perhaps a suggestion.
 *
 * @example
 * const rule = await customRule('v = momentum*v - lr*g; w = w + v');
 */
export async function customRule(text: string, options: CustomRuleOptions = {}): Promise<Optimizer> {
  requireThat(typeof text === 'string', say`rule: must be a text, got ${shown(text)}`);
  const parseTree = await loadParser();
  const program = withGoodSuggestion((typed) => readRule(parseTree, typed, ruleSettings), text);
  const used = Object.entries(ruleSettings).filter(([name]) => program.settings.includes(name));
  const kernels = new Map<string, ColumnKernel>();
  return {
    id: 'rule',
    names: { en: 'My rule', zh: '自定义规则' },
    settings: Object.fromEntries(used),
    conventions: ['torch'],
    rule: { torch: text },
    custom: true,
    kernel(_convention, flags) {
      const key = JSON.stringify(flags);
      const kernel = kernels.get(key) ?? ruleKernel(program, { flags, codegen: options.codegen });
      kernels.set(key, kernel);
      return kernel;
    },
  };
}
