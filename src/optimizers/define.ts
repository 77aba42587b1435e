import { rangeError, say } from '../core/message.ts';
import type { Convention, Flags, Names, Optimizer, RuleKernel } from '../core/optimizer.ts';
import { isRecord, requireThat, shown } from '../core/require-that.ts';
import type { SettingDefinition } from '../core/setting.ts';
import { kernelKey } from './kernel-key.ts';
import { generatedKernel } from './kernels.ts';

/** How a framework calls a rule: a class, and the switch that tells it from the class' other rules. */
export interface FrameworkClass {
  readonly name: string;
  readonly switch?: string;
}

/** An update rule as it is written down: its equations and its knobs. */
export interface OptimizerDefinition {
  readonly id: string;
  readonly names: Names;
  readonly settings: Readonly<Record<string, SettingDefinition>>;
  /** The rule's text in each convention that it exists in. */
  readonly rule: Readonly<Partial<Record<Convention, string>>>;
  /** What a memory holds before step 1, where that is not 0: a number or the name of a setting. */
  readonly initial?: Readonly<Record<string, number | string>>;
  /** True when torch's weight decay acts on the weights and not through the gradient. */
  readonly decoupled?: boolean;
  /** Its class in each framework that has one. */
  readonly classes?: Readonly<Partial<Record<Convention, FrameworkClass>>>;
  /** How to make the rule executable; absent: the generated kernel of this id. */
  readonly kernel?: (convention: Convention, flags: Flags) => RuleKernel;
}

/** An optimizer of the catalogue keeps all of its definition at hand. */
export interface CatalogueOptimizer extends Optimizer {
  readonly initial: Readonly<Record<string, number | string>>;
  readonly classes: Readonly<Partial<Record<Convention, FrameworkClass>>>;
}

/** Torch where it exists, as its form is the customary one. */
const conventionOrder: readonly Convention[] = ['torch', 'keras'];

/**
 * Makes an optimizer of its equations and settings.
 *
 * A rule of the catalogue gets its steps from `generated/` (`npm run generate` writes them). A rule of a host's own
 * gives a `kernel` itself. Throws a RangeError for a definition without id, settings or rule.
 *
 * @example
 * const signs = defineOptimizer({
 *   id: 'signs',
 *   names: { en: 'Signs', zh: '符号下降' },
 *   settings: {
 *     lr: {
 *       kind: 'number', names: { en: 'learning rate', zh: '学习率' }, torch: ['lr', 0.01],
 *       min: 0, max: Infinity, slider: [1e-4, 1], scale: 'log',
 *     },
 *   },
 *   rule: { torch: 'w = w - lr*sign(g)' },
 *   kernel: () => ({
 *     settings: ['lr'], elements: [], scalars: [], initial: {},
 *     step(count, t, w, g, elements, scalars, [lr]) {
 *       for (let i = 0; i < count; i++) w[i] -= lr * Math.sign(g[i]);
 *     },
 *   }),
 * });
 */
export function defineOptimizer(definition: OptimizerDefinition): CatalogueOptimizer {
  requireThat(
    isRecord(definition),
    say`optimizer: must be an object with id, names, settings and rule, got ${shown(definition)}`,
  );
  for (const key of ['names', 'settings', 'rule'] as const) {
    requireThat(
      isRecord(definition[key]),
      say`${definition.id}: ${key} must be an object, got ${shown(definition[key])}`,
    );
  }
  const { id, rule, initial = {}, classes = {}, kernel = kernelOf(definition) } = definition;
  const conventions = conventionOrder.filter((each) => rule[each] !== undefined);
  if (conventions.length === 0) throw rangeError(say`${id}: must have a rule in one convention at least, got none`);
  return { ...definition, initial, classes, conventions, kernel };
}

function kernelOf({ id, rule }: OptimizerDefinition): (convention: Convention, flags: Flags) => RuleKernel {
  return (convention, flags) => generatedKernel(kernelKey(id, convention, rule[convention] ?? '', flags));
}
