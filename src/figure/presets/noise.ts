import type { Preset } from './preset.ts';

/** What noise on the gradients does. */
export const noise: readonly Preset[] = [
  {
    id: 'noise-helps',
    names: { en: 'Noise helps', zh: '噪声也能帮忙' },
    story: {
      en: 'Plain SGD with noise of 1.5 on every slope, seed 13. At a rate of 0.1 the kicks throw it over the hill for good at step 71; at 0.01 they are too weak, and it stays in the first valley.',
      zh: '普通 SGD，每个坡度上加 1.5 的噪声，种子 13。学习率 0.1 时，它在第 71 步被彻底踢过小丘；0.01 时踢得太轻，留在第一个谷里。',
    },
    link: 'v=1&loss=textbook-1d&start=-3.6&balls=sgd:lr=0.01,sgd:lr=0.1&steps=300&seed=13&noise=1.5',
  },
  {
    id: 'two-wells-still',
    names: { en: 'Two wells, noise off', zh: '双谷，关闭噪声' },
    story: {
      en: 'At a rate of 0.1 SGD settles in the shallow well, at a loss of 2.423, and momentum 0.9 in the deep one, at 0.476. The next story is the same race with noise.',
      zh: '学习率 0.1 时，SGD 停在浅谷，损失 2.423；动量 0.9 停在深谷，损失 0.476。下一个故事是加了噪声的同一场比赛。',
    },
    link: 'v=1&loss=two-wells&start=-3.4,-1.2&balls=sgd:lr=0.1,momentum:lr=0.1:momentum=0.9&steps=300&seed=5',
  },
  {
    id: 'two-wells-noise',
    names: { en: 'Two wells, noise on', zh: '双谷，打开噪声' },
    story: {
      en: 'The same rate of 0.1 and seed 5, with noise of 1.5: SGD is shaken into the deep well and stays, but momentum 0.9 gathers the noise and roams. Over the last 100 steps its mean loss is 1.69, SGD’s 0.63.',
      zh: '同样的学习率 0.1 和种子 5，加上 1.5 的噪声：SGD 被晃进深谷并留在那里，动量 0.9 却把噪声积攒起来四处游荡。最后 100 步的平均损失，动量是 1.69，SGD 是 0.63。',
    },
    link: 'v=1&loss=two-wells&start=-3.4,-1.2&balls=sgd:lr=0.1,momentum:lr=0.1:momentum=0.9&steps=300&seed=5&noise=1.5',
  },
];
