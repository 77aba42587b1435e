import { type LossEntry, suggestedRates, VIRTUAL_LIBRARY } from './entry.ts';

/** Long narrow valleys: much steeper across than along. */
export const ravines: readonly LossEntry[] = [
  {
    id: 'ravine',
    names: { en: 'Ravine', zh: '峡谷' },
    story: {
      en: 'Fifty times steeper across than along: SGD zigzags, momentum straightens the way.',
      zh: '横向比纵向陡五十倍：SGD 左右摇摆，动量把路走直。',
    },
    group: 'ravines',
    formula: '0.05*x^2 + 2.5*y^2',
    domain: [
      [-10, 10],
      [-3, 3],
    ],
    starts: [[-9, 1.5]],
    citation: 'quadratic of condition number 50; cf. Goh (2017), Why Momentum Really Works, Distill',
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.37, momentum: 0.1, adagrad: 1, rmsprop: 0.1, adam: 0.3 }),
    },
  },
  {
    id: 'rosenbrock',
    names: { en: 'Rosenbrock', zh: 'Rosenbrock 香蕉谷' },
    story: {
      en: 'A curved valley: easy to reach, slow to follow down to its end.',
      zh: '弯曲的山谷：到谷中容易，沿谷走到底却很慢。',
    },
    group: 'ravines',
    formula: '(1 - x)^2 + 100*(y - x^2)^2',
    domain: [
      [-2, 2],
      [-1, 3],
    ],
    starts: [[-1.2, 1]],
    citation: `Rosenbrock (1960), The Computer Journal 3:175; ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 500,
      rates: suggestedRates({ sgd: 0.001, momentum: 0.0005, adagrad: 0.3, rmsprop: 0.01, adam: 0.05 }),
    },
  },
  {
    id: 'beale',
    names: { en: 'Beale', zh: 'Beale 函数' },
    story: {
      en: 'Flat in the middle and very steep at the corners: one rate has to serve both.',
      zh: '中间平坦，四角极陡：同一个学习率要兼顾两处。',
    },
    group: 'ravines',
    formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
    domain: [
      [-4.5, 4.5],
      [-4.5, 4.5],
    ],
    starts: [
      [1, 1.5],
      [-1, -1],
    ],
    citation: `Beale (1958); ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 300,
      rates: suggestedRates({ sgd: 0.01, momentum: 0.005, adagrad: 0.5, rmsprop: 0.02, adam: 0.1 }),
    },
  },
  {
    id: 'matyas',
    names: { en: 'Matyas', zh: 'Matyas 函数' },
    story: {
      en: 'A valley that lies aslant: rules that scale each weight by itself gain nothing from it.',
      zh: '斜着的山谷：对每个权重单独缩放的规则在这里占不到便宜。',
    },
    group: 'ravines',
    formula: '0.26*(x^2 + y^2) - 0.48*x*y',
    domain: [
      [-10, 10],
      [-10, 10],
    ],
    starts: [[-8, 3]],
    citation: VIRTUAL_LIBRARY,
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.5, momentum: 0.2, adagrad: 1, rmsprop: 0.1, adam: 0.3 }),
    },
  },
  {
    id: 'booth',
    names: { en: 'Booth', zh: 'Booth 函数' },
    story: {
      en: 'A slanting oval bowl: nine times steeper one way than the other, and neither way is an axis.',
      zh: '斜置的椭圆碗：一个方向比另一个方向陡九倍，且都不沿坐标轴。',
    },
    group: 'ravines',
    formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
    domain: [
      [-10, 10],
      [-10, 10],
    ],
    starts: [[-8, -5]],
    citation: VIRTUAL_LIBRARY,
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.05, momentum: 0.02, adagrad: 2, rmsprop: 0.15, adam: 0.4 }),
    },
  },
];
