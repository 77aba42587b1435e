import { didYouMean } from '../core/did-you-mean.ts';
import { rangeError, say } from '../core/message.ts';
import type { Convention, Optimizer } from '../core/optimizer.ts';
import { checkSettings, type SettingValues } from '../core/setting.ts';
import { isRecord, requireThat, shown } from '../core/require-that.ts';
import type { CatalogueOptimizer } from '../optimizers/define.ts';
import { type ArgumentPart, argumentsOfRule, frameworkNames, rulesOfClass } from './framework-class.ts';
import { type KeywordArguments, pythonText, type PythonValue } from './python.ts';

/** A rule with its settings in one convention: what `descend` takes. */
export interface FrameworkBall {
  readonly optimizer: Optimizer;
  /** Only what the arguments said; the rest are the convention's defaults, which are the framework's. */
  readonly settings: SettingValues;
  readonly convention: Convention;
}

/** Arguments without influence on the path: they choose how a framework computes, or what it computes besides. */
const IGNORED: Readonly<Record<Convention, readonly string[]>> = {
  // `t0` delays ASGD's average of the iterates.
  torch: ['foreach', 'fused', 'capturable', 'differentiable', 't0'],
  // These two belong to `use_ema`.
  keras: ['name', 'jit_compile', 'ema_momentum', 'ema_overwrite_frequency'],
};

/** Arguments that lead to a path that no rule here follows. False says the same as nothing. */
const REFUSED: Readonly<Record<Convention, readonly string[]>> = {
  torch: ['maximize'],
  keras: ['clipnorm', 'clipvalue', 'global_clipnorm', 'use_ema', 'loss_scale_factor', 'gradient_accumulation_steps'],
};

/**
 * The rule and settings that a framework's optimizer stands for.
 *
 * `className` as in Python (`'SGD'`), `kwargs` likewise (`{ lr: 0.1, betas: [0.9, 0.99] }`); None (null) counts as not
 * given. SGD is `sgd`, `momentum` or `nesterov` by its arguments; Adam(amsgrad=True) is `amsgrad`.
 * Throws a RangeError naming what does not exist, is out of range, or cannot be followed here.
 *
 * @example
 * descend({ ...fromFramework('torch', 'SGD', { lr: 0.03, momentum: 0.9 }), loss, start: [-3], steps: 200 });
 */
export function fromFramework(framework: Convention, className: string, kwargs: KeywordArguments = {}): FrameworkBall {
  if (!Object.hasOwn(frameworkNames, framework)) {
    throw rangeError(say`framework: must be torch or keras, got ${String(framework)}`);
  }
  requireThat(typeof className === 'string', say`class: must be a name such as "SGD", got ${shown(className)}`);
  requireThat(isRecord(kwargs), say`arguments: must be an object of values by name, got ${shown(kwargs)}`);
  const rules = rulesOfClass(framework, className);
  const given = Object.fromEntries(Object.entries(kwargs).filter(([, value]) => value !== null && value !== undefined));
  checkNames(framework, className, given, rules);
  const optimizer = className === 'SGD' ? ruleOfSgd(framework, given, rules) : ruleBySwitch(framework, given, rules);
  const settings: Record<string, number | boolean> = {};
  for (const [name, parts] of argumentsOfRule(optimizer, framework)) {
    if (Object.hasOwn(given, name)) Object.assign(settings, partValues(className, name, parts, given[name]));
  }
  checkSettings(optimizer, framework, settings);
  return { optimizer, settings, convention: framework };
}

/** Refuses arguments that the class does not have, and those that cannot be followed. */
function checkNames(
  framework: Convention,
  className: string,
  given: KeywordArguments,
  rules: readonly CatalogueOptimizer[],
): void {
  const known = rules.flatMap((rule) => [
    ...argumentsOfRule(rule, framework).keys(),
    ...(rule.classes[framework]?.switch === undefined ? [] : [rule.classes[framework].switch]),
  ]);
  const subject = `${frameworkNames[framework]} ${className}`;
  for (const [name, value] of Object.entries(given)) {
    if (known.includes(name) || IGNORED[framework].includes(name)) continue;
    if (!REFUSED[framework].includes(name)) {
      throw rangeError(say`${subject}: unknown argument "${name}"${didYouMean(name, known)}`);
    }
    if (value !== false) throw rangeError(say`${subject}: ${name} is not supported, got ${pythonText(value)}`);
  }
}

/** SGD is three rules. */
function ruleOfSgd(
  framework: Convention,
  given: KeywordArguments,
  rules: readonly CatalogueOptimizer[],
): CatalogueOptimizer {
  const { momentum = 0, dampening = 0 } = given;
  const isNesterov = isOn(given, 'nesterov');
  // Keras looks at `nesterov` only when there is momentum; PyTorch insists.
  if (isNesterov && framework === 'torch' && (momentum === 0 || dampening !== 0)) {
    throw rangeError(
      say`PyTorch SGD: nesterov needs momentum above 0 and dampening 0, got momentum=${pythonText(momentum)}, dampening=${pythonText(dampening)}`,
    );
  }
  if (momentum === 0) return byId(rules, 'sgd');
  return byId(rules, isNesterov ? 'nesterov' : 'momentum');
}

/** The rule whose switch is on, else the one without a switch. */
function ruleBySwitch(
  framework: Convention,
  given: KeywordArguments,
  rules: readonly CatalogueOptimizer[],
): CatalogueOptimizer {
  const switched = rules.find(({ classes }) => {
    const name = classes[framework]?.switch;
    return name !== undefined && isOn(given, name);
  });
  return switched ?? rules.find(({ classes }) => classes[framework]?.switch === undefined) ?? rules[0];
}

function isOn(given: KeywordArguments, name: string): boolean {
  const value = given[name] ?? false;
  if (typeof value === 'boolean') return value;
  throw rangeError(say`${name}: must be True or False, got ${pythonText(value)}`);
}

function byId(rules: readonly CatalogueOptimizer[], id: string): CatalogueOptimizer {
  return rules.find((rule) => rule.id === id) ?? rules[0];
}

/** The settings that an argument's value gives. */
function partValues(
  className: string,
  name: string,
  parts: readonly ArgumentPart[],
  value: PythonValue,
): Record<string, number | boolean> {
  const isTuple = parts.some(({ place }) => place !== undefined);
  const values = isTuple ? value : [value];
  if (!Array.isArray(values) || values.length !== parts.length) {
    throw rangeError(say`${className}: ${name} must be ${parts.length} numbers, got ${pythonText(value)}`);
  }
  return Object.fromEntries(
    parts.map(({ setting, place = 0 }) => {
      const part: PythonValue = values[place];
      if (typeof part === 'number' || typeof part === 'boolean') return [setting, part];
      throw rangeError(say`${className}: ${name} must be a number, True or False, got ${pythonText(value)}`);
    }),
  );
}
