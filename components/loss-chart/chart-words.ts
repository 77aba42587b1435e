import type { Missing } from '../../src/figure/measures.ts';
import type { ChartScale, Measure } from '../../src/figure/state.ts';
import type { LossScaleKind } from '../../src/plotting/loss-scale.ts';

/** The words of `<loss-chart>`, which come with it. */
export interface ChartWords {
  readonly measure: Readonly<Record<Measure, string>>;
  /** What a measure is measured in; empty for the loss, which has no unit. */
  readonly unit: Readonly<Record<Measure, string>>;
  readonly measureLabel: string;
  /** The part that may be left out in a narrow chart comes second. */
  readonly scale: Readonly<Record<LossScaleKind, readonly [string, string]>>;
  readonly scaleChoice: Readonly<Record<ChartScale, string>>;
  readonly scaleLabel: string;
  readonly gapNote: (best: string) => string;
  readonly distanceNote: (count: number, place: string) => string;
  /** Follows a note about the best minimum when the survey knows that it has missed some. */
  readonly partialNote: string;
  readonly gradientNote: string;
  readonly stepNote: (axis: string) => string;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly events: string;
  readonly eventsLabel: string;
  readonly noEvent: string;
  readonly scrubHint: string;
  /** `text` begins with the step. */
  readonly told: (name: string, text: string) => string;
}

const en: ChartWords = {
  measure: {
    loss: 'loss',
    gap: 'gap to the best',
    distance: 'distance to the best',
    gradient: 'gradient norm',
    'step-x': 'effective step, x',
    'step-y': 'effective step, y',
  },
  unit: {
    loss: '',
    gap: 'loss',
    distance: 'units of w',
    gradient: 'loss per unit of w',
    'step-x': 'times the gradient',
    'step-y': 'times the gradient',
  },
  measureLabel: 'Measure shown',
  scale: { linear: ['linear', ' scale'], log: ['log', ' scale'], symlog: ['symlog', ' scale'] },
  scaleChoice: {
    auto: 'automatic scale',
    linear: 'linear scale',
    log: 'log scale',
    symlog: 'symmetric log scale',
  },
  scaleLabel: 'Scale of the axis',
  gapNote: (best) => `The loss less ${best}, the lowest known in the domain: of its minima and of a coarse grid.`,
  distanceNote: (count, place) =>
    count === 1 ? `To the best minimum, at ${place}.` : `To the nearest of ${count} minima that are equally low.`,
  partialNote: ' This loss is finer than what was searched: there may be better ones.',
  gradientNote: 'Length of the gradient, without noise and weight decay.',
  stepNote: (axis) =>
    `What the gradient was multiplied by to make the step on ${axis}. No line where a ball rests or is carried uphill.`,
  missing: {
    searching: 'The best minimum is still being looked for.',
    'no-minimum': 'No minimum is known in the domain to measure from.',
    continuum: 'The best minima form a line or an area: there is no one point to measure to.',
  },
  events: 'events',
  eventsLabel: 'Go to an event',
  noEvent: 'Go to an event…',
  scrubHint: '[ and ] go to the event before and after.',
  told: (name, text) => `${name}, ${text}`,
};

const zh: ChartWords = {
  measure: {
    loss: '损失',
    gap: '与最优值之差',
    distance: '到最优点的距离',
    gradient: '梯度的模',
    'step-x': '有效步长 x',
    'step-y': '有效步长 y',
  },
  unit: {
    loss: '',
    gap: '损失',
    distance: 'w 的单位',
    gradient: '每单位 w 的损失',
    'step-x': '梯度的倍数',
    'step-y': '梯度的倍数',
  },
  measureLabel: '显示的量',
  scale: { linear: ['线性', '刻度'], log: ['对数', '刻度'], symlog: ['对称对数', '刻度'] },
  scaleChoice: { auto: '自动刻度', linear: '线性刻度', log: '对数刻度', symlog: '对称对数刻度' },
  scaleLabel: '纵轴的刻度',
  gapNote: (best) => `损失减去 ${best}，即定义域内已知的最低值：取自其极小值与粗网格。`,
  distanceNote: (count, place) =>
    count === 1 ? `到最优极小值 ${place} 的距离。` : `到 ${count} 个同样低的极小值中最近一个的距离。`,
  partialNote: '此损失比搜索的网格更细，可能还有更好的极小值。',
  gradientNote: '梯度向量的长度，不含噪声与权重衰减。',
  stepNote: (axis) => `在 ${axis} 方向上，这一步相当于把梯度乘以多少。小球静止或被带上坡时没有线。`,
  missing: {
    searching: '仍在寻找最优极小值。',
    'no-minimum': '定义域内没有已知的极小值可供比较。',
    continuum: '最优极小值连成一线或一片，没有唯一的点可供测量。',
  },
  events: '事件',
  eventsLabel: '跳到某个事件',
  noEvent: '跳到某个事件…',
  scrubHint: '按 [ 和 ] 跳到前后的事件。',
  told: (name, text) => `${name}，${text}`,
};

export const chartWords: Readonly<Record<'en' | 'zh', ChartWords>> = { en, zh };
