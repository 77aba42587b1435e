import type { Preset } from './preset.ts';

/** What the learning rate decides. */
export const rates: readonly Preset[] = [
  {
    id: 'too-small-rate',
    names: { en: 'Too small a rate', zh: '学习率太小' },
    story: {
      en: 'At a rate of 0.002 SGD has gone barely a third of its way after 100 steps: the loss is still 4.60. At 0.1 it is at the bottom after 39.',
      zh: '学习率 0.002 的 SGD 走了 100 步还不到全程的三分之一，损失仍有 4.60；学习率 0.1 时，39 步就到了谷底。',
    },
    link: 'v=1&loss=bowl&start=-2.5,2&balls=sgd:lr=0.002,sgd:lr=0.1&steps=100',
  },
  {
    id: 'too-large-rate',
    names: { en: 'Too large a rate', zh: '学习率太大' },
    story: {
      en: 'The steepest direction here allows SGD no rate above 0.4. At 0.37 it zigzags across the ravine, but comes down; at 0.42 each swing is wider than the last, and it diverges.',
      zh: '这里最陡的方向不允许 SGD 的学习率超过 0.4。0.37 时它在峡谷里左右摇摆，但能走下去；0.42 时一次比一次摆得更宽，最终发散。',
    },
    link: 'v=1&loss=ravine&start=-9,1.5&balls=sgd:lr=0.37,sgd:lr=0.42&steps=150',
  },
  {
    id: 'rate-fan',
    names: { en: 'One rule, five rates', zh: '同一规则，五个学习率' },
    story: {
      en: 'SGD on a parabola: at 0.005 it crawls, at 0.1 it is at the bottom after 79 steps, at 1 after a single one. At 1.8 it hops from side to side on its way down, 38 steps long; at 2.1 it hops out and diverges.',
      zh: '抛物线上的 SGD：学习率 0.005 时爬得很慢，0.1 时 79 步到底，1 时一步到底；1.8 时左右跳着下去，用了 38 步；2.1 时越跳越高，最终发散。',
    },
    link: 'v=1&loss=quadratic-1d&start=-4&balls=sgd:lr=0.005,sgd:lr=0.1,sgd:lr=1,sgd:lr=1.8,sgd:lr=2.1&steps=100',
  },
  {
    id: 'schedule',
    names: { en: 'A schedule lands', zh: '逐渐减小才能落地' },
    story: {
      en: 'At a constant rate of 0.1 SGD hops across the kink to the end, 0.07 from the bottom. With the same rate falling along a cosine it is at rest after 190 of the 200 steps.',
      zh: '学习率恒为 0.1 时，SGD 在尖点两侧一直跳到最后，离谷底还差 0.07；同样的学习率按余弦逐渐减小，200 步中的第 190 步就停稳了。',
    },
    link: 'v=1&loss=abs-kink&start=-2.23&balls=sgd:lr=0.1,sgd:label=SGD%20cosine:schedule=cosine:lr=0.1&steps=200',
  },
];
