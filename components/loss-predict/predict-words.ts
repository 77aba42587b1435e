import type { FlagWords } from '../loss-landscape/flag-template.ts';

/** What `<loss-predict>` says, in one language. */
export interface PredictWords extends FlagWords {
  readonly predict: string;
  readonly predictHint: string;
  readonly question: string;
  readonly howTo: string;
  readonly howToByKeys: string;
  readonly fliesOff: string;
  readonly ballFliesOff: (name: string) => string;
  readonly playAndSee: string;
  readonly pause: string;
  readonly askAgain: string;
  readonly done: string;
  /** `local minimum` and `x = −1.27`. */
  readonly endAt: (what: string, place: string) => string;
  readonly endWhen: (what: string, when: string) => string;
  readonly right: (end: string) => string;
  readonly wrong: (end: string) => string;
  /** The ball passed the flag and came to rest farther on. */
  readonly wentOn: (end: string) => string;
  readonly unanswered: (end: string) => string;
  readonly total: (right: number, all: number) => string;
  readonly nameAnd: (name: string, score: string) => string;
}

export const predictWords: Readonly<Record<'en' | 'zh', PredictWords>> = {
  en: {
    predict: 'Predict',
    predictHint: 'Guess where each ball ends before it is shown',
    question: 'Where will each ball end? Put a flag for each, then play.',
    howTo: 'Click or tap the picture.',
    howToByKeys: ' Or press Enter on a name and move its flag with the arrow keys.',
    fliesOff: 'flies off',
    ballFliesOff: (name) => `${name} flies off`,
    playAndSee: 'Play and see',
    pause: 'Pause',
    askAgain: 'Ask again',
    done: 'Done',
    noFlag: 'no flag yet',
    flagOf: (name, axis) => `${name}’s flag, ${axis}`,
    flagValue: (name, place) => `${name}’s flag: ${place}`,
    endAt: (what, place) => `${what} at ${place}`,
    endWhen: (what, when) => `${what} ${when}`,
    right: (end) => `right, ${end}`,
    wrong: (end) => `no: ${end}`,
    wentOn: (end) => `no, it went on to the ${end}`,
    unanswered: (end) => `no flag: ${end}`,
    total: (right, all) => `${right} of ${all} right`,
    nameAnd: (name, score) => `${name}: ${score}.`,
  },
  zh: {
    predict: '预测',
    predictHint: '先猜每个小球停在哪里，再看结果',
    question: '每个小球会停在哪里？为每个小球插一面旗，然后播放。',
    howTo: '点击图中位置。',
    howToByKeys: '也可在名称上按回车，用方向键移动旗子。',
    fliesOff: '飞走',
    ballFliesOff: (name) => `${name}会飞走`,
    playAndSee: '播放看结果',
    pause: '暂停',
    askAgain: '再猜一次',
    done: '完成',
    noFlag: '还没有旗',
    flagOf: (name, axis) => `${name}的旗，${axis}`,
    flagValue: (name, place) => `${name}的旗：${place}`,
    endAt: (what, place) => `${what}，${place}`,
    endWhen: (what, when) => `${when}${what}`,
    right: (end) => `猜对了，${end}`,
    wrong: (end) => `没猜中：${end}`,
    wentOn: (end) => `没猜中，它继续走到了${end}`,
    unanswered: (end) => `没有插旗：${end}`,
    total: (right, all) => `${all} 个中猜对 ${right} 个`,
    nameAnd: (name, score) => `${name}：${score}。`,
  },
};
