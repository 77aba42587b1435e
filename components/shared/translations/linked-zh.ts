import type { VerdictKind } from '../../../src/core/verdict.ts';
import type { LinkedTerms } from './linked-terms.ts';

const lossGroups = {
  'one-dimension': '一维',
  'valleys-and-wells': '谷与阱',
  ravines: '峡谷',
  saddles: '鞍点',
  rugged: '崎岖',
} as const;

const outcomes: Readonly<Record<VerdictKind, string>> = {
  'global-minimum': '全局极小值',
  'local-minimum': '局部极小值',
  saddle: '鞍点',
  plateau: '平台',
  oscillating: '振荡',
  moving: '仍在移动',
  diverged: '发散',
};

/** Where the reason says more than the kind. */
const byReason: Readonly<Record<string, string | undefined>> = {
  maximum: '极大值',
  inflection: '平缓拐点',
  undefined: '损失无定义',
};

export const linkedZh: LinkedTerms = {
  atStep: (step) => `第 ${step} 步`,
  stableAt: (rate) => `学习率 ${rate} 时稳定`,
  settledAs: (kind, reason) => byReason[reason ?? ''] ?? outcomes[kind],
  evidence: (gradient, stepLength, speed) =>
    `结束时：梯度 ${gradient}，最后一步长 ${stepLength}，平均速度每步 ${speed}。`,
  eigenvalues: (values) => `曲率（海森矩阵特征值）：${values}。`,
  divergedReason: (reason) => {
    if (reason === 'undefined') return '小球所在之处损失没有定义。';
    return reason === 'growing' ? '小球越走越远。' : '数值无限增大。';
  },
  listSeparator: '、',

  stepsUnit: () => '步',
  perSecond: (speed) => `${speed}/秒`,
  resetHint: '恢复此图最初的设置',

  chartScrub: '当前步',
  firstTick: (step) => `第 ${step} 步`,
  more: (count) => `另有 ${count} 个`,
  momentOf: (name, step, what) => `${name}，第 ${step} 步：${what}`,

  standings: (step) => `第 ${step} 步的排名`,
  place: '名次',
  ball: '小球',
  rate: '学习率',
  lossNow: '当前损失',
  lossFinal: '最终损失',
  steps: '步数',
  outcome: '结果',
  noBalls: '这场比赛还没有小球。',

  stepShown: (step) => `第 ${step} 步：`,
  allStart: (place, loss) => `比赛从 ${place} 出发，损失为 ${loss}。`,
  climbs: (velocity) => `凭每步 ${velocity} 的速度冲上坡，梯度却指向回头路`,
  isPast: (_count, velocity) => `已越过势垒${velocity === undefined ? '' : `，速度为每步 ${velocity}`}`,
  restsIn: (kind, count, place, above) => {
    const rests = count === 1 ? '停在' : '都停在';
    if (kind === 'global-minimum') return `${rests}全局极小值 ${place}`;
    if (kind === 'saddle') return `${rests}鞍点 ${place}`;
    return `${rests}局部极小值 ${place}${above === '' ? '' : `，比最优高 ${above}`}`;
  },
  hasDiverged: (step) => `在第 ${step} 步发散`,
  swings: (width) => `来回摆动，每步 ${width}`,
  hasShrunk: (percent) => `的步长已缩至第一步的 ${percent}`,
  stands: (loss, isLeading) => (isLeading ? `领先，损失为 ${loss}` : `的损失为 ${loss}`),
  clauseSeparator: '；',
  fullStop: '。',

  balls: '小球',
  sameForAll: (steps, seed) => `起点相同 · 同为 ${steps} 步 · 种子 ${seed}`,
  rule: (name) => `${name}的更新规则`,
  ruleGroup: '更新规则',
  typedRule: '自定义规则',
  settingOf: (setting, ball) => `${ball}：${setting}`,
  moreSettings: (name) => `${name}的更多设置`,
  convention: '约定',
  conventionName: (convention) => (convention === 'torch' ? 'PyTorch' : 'Keras'),
  duplicate: '复制',
  hide: '隐藏',
  show: '显示',
  remove: '移除',
  actionOn: (action, name) => `${action} ${name}`,
  addBall: '添加小球',
  compareRates: '比较学习率',
  compareRules: '比较优化器',
  compareRatesOf: '规则',
  howMany: '个数',
  compare: '比较',
  cancel: '取消',
  fullHouse: (count) => `一场比赛最多 ${count} 个小球。`,
  race: '比赛',
  raceHint: '起点、步数、种子、噪声',
  seed: '种子',
  noise: '噪声',
  mustBeNumber: (text) => `须为数字，现为“${text}”`,
  mustBeWhole: (low, high, text) => `须为 ${low} 到 ${high} 的整数，现为 ${text}`,
  mustBeWithin: (range, text) => `须在 ${range} 内，现为 ${text}`,
  applyFrom: '改动生效于',
  fromStart: '从头开始',
  fromThisStep: (step) => `从第 ${step} 步起`,
  changeAt: (step, settings) => `从第 ${step} 步起：${settings}`,
  tryRate: (rate) => `试试 ${rate}`,

  formula: '损失公式',
  edit: '编辑',
  ifWord: '若',
  otherwise: '否则',
  editFormula: '编辑公式',
  done: '完成',
  didYouMean: '改为',
  examples: '示例',
  formulaHint: '回车保留，Esc 还原。',
  readAs: '读作',

  pickLoss: '选择损失函数',
  lossGroup: (group) => lossGroups[group],
  ownFormula: '自定义公式',
  ownFormulaStory: '手动输入的公式：可在下方编辑，或从列表中选择一个损失函数。',
  close: '关闭',

  fromStepTo: (from, to) => `第 ${from} 步 → 第 ${to} 步`,
  noUpdateYet: '还没有更新。',
  noUpdates: '这次运行没有更新。',
  noiseWord: '噪声',
  scheduleWord: '调度',
  ruleLines: '更新规则各行及数值',
  ruleLine: (kind) => ruleLines[kind],
  becomes: (name, value) => `${name} = ${value}`,
  unknownBall: (ball) => `ball：须为小球的序号或名称，现为“${ball}”`,

  numberHint: '可拖动、用方向键调节，或按回车键输入。',
  notToldYet: '尚未揭晓',
  pathProblem: (at, value, known, nearest) => {
    const must = known === '' ? '此处没有' : `须为 ${known} 之一`;
    return `${pathParts[at]}：${must}，现为“${value}”${nearest === undefined ? '' : `；是否指“${nearest}”？`}`;
  },
};

const ruleLines = { gradient: '梯度', schedule: '学习率', decay: '权重衰减' } as const;
const pathParts = { path: '路径', ball: '小球', setting: '设置', axis: '坐标轴', parameter: '参数' } as const;
