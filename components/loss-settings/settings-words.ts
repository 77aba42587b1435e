import type { Schedule } from '../../src/core/schedule.ts';

/** What the cards say beside the words that all linked elements share. */
export interface SettingsWords {
  // Cards
  readonly rule: string;
  readonly solo: string;
  readonly showAll: (hidden: number) => string;
  readonly name: string;
  readonly color: string;
  readonly ownColor: string;
  readonly liveRule: string;
  readonly list: string;
  // Schedules
  readonly schedule: string;
  readonly scheduleKind: Readonly<Record<Schedule['kind'], string>>;
  readonly every: string;
  readonly factor: string;
  readonly over: string;
  readonly final: string;
  /** A schedule in a few words; `steps` is undefined where it is the whole run. */
  readonly stepsDown: (factor: string, every: string) => string;
  readonly cosineTo: (final: string, steps: string | undefined) => string;
  readonly warmsUp: (steps: string) => string;
  // Breakpoints
  readonly edit: string;
  readonly breakpoint: string;
  readonly settingFrom: (setting: string, step: string) => string;
  readonly mustChangeEarlier: (steps: string) => string;
  // Comparing rates
  readonly lowest: string;
  readonly highest: string;
  readonly mustBeBelow: (high: string) => string;
  readonly mustBeAbove: (low: string) => string;
  // Best rates
  readonly bestRates: string;
  readonly bestRatesHint: string;
  readonly searching: (percent: string) => string;
  readonly found: (steps: string) => string;
  readonly foundNothing: string;
  // Race
  readonly newSeed: string;
}

const en: SettingsWords = {
  rule: 'rule',
  solo: 'Solo',
  showAll: (hidden) => `Show all (${hidden} hidden)`,
  name: 'name',
  color: 'colour',
  ownColor: 'Colour of the rule',
  liveRule: 'live rule',
  list: 'Balls',

  schedule: 'schedule',
  scheduleKind: { constant: 'constant', step: 'step', cosine: 'cosine', 'warm-up': 'warm-up' },
  every: 'every … steps',
  factor: 'multiplied by',
  over: 'over … steps',
  final: 'down to a share of',
  stepsDown: (factor, every) => `rate × ${factor} every ${every} steps`,
  cosineTo: (final, steps) => `rate falls by a cosine to × ${final}${steps === undefined ? '' : ` in ${steps} steps`}`,
  warmsUp: (steps) => `rate warms up over ${steps} steps`,

  edit: 'Edit',
  breakpoint: 'from step',
  settingFrom: (setting, step) => `${setting} from step ${step}`,
  mustChangeEarlier: (steps) => `must come before the last of ${steps} steps`,

  lowest: 'from',
  highest: 'to',
  mustBeBelow: (high) => `must lie above 0 and below ${high}`,
  mustBeAbove: (low) => `must lie above ${low}`,

  bestRates: 'Best rate for each',
  bestRatesHint: 'Tries many rates and sets those that end lowest',
  searching: (percent) => `Trying rates: ${percent}`,
  found: (steps) => `Each ball now has the rate with the lowest loss after ${steps} steps.`,
  foundNothing: 'No ball ends lower at another rate.',

  newSeed: 'New seed',
};

const zh: SettingsWords = {
  rule: '规则',
  solo: '独显',
  showAll: (hidden) => `全部显示（${hidden} 个已隐藏）`,
  name: '名称',
  color: '颜色',
  ownColor: '规则本色',
  liveRule: '实时规则',
  list: '小球',

  schedule: '学习率调度',
  scheduleKind: { constant: '恒定', step: '阶梯', cosine: '余弦', 'warm-up': '预热' },
  every: '每隔步数',
  factor: '乘以',
  over: '持续步数',
  final: '降至比例',
  stepsDown: (factor, every) => `每 ${every} 步学习率 × ${factor}`,
  cosineTo: (final, steps) => `学习率${steps === undefined ? '' : `在 ${steps} 步内`}按余弦降至 × ${final}`,
  warmsUp: (steps) => `学习率在 ${steps} 步内预热`,

  edit: '编辑',
  breakpoint: '从第几步起',
  settingFrom: (setting, step) => `第 ${step} 步起的${setting}`,
  mustChangeEarlier: (steps) => `须早于第 ${steps} 步`,

  lowest: '从',
  highest: '到',
  mustBeBelow: (high) => `须大于 0 且小于 ${high}`,
  mustBeAbove: (low) => `须大于 ${low}`,

  bestRates: '各取最佳学习率',
  bestRatesHint: '尝试多个学习率，取最终损失最低者',
  searching: (percent) => `正在尝试学习率：${percent}`,
  found: (steps) => `每个小球都已取 ${steps} 步后损失最低的学习率。`,
  foundNothing: '换用其他学习率，没有小球结束得更低。',

  newSeed: '新种子',
};

export const settingsWords: Readonly<Record<'en' | 'zh', SettingsWords>> = { en, zh };
