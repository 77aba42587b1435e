import { type LossEntry, suggestedRates, VIRTUAL_LIBRARY } from './entry.ts';

/** Bowls and wells: where a ball comes to rest, and in which of several. */
export const valleysAndWells: readonly LossEntry[] = [
  {
    id: 'two-wells',
    names: { en: 'Two wells', zh: '双谷' },
    story: {
      en: 'The escape in two dimensions: a shallow well catches SGD, momentum passes on to the deep one.',
      zh: '二维中的逃逸：浅谷困住 SGD，动量则继续滚向深谷。',
    },
    group: 'valleys-and-wells',
    formula:
      '0.15*(x^2 + y^2) - 0.9*exp(-1.5*((x + 1.5)^2 + (y + 0.5)^2)) - 3*exp(-0.5*((x - 1.8)^2 + (y - 0.5)^2)) + 3',
    domain: [
      [-4, 4],
      [-3, 3],
    ],
    starts: [[-3.4, -1.2]],
    citation: 'own design',
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.05, momentum: 0.05, adagrad: 0.3, rmsprop: 0.03, adam: 0.1 }),
    },
  },
  {
    id: 'bowl',
    names: { en: 'Bowl', zh: '碗' },
    story: {
      en: 'Equally steep all round: every gradient points straight at the minimum.',
      zh: '四周一样陡：每个梯度都正对着最低点。',
    },
    group: 'valleys-and-wells',
    formula: 'x^2 + y^2',
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    starts: [[-2.5, 2]],
    citation: `sphere function; ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 100,
      rates: suggestedRates({ sgd: 0.05, momentum: 0.03, adagrad: 0.5, rmsprop: 0.05, adam: 0.1 }),
    },
  },
  {
    id: 'himmelblau',
    names: { en: 'Himmelblau', zh: 'Himmelblau 函数' },
    story: {
      en: 'Four minima of the same depth: a small change of start or rate decides which one it is.',
      zh: '四个同样深的最低点：起点或学习率稍有不同，终点就不一样。',
    },
    group: 'valleys-and-wells',
    formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    starts: [
      [0, 0],
      [-0.5, -1],
    ],
    citation: 'Himmelblau (1972), Applied Nonlinear Programming',
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.005, momentum: 0.005, adagrad: 0.5, rmsprop: 0.05, adam: 0.1 }),
    },
  },
  {
    id: 'styblinski-tang',
    names: { en: 'Styblinski–Tang', zh: 'Styblinski–Tang 函数' },
    story: {
      en: 'Four wells of three depths; inertia can also carry a ball out of the best into the worst.',
      zh: '四个谷、三种深度；惯性也可能把小球从最好的谷带进最差的谷。',
    },
    group: 'valleys-and-wells',
    formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    starts: [
      [4.5, 4.5],
      [0.3, 0.4],
    ],
    citation: `Styblinski & Tang (1990), Neural Networks 3:467; ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.01, momentum: 0.005, adagrad: 0.5, rmsprop: 0.05, adam: 0.1 }),
    },
  },
  {
    id: 'three-hump-camel',
    names: { en: 'Three-hump camel', zh: '三峰驼' },
    story: {
      en: 'A low place in the middle, and a well on either side that is easier to fall into.',
      zh: '最低处在正中，两侧却各有一个更容易落入的谷。',
    },
    group: 'valleys-and-wells',
    formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
    domain: [
      [-2.5, 2.5],
      [-2.5, 2.5],
    ],
    starts: [[-2.2, 1.5]],
    citation: VIRTUAL_LIBRARY,
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.03, momentum: 0.03, adagrad: 0.3, rmsprop: 0.03, adam: 0.05 }),
    },
  },
  {
    id: 'six-hump-camel',
    names: { en: 'Six-hump camel', zh: '六峰驼' },
    story: {
      en: 'Six minima, two of them the lowest, with passes between: neighbours by start, not by end.',
      zh: '六个极小点，其中两个最低，彼此以鞍部相连：起点相邻，终点却可能不同。',
    },
    group: 'valleys-and-wells',
    formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
    domain: [
      [-2, 2],
      [-1.2, 1.2],
    ],
    starts: [
      [1.9, 1],
      [-1.5, -0.2],
    ],
    citation: `Dixon & Szegö (1978); ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.01, momentum: 0.01, adagrad: 0.2, rmsprop: 0.02, adam: 0.04 }),
    },
  },
];
