import type { SettingDefinition } from './setting.ts';

/** Whose published rule and defaults are meant. */
export type Convention = 'torch' | 'keras';

/** A text in the two languages of the product. */
export interface Names {
  readonly en: string;
  readonly zh: string;
}

/**
 * One update of `count` weights in place.
 * `t` counts updates from 1. `g` holds the gradients (weight decay and noise already in it) and may be overwritten.
 * `elements` are the element-wise memories (each `count` long), `scalars` the scalar ones, `settings` the numeric
 * settings, each in the order that the kernel lists them.
 */
export type RuleStep = (
  count: number,
  t: number,
  w: Float64Array,
  g: Float64Array,
  elements: readonly Float64Array[],
  scalars: Float64Array,
  settings: Float64Array,
) => void;

/** A rule made executable for one convention with its boolean settings folded in. */
export interface RuleKernel {
  /** Names of the numeric settings, in the order of `step`'s last argument. */
  readonly settings: readonly string[];
  /** Names of the element-wise memories. */
  readonly elements: readonly string[];
  /** Names of the scalar memories. */
  readonly scalars: readonly string[];
  /** Value of a memory before step 1: a number or the name of a setting; absent means 0. */
  readonly initial: Readonly<Record<string, number | string>>;
  readonly step: RuleStep;
}

/** Boolean settings, by name. */
export type Flags = Readonly<Record<string, boolean>>;

/** An update rule with its declared settings. */
export interface Optimizer {
  readonly id: string;
  readonly names: Names;
  /** The only declaration of each knob, in the order in which a person reads them. */
  readonly settings: Readonly<Record<string, SettingDefinition>>;
  /** The conventions that it exists in; the first is its default. */
  readonly conventions: readonly Convention[];
  /** The rule's text for each convention: the code, the display and the documentation. */
  readonly rule: Readonly<Partial<Record<Convention, string>>>;
  /** True when torch's weight decay acts on the weights and not through the gradient (AdamW). */
  readonly decoupled?: boolean;
  /** True for a rule that somebody typed; its text is then `rule.torch`. */
  readonly custom?: boolean;
  kernel(convention: Convention, flags: Flags): RuleKernel;
}
