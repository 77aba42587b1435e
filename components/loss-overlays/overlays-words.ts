import type { Overlay } from '../../src/figure/state.ts';

interface OverlaysWords {
  /** Of the group of buttons. */
  readonly group: string;
  readonly names: Readonly<Record<Overlay, string>>;
  /** What each shows. */
  readonly hints: Readonly<Record<Overlay, string>>;
}

/** The words of the element, by language. */
export const overlaysWords: Readonly<Record<'en' | 'zh', OverlaysWords>> = {
  en: {
    group: 'Show at the balls',
    names: { velocity: 'Velocity', gradient: 'Downhill', accumulator: 'Squares' },
    hints: {
      velocity: 'How far the last step went, and where to',
      gradient: 'The slope under the ball: the way down, longer where it is steeper',
      accumulator:
        'Root of the squared gradients that the rule has gathered on each axis: wide where its steps are small',
    },
  },
  zh: {
    group: '在小球处显示',
    names: { velocity: '速度', gradient: '下坡', accumulator: '平方累积' },
    hints: {
      velocity: '上一步走了多远、走向哪里',
      gradient: '小球处的坡度：指向下坡，越陡越长',
      accumulator: '规则在各轴上累积的梯度平方之根：越宽，步长越小',
    },
  },
};
