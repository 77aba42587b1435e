import type { Preset } from './preset.ts';

/** What momentum is good for, and what it is not. */
export const escape: readonly Preset[] = [
  {
    id: 'escape',
    names: { en: 'Momentum escapes', zh: '动量逃出浅谷' },
    story: {
      en: 'At rate 0.03 SGD stops in the first valley (loss 1.761), momentum 0.9 in the deepest (0.515).',
      zh: '学习率都是 0.03：SGD 停在第一个谷里，损失 1.761；动量 0.9 继续滚到最深处，损失 0.515。',
    },
    link: 'v=1&loss=textbook-1d&start=-3.6&balls=sgd:lr=0.03,momentum:lr=0.03:momentum=0.9,adagrad:lr=0.3,rmsprop:lr=0.03&steps=200',
  },
  {
    id: 'overshoot',
    names: { en: 'Momentum overshoots', zh: '动量冲过了头' },
    story: {
      en: 'From x = −2.3 at a rate of 0.1, SGD is in the global minimum after 10 steps. Momentum 0.9 at the same rate shoots past it, over the hill, and ends at a loss of −0.588 instead of −1.435.',
      zh: '从 x = −2.3 出发，学习率 0.1 的 SGD 走 10 步就到了全局极小值；学习率相同、动量 0.9 的小球冲过它、翻过小丘，最终损失是 −0.588，而不是 −1.435。',
    },
    link: 'v=1&loss=double-well-tilted&start=-2.3&balls=sgd:lr=0.1,momentum:lr=0.1:momentum=0.9&steps=200',
  },
  {
    id: 'bigger-rate',
    names: { en: 'A bigger rate is not better', zh: '学习率并非越大越好' },
    story: {
      en: 'From x = 2, momentum 0.9 at a rate of 0.01 crosses the hill and settles at −1.036. At 0.03 it crosses too, but rushes up the far wall to −1.755, rolls back and ends at 0.960, where SGD at 0.01 stops.',
      zh: '从 x = 2 出发，动量 0.9、学习率 0.01 的小球翻过小丘，停在 −1.036。学习率 0.03 时它也翻了过去，却冲上对面的坡直到 −1.755，又滚回来，停在 0.960，和学习率 0.01 的 SGD 一样。',
    },
    link: 'v=1&formula=(x^2-1)^2%2B0.3*x&domain=-2,2.2&start=2&balls=sgd:lr=0.01,momentum:lr=0.01:momentum=0.9,momentum:lr=0.03:momentum=0.9&steps=200',
  },
];
