import type { Convention, Flags, Names, Optimizer } from './optimizer.ts';
import { didYouMean } from './did-you-mean.ts';
import { rangeError, say, term, type Value, type Wording } from './message.ts';

/** A framework's name and default of a setting; `betas.0` means the first entry of the tuple `betas`. */
export type FrameworkSetting<T> = readonly [name: string, initial: T];

/** A numeric knob of an optimizer. A convention that it has no entry for does not have it. */
export interface NumberSetting {
  readonly kind: 'number';
  readonly names: Names;
  readonly torch?: FrameworkSetting<number>;
  readonly keras?: FrameworkSetting<number>;
  /** Allowed values: [min, max], ends excluded where said. */
  readonly min: number;
  readonly max: number;
  readonly excludesMin?: boolean;
  readonly excludesMax?: boolean;
  /** What a slider shows: its range and how it is spaced (`complement`: evenly in log(1 − value), for 0.9, 0.99, 0.999). */
  readonly slider: readonly [low: number, high: number];
  readonly scale: 'linear' | 'log' | 'complement';
}

/** A switch of an optimizer. */
export interface BooleanSetting {
  readonly kind: 'boolean';
  readonly names: Names;
  readonly torch?: FrameworkSetting<boolean>;
  readonly keras?: FrameworkSetting<boolean>;
}

export type SettingDefinition = NumberSetting | BooleanSetting;

/** Values by setting name, as a person or a URL gives them. */
export type SettingValues = Readonly<Record<string, number | boolean>>;

/** What is known of a rule before it is made executable. */
export type Knobs = Pick<Optimizer, 'id' | 'names' | 'settings' | 'conventions' | 'custom'>;

/** All settings of one optimizer in one convention, checked and completed by defaults. */
export interface CheckedSettings {
  readonly numbers: Readonly<Record<string, number>>;
  readonly flags: Flags;
}

const conventionNames = { torch: 'PyTorch', keras: 'Keras' } as const;

/** The range of a setting as a person reads it: `[0, 1)`. */
export function rangeText(setting: Pick<NumberSetting, 'min' | 'max' | 'excludesMin' | 'excludesMax'>): string {
  const low = setting.min === -Infinity ? '(−∞' : `${setting.excludesMin ? '(' : '['}${setting.min}`;
  const high = setting.max === Infinity ? '∞)' : `${setting.max}${setting.excludesMax ? ')' : ']'}`;
  return `${low}, ${high}`;
}

function isInRange(setting: NumberSetting, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (value < setting.min || value > setting.max) return false;
  if (setting.excludesMin && value === setting.min) return false;
  return !(setting.excludesMax && value === setting.max);
}

/** The problem with a value of a setting, or undefined when it is allowed. */
export function settingProblem(
  optimizer: Value,
  name: string,
  setting: SettingDefinition,
  value: unknown,
): Wording | undefined {
  const knob = term(name, setting.names);
  if (setting.kind === 'boolean') {
    return typeof value === 'boolean'
      ? undefined
      : say`${optimizer}: ${knob} must be true or false, got ${String(value)}`;
  }
  if (typeof value === 'number' && isInRange(setting, value)) return undefined;
  return say`${optimizer}: ${knob} must be a number in ${rangeText(setting)}, got ${String(value)}`;
}

/** Names of the settings that an optimizer has in a convention. */
export function settingNames(optimizer: Pick<Knobs, 'settings'>, convention: Convention): string[] {
  return Object.keys(optimizer.settings).filter((name) => optimizer.settings[name][convention] !== undefined);
}

/**
 * Checks given settings and completes them by the convention's defaults.
 * Throws a RangeError that names the optimizer, the setting, the rule and the value.
 */
export function checkSettings(optimizer: Knobs, convention: Convention, given: SettingValues = {}): CheckedSettings {
  const subject = term(optimizer.id, optimizer.names);
  if (!optimizer.conventions.includes(convention)) {
    const wanted = conventionNames[convention] ?? String(convention);
    const known = optimizer.conventions.map((each) => conventionNames[each]).join(', ');
    throw rangeError(say`${subject}: there is no ${wanted} form, only ${known}`);
  }
  const known = settingNames(optimizer, convention);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    // A typed rule has no convention but its own.
    const where = optimizer.custom === true ? say`` : say` in the ${conventionNames[convention]} convention`;
    throw rangeError(say`${subject}: unknown setting "${unknown}"${where}${didYouMean(unknown, known)}`);
  }
  const numbers: Record<string, number> = {};
  const flags: Record<string, boolean> = {};
  for (const name of known) {
    const setting = optimizer.settings[name];
    const value = Object.hasOwn(given, name) ? given[name] : setting[convention]?.[1];
    const problem = settingProblem(subject, name, setting, value);
    if (problem !== undefined) throw rangeError(problem);
    if (typeof value === 'boolean') flags[name] = value;
    else if (typeof value === 'number') numbers[name] = value;
  }
  return { numbers, flags };
}
