import type { VerdictKind } from '../../../src/core/verdict.ts';
import type { FigureTerms } from './en.ts';

export const zh: FigureTerms = {
  $code: 'zh',
  $name: '简体中文',
  $dir: 'ltr',

  // Shared
  noLandscape: '没有关联的 <loss-landscape>：请把本元素放在其中，或在 for 中写上它的 id。',
  noLandscapeNamed: (id) => `找不到 id 为“${id}”的 <loss-landscape>。`,
  play: '播放',
  pause: '暂停',
  replay: '重播',
  step: '步',
  stepOf: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  loss: '损失',
  verdict: (kind, reason) => (reason === 'undefined' ? '损失无定义' : verdicts[kind]),
  verdictUnknown: '…',
  hidden: '已隐藏',

  // <loss-landscape>
  figureName: (lossName) => `损失景观：${lossName}`,
  figureFormula: '输入的公式',
  playback: '播放',
  toStart: '回到开始',
  stepBack: '后退一步',
  stepForward: '前进一步',
  scrub: '步数',
  speed: '速度',
  stepsPerSecond: (speed) => `${speed} 步/秒`,
  reset: '重置',
  weight: (name) => `权重 ${name}`,
  globalMinimum: (value) => `全局极小值 ${value}`,
  localMinimum: (value) => `局部极小值 ${value}`,
  startHint: '起点 · 可拖动',
  start: '起点',
  startOf: (axis) => `起点 ${axis}`,
  startValue: (axis, place, loss) => `${axis} = ${place}，损失 ${loss}`,
  undefinedHere: '此处无定义',
  constantLoss: '损失为常数：没有坡度可循',
  loading: '正在加载…',
  describeMinima: (count) => `共有 ${count} 个极小值。`,
  describePartial: '实际更多：此损失过于细密，无法找到所有极小值。',
  describeGlobal: (place, value) => `全局极小值位于 ${place}，损失 ${value}。`,
  describeLocal: (place, value) => `一个局部极小值位于 ${place}，损失 ${value}。`,
  describeStart: (place) => `所有小球从 ${place} 出发。`,
  describeBall: (name, verdict) => `${name}：${verdict}。`,
};

const verdicts: Readonly<Record<VerdictKind, string>> = {
  'global-minimum': '全局极小值',
  'local-minimum': '局部极小值',
  saddle: '鞍点',
  plateau: '平台',
  oscillating: '振荡',
  moving: '仍在移动',
  diverged: '发散',
};
