import { type LossEntry, suggestedRates } from './entry.ts';

/** The curve of a figure that says nothing: the one loss that every page has at once. */
export const textbook: LossEntry = {
  id: 'textbook-1d',
  names: { en: 'Textbook curve', zh: '教科书曲线' },
  story: {
    en: 'A shallow well in front of a deep one: plain SGD stays, momentum rolls through.',
    zh: '深谷前面有一个浅谷：普通 SGD 停在浅谷，动量则能冲过去。',
  },
  group: 'one-dimension',
  formula: '0.3*(x - 0.5)^2 - 1.3*exp(-2*(x + 1.5)^2) - 2*exp(-0.5*(x - 2)^2) + 2',
  domain: [[-4, 5]],
  starts: [[-3.6]],
  citation: 'own design, after the usual figure of a local and a global minimum in textbooks',
  suggested: {
    steps: 200,
    rates: suggestedRates({ sgd: 0.03, momentum: 0.03, adagrad: 0.3, rmsprop: 0.03, adam: 0.05 }),
  },
};
