import type { Moment } from '../../src/figure/moments.ts';
import { formatLoss, formatPercent, formatSetting, formatStep } from '../../src/plotting/format.ts';

/** What is told of a moment, and what is left of it where there is little room. */
export interface AnnotationText {
  readonly text: string;
  readonly shortText: string;
}

/** The words in the picture and of what is drawn at the balls: they come with it, after the first picture. */
interface Words {
  readonly escape: (step: string) => string;
  readonly escapeShort: string;
  readonly diverged: (step: string) => string;
  readonly isUndefined: (step: string) => string;
  readonly stable: (step: string, rate: string) => string;
  readonly stableShort: (rate: string) => string;
  readonly shrunk: (step: string, percent: string) => string;
  readonly shrunkShort: (percent: string) => string;
  readonly swings: (step: string) => string;
  readonly leaves: (step: string) => string;
  readonly stuck: (step: string) => string;
  readonly stuckAbove: (step: string, above: string) => string;
  readonly onSaddle: (step: string) => string;
  readonly overlays: { readonly gradient: string; readonly velocity: string; readonly accumulator: string };
}

const en: Words = {
  escape: (step) => `step ${step}: over the barrier`,
  escapeShort: 'over the barrier',
  diverged: (step) => `step ${step}: diverged`,
  isUndefined: (step) => `step ${step}: loss undefined`,
  stable: (step, rate) => `step ${step}: diverged, largest stable rate ${rate}`,
  stableShort: (rate) => `diverged, stable at ${rate}`,
  shrunk: (step, percent) => `step ${step}: step shrunk to ${percent}`,
  shrunkShort: (percent) => `step shrunk to ${percent}`,
  swings: (step) => `from step ${step}: oscillates`,
  leaves: (step) => `step ${step}: leaves the picture`,
  stuck: (step) => `step ${step}: stuck`,
  stuckAbove: (step, above) => `step ${step}: stuck, ${above} above the best`,
  onSaddle: (step) => `step ${step}: stuck on a saddle`,
  overlays: { gradient: 'downhill', velocity: 'velocity', accumulator: '√ squares' },
};

const zh: Words = {
  escape: (step) => `第 ${step} 步：越过势垒`,
  escapeShort: '越过势垒',
  diverged: (step) => `第 ${step} 步：发散`,
  isUndefined: (step) => `第 ${step} 步：损失无定义`,
  stable: (step, rate) => `第 ${step} 步：发散，最大稳定学习率 ${rate}`,
  stableShort: (rate) => `发散，${rate} 时稳定`,
  shrunk: (step, percent) => `第 ${step} 步：步长缩至 ${percent}`,
  shrunkShort: (percent) => `步长缩至 ${percent}`,
  swings: (step) => `第 ${step} 步起：振荡`,
  leaves: (step) => `第 ${step} 步：离开画面`,
  stuck: (step) => `第 ${step} 步：停滞`,
  stuckAbove: (step, above) => `第 ${step} 步：停滞，比最优高 ${above}`,
  onSaddle: (step) => `第 ${step} 步：停在鞍点`,
  overlays: { gradient: '下坡方向', velocity: '速度', accumulator: '√ 平方累积' },
};

export const pictureWords: Readonly<Record<'en' | 'zh', Words>> = { en, zh };

/** A moment as it stands in the picture. */
export function annotationText(moment: Moment, language: 'en' | 'zh'): AnnotationText {
  const words = pictureWords[language];
  const step = formatStep(moment.step);
  switch (moment.kind) {
    case 'escape':
      return { text: words.escape(step), shortText: words.escapeShort };
    case 'diverged': {
      if (moment.reason === 'undefined') return same(words.isUndefined(step));
      if (moment.stableRate === undefined) return same(words.diverged(step));
      const rate = formatSetting(moment.stableRate);
      return { text: words.stable(step, rate), shortText: words.stableShort(rate) };
    }
    case 'shrunk': {
      const percent = formatPercent(moment.share);
      return { text: words.shrunk(step, percent), shortText: words.shrunkShort(percent) };
    }
    case 'swings':
      return same(words.swings(step));
    case 'leaves':
      return same(words.leaves(step));
    case 'rests': {
      // On a curve it is a flat spot or a top, and no saddle.
      if (moment.at === 'saddle' && moment.place.length > 1)
        return { text: words.onSaddle(step), shortText: words.stuck(step) };
      if (moment.above === undefined) return same(words.stuck(step));
      return { text: words.stuckAbove(step, formatLoss(moment.above)), shortText: words.stuck(step) };
    }
  }
}

function same(text: string): AnnotationText {
  return { text, shortText: text };
}
