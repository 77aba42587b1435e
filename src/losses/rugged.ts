import { type LossEntry, suggestedRates, VIRTUAL_LIBRARY } from './entry.ts';

/** Many minima, or values over many orders of magnitude. */
export const rugged: readonly LossEntry[] = [
  {
    id: 'rastrigin',
    names: { en: 'Rastrigin', zh: 'Rastrigin 函数' },
    story: {
      en: 'An egg box of 121 minima: whoever only looks at the slope stays in the first.',
      zh: '像鸡蛋托一样有 121 个极小点：只看坡度的都会停在第一个。',
    },
    group: 'rugged',
    formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
    domain: [
      [-5.12, 5.12],
      [-5.12, 5.12],
    ],
    starts: [[-3.4, 2.7]],
    citation: `Rastrigin (1974); ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.001, momentum: 0.005, adagrad: 0.3, rmsprop: 0.02, adam: 0.1 }),
    },
  },
  {
    id: 'ackley',
    names: { en: 'Ackley', zh: 'Ackley 函数' },
    story: {
      en: 'A pitted plain around a funnel, with a kink at the very bottom.',
      zh: '布满小坑的平原围着一个漏斗，最底部是一个尖点。',
    },
    group: 'rugged',
    formula: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    starts: [[-3.3, 2.2]],
    citation: `Ackley (1987); ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.02, momentum: 0.03, adagrad: 0.5, rmsprop: 0.03, adam: 0.1 }),
    },
  },
  {
    id: 'goldstein-price-log',
    names: { en: 'Goldstein–Price (logarithm)', zh: 'Goldstein–Price 函数（对数）' },
    story: {
      en: 'Crossing valleys whose heights span five orders of magnitude, seen through the logarithm.',
      zh: '交错的山谷，高度相差五个数量级，这里取了对数来看。',
    },
    group: 'rugged',
    formula:
      'log((1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2)))',
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    starts: [
      [-1.5, 1.2],
      [1.5, 0.2],
    ],
    citation: `Goldstein & Price (1971), Mathematics of Computation 25:569, its plain natural logarithm; ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.005, momentum: 0.002, adagrad: 0.2, rmsprop: 0.02, adam: 0.05 }),
    },
  },
];
