/** What the formula's element says beside the words that all linked elements share. */
export interface FormulaWords {
  // Parameters
  readonly makeParameters: (names: readonly string[]) => string;
  readonly parameters: string;
  readonly parameter: (name: string) => string;
  readonly lowest: (name: string) => string;
  readonly highest: (name: string) => string;
  readonly mustBeBelow: (high: string) => string;
  readonly mustBeAbove: (low: string) => string;
  readonly unused: string;
  readonly removeUnused: (name: string) => string;
  readonly removeUsed: (name: string) => string;
  // Domain
  readonly domain: string;
  readonly from: (axis: string) => string;
  readonly to: (axis: string) => string;
  readonly halve: string;
  readonly double: string;
  readonly fit: string;
  readonly allSeen: string;
  readonly tooWide: string;
  readonly partial: string;
  // Rates
  readonly suggestRates: string;
  readonly suggesting: (percent: string) => string;
  readonly ratesSet: (rates: string) => string;
  readonly ratesKept: string;
  readonly separator: string;
}

export const formulaWords: Readonly<Record<'en' | 'zh', FormulaWords>> = {
  en: {
    makeParameters: (names) => {
      const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
      return names.length === 1 ? `Make ${list} a parameter` : `Make ${list} parameters`;
    },
    parameters: 'Parameters',
    parameter: (name) => `Parameter ${name}`,
    lowest: (name) => `Parameter ${name}, left end of the slider`,
    highest: (name) => `Parameter ${name}, right end of the slider`,
    mustBeBelow: (high) => `must be below ${high}`,
    mustBeAbove: (low) => `must be above ${low}`,
    unused: 'not in the formula',
    removeUnused: (name) => `Remove ${name}`,
    removeUsed: (name) => `Remove ${name}: its value stays in the formula`,
    domain: 'Domain',
    from: (axis) => `${axis} from`,
    to: (axis) => `${axis} to`,
    halve: 'Half as wide',
    double: 'Twice as wide',
    fit: 'Fit to paths',
    allSeen: 'All paths are in it.',
    tooWide: 'A picture cannot show that.',
    partial: 'This loss is too fine to find every minimum.',
    suggestRates: 'Suggest rates',
    suggesting: (percent) => `Trying rates: ${percent}`,
    ratesSet: (rates) => `Rates set: ${rates}`,
    ratesKept: 'No better rates were found: they stay as they are.',
    separator: ', ',
  },
  zh: {
    makeParameters: (names) => `把 ${names.join('、')} 设为参数`,
    parameters: '参数',
    parameter: (name) => `参数 ${name}`,
    lowest: (name) => `参数 ${name} 滑块左端`,
    highest: (name) => `参数 ${name} 滑块右端`,
    mustBeBelow: (high) => `须小于 ${high}`,
    mustBeAbove: (low) => `须大于 ${low}`,
    unused: '公式中未用到',
    removeUnused: (name) => `移除 ${name}`,
    removeUsed: (name) => `移除 ${name}：其值留在公式中`,
    domain: '范围',
    from: (axis) => `${axis} 从`,
    to: (axis) => `${axis} 到`,
    halve: '缩小一半',
    double: '放宽一倍',
    fit: '容纳全部路径',
    allSeen: '所有路径都在其中。',
    tooWide: '这样的范围无法画出。',
    partial: '此损失过于细密，无法找到所有极小值。',
    suggestRates: '推荐学习率',
    suggesting: (percent) => `正在尝试学习率：${percent}`,
    ratesSet: (rates) => `已设置学习率：${rates}`,
    ratesKept: '没有找到更好的学习率：保持不变。',
    separator: '，',
  },
};
