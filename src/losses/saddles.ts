import { type LossEntry, suggestedRates } from './entry.ts';

/** Places where the gradient vanishes without a minimum. */
export const saddles: readonly LossEntry[] = [
  {
    id: 'saddle',
    names: { en: 'Saddle', zh: '鞍点' },
    story: {
      en: 'From the ridge the ball slides to the saddle and lingers: who leaves it first?',
      zh: '小球沿山脊滑到鞍点后徘徊不前：谁先离开？',
    },
    group: 'saddles',
    formula: 'x^2 - y^2 + y^4/4',
    domain: [
      [-2.5, 2.5],
      [-2.5, 2.5],
    ],
    starts: [[-2, 0.001]],
    citation: 'x² − y² with a quartic wall, so that it has a floor',
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.05, momentum: 0.03, adagrad: 0.3, rmsprop: 0.03, adam: 0.05 }),
    },
  },
  {
    id: 'monkey-saddle',
    names: { en: 'Monkey saddle', zh: '猴鞍' },
    story: {
      en: 'Flat to second order in the middle, with three ways down: there is no curvature to go by.',
      zh: '中心处二阶导数也为零，三条下坡路：没有曲率可以依靠。',
    },
    group: 'saddles',
    formula: 'x^3 - 3*x*y^2 + 0.25*(x^2 + y^2)^2',
    domain: [
      [-4.5, 4.5],
      [-4.5, 4.5],
    ],
    starts: [[1.5, 0.01]],
    citation: 'classical monkey saddle (Hilbert & Cohn-Vossen) with a quartic wall, so that it has a floor',
    suggested: {
      steps: 300,
      rates: suggestedRates({ sgd: 0.03, momentum: 0.01, adagrad: 0.3, rmsprop: 0.03, adam: 0.05 }),
    },
  },
];
