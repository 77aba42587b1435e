import { type LossEntry, suggestedRates, VIRTUAL_LIBRARY } from './entry.ts';
import { textbook } from './textbook.ts';

/** Losses of one weight, drawn as a curve. */
export const oneDimension: readonly LossEntry[] = [
  textbook,
  {
    id: 'quadratic-1d',
    names: { en: 'Parabola', zh: '抛物线' },
    story: {
      en: 'The simplest bowl: here the effect of each setting can be worked out by hand.',
      zh: '最简单的碗：每个设置的作用都能手算出来。',
    },
    group: 'one-dimension',
    formula: '0.5*x^2',
    domain: [[-5, 5]],
    starts: [[-4]],
    citation: 'elementary',
    suggested: {
      steps: 100,
      rates: suggestedRates({ sgd: 0.1, momentum: 0.1, adagrad: 1, rmsprop: 0.1, adam: 0.2 }),
    },
  },
  {
    id: 'abs-kink',
    names: { en: 'Absolute value', zh: '绝对值' },
    story: {
      en: 'A kink at the bottom: the slope never gets small, so a constant step hops from side to side.',
      zh: '谷底是尖点：坡度始终不变小，固定步长会来回跳动。',
    },
    group: 'one-dimension',
    formula: 'abs(x - 0.5)',
    domain: [[-3, 4]],
    starts: [[-2.2]],
    citation: 'elementary',
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.04, momentum: 0.01, adagrad: 0.3, rmsprop: 0.04, adam: 0.05 }),
    },
  },
  {
    id: 'double-well-tilted',
    names: { en: 'Tilted double well', zh: '倾斜双阱' },
    story: {
      en: 'Two wells of unequal depth with a hill between; who starts high may roll over it.',
      zh: '一深一浅两个阱，中间隔着小丘；从高处出发才可能翻过去。',
    },
    group: 'one-dimension',
    formula: 'x^4/4 - x^2 + 0.3*x',
    domain: [[-2.4, 2.2]],
    starts: [[2.1], [0.4]],
    citation: 'tilted quartic potential (Landau, Duffing)',
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.06, momentum: 0.06, adagrad: 0.2, rmsprop: 0.03, adam: 0.05 }),
    },
  },
  {
    id: 'wavy-bowl',
    names: { en: 'Wavy bowl', zh: '波浪碗' },
    story: {
      en: 'A parabola with ripples: momentum carries the ball through two wells on its way to the deepest.',
      zh: '带波纹的抛物线：动量带着小球穿过两个小谷，到达最深处。',
    },
    group: 'one-dimension',
    formula: 'x^2/10 + sin(3*x)',
    domain: [[-7.5, 7.5]],
    starts: [[-5.5], [4.6]],
    citation: 'own design; a relative of Rastrigin in one dimension',
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.08, momentum: 0.08, adagrad: 0.5, rmsprop: 0.05, adam: 0.1 }),
    },
  },
  {
    id: 'plateau-cliff',
    names: { en: 'Plateau and cliff', zh: '高原与悬崖' },
    story: {
      en: 'Long flat ground, then a sudden drop: one steep gradient can throw a ball far away.',
      zh: '先是漫长的平地，接着突然下坠：一个陡峭的梯度就能把小球抛得很远。',
    },
    group: 'one-dimension',
    formula: '3/(1 + exp(8*x)) + 0.02*(x - 2)^2',
    domain: [[-4, 5]],
    starts: [[-3]],
    citation: 'own design; on cliffs see Goodfellow, Bengio & Courville (2016), Deep Learning, section 8.2.4',
    suggested: {
      steps: 300,
      rates: suggestedRates({ sgd: 0.15, momentum: 0.05, adagrad: 0.3, rmsprop: 0.04, adam: 0.06 }),
    },
  },
  {
    id: 'forrester',
    names: { en: 'Forrester', zh: 'Forrester 函数' },
    story: {
      en: 'A flat shoulder and a false bottom before a deep, narrow well.',
      zh: '在又深又窄的谷之前，有一段平肩和一个假谷底。',
    },
    group: 'one-dimension',
    formula: '(6*x - 2)^2*sin(12*x - 4)',
    domain: [[0, 1]],
    starts: [[0.35], [0]],
    citation: `Forrester, Sóbester & Keane (2008), Engineering Design via Surrogate Modelling; ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 200,
      rates: suggestedRates({ sgd: 0.001, momentum: 0.001, adagrad: 0.05, rmsprop: 0.005, adam: 0.01 }),
    },
  },
  {
    id: 'gramacy-lee',
    names: { en: 'Gramacy–Lee', zh: 'Gramacy–Lee 函数' },
    story: {
      en: 'Ripples that grow towards the left: the deepest well hides among the roughest waves.',
      zh: '波纹越往左越大：最深的谷藏在起伏最剧烈的地方。',
    },
    group: 'one-dimension',
    formula: 'sin(10*pi*x)/(2*x) + (x - 1)^4',
    domain: [[0.5, 2.5]],
    starts: [[2.4], [1.6]],
    citation: `Gramacy & Lee (2012), Statistics and Computing 22:713; ${VIRTUAL_LIBRARY}`,
    suggested: {
      steps: 150,
      rates: suggestedRates({ sgd: 0.001, momentum: 0.003, adagrad: 0.05, rmsprop: 0.005, adam: 0.02 }),
    },
  },
];
