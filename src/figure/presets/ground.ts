import type { Preset } from './preset.ts';

/** Ground that tells the rules apart. */
export const ground: readonly Preset[] = [
  {
    id: 'ravine',
    names: { en: 'Zigzag in a ravine', zh: '峡谷里的之字形' },
    story: {
      en: 'Fifty times steeper across than along: at a rate of 0.37 SGD zigzags from wall to wall and is still on its way after 200 steps. Momentum 0.9 at 0.1 is at rest after 157.',
      zh: '横向比纵向陡五十倍：学习率 0.37 的 SGD 在两壁间来回，走了 200 步还没到；动量 0.9、学习率 0.1 的小球 157 步就停稳了。',
    },
    link: 'v=1&loss=ravine&start=-9,1.5&balls=sgd:lr=0.37,momentum:lr=0.1:momentum=0.9&steps=200',
  },
  {
    id: 'rmsprop-ravine',
    names: { en: 'RMSProp on a ravine', zh: 'RMSProp 走峡谷' },
    story: {
      en: 'RMSProp divides each weight’s step by the size of its gradients, so steep and flat count the same: at a rate of 0.1 its first step is 1 along and 1 across. It never zigzags and is at rest after 144 steps; SGD at 0.37 is not after 200.',
      zh: 'RMSProp 用各个权重自身梯度的大小去除步长，陡与平一视同仁：学习率 0.1 时，第一步纵向走 1，横向也走 1。它从不摇摆，144 步就停稳；学习率 0.37 的 SGD 走 200 步还没停。',
    },
    link: 'v=1&loss=ravine&start=-9,1.5&balls=sgd:lr=0.37,rmsprop:lr=0.1&steps=200',
  },
  {
    id: 'adagrad-dies',
    names: { en: 'Adagrad’s rate dies', zh: 'Adagrad 越走越慢' },
    story: {
      en: 'The slope is 1 all the way, but Adagrad forgets no gradient: its steps shrink from 0.05 to 0.0022 in 500 steps, and it stays 0.57 short. SGD at the same rate of 0.05 is there after 55, and hops.',
      zh: '坡度始终是 1，但 Adagrad 不会忘记任何梯度：500 步里，步长从 0.05 缩到 0.0022，离谷底还差 0.57。同为学习率 0.05 的 SGD 走 55 步就到了，然后来回跳动。',
    },
    link: 'v=1&loss=abs-kink&start=-2.23&balls=sgd:lr=0.05,adagrad:lr=0.05&steps=500',
  },
  {
    id: 'plateau',
    names: { en: 'Stuck on a plateau', zh: '困在高原上' },
    story: {
      en: 'At x = −5 the slope is only 0.00002: at a rate of 0.03 SGD moves by 0.0002 in 300 steps, momentum 0.9 by 0.002. RMSProp at 0.03 divides by the slope’s own size and is in the minimum after 50.',
      zh: '在 x = −5 处，坡度只有 0.00002：学习率 0.03 的 SGD 走 300 步只移动 0.0002，动量 0.9 也只移动 0.002。学习率同为 0.03 的 RMSProp 除以坡度本身的大小，50 步就到了极小值。',
    },
    link: 'v=1&formula=1%20-%20exp(-x^2/2)&domain=-6,4&start=-5&balls=sgd:lr=0.03,momentum:lr=0.03:momentum=0.9,rmsprop:lr=0.03&steps=300',
  },
  {
    id: 'saddle',
    names: { en: 'Who leaves the saddle first?', zh: '谁先离开鞍点？' },
    story: {
      en: 'All start beside the ridge, at y = 0.001, at a rate of 0.03. RMSProp is at rest in a minimum after 95 steps; momentum 0.9 and SGD linger at the saddle, and take 169 and 182.',
      zh: '都从山脊旁 y = 0.001 处出发，学习率都是 0.03。RMSProp 走 95 步就停在极小值；动量 0.9 和 SGD 在鞍点徘徊，分别要 169 步和 182 步。',
    },
    link: 'v=1&loss=saddle&start=-2,0.001&balls=sgd:lr=0.03,momentum:lr=0.03:momentum=0.9,rmsprop:lr=0.03&steps=300',
  },
];
