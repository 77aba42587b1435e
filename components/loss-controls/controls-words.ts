/** What playback says beside the words that it shares with the figure's own bar. */
export interface ControlsWords {
  readonly playOneStep: string;
  readonly oneStepAtATime: string;
  readonly oneStepInShort: string;
  readonly toVerdict: string;
  readonly toVerdictHint: string;
  readonly stepsLimit: string;
}

export const controlsWords: Readonly<Record<'en' | 'zh', ControlsWords>> = {
  en: {
    playOneStep: 'Play one step',
    oneStepAtATime: 'one step at a time',
    oneStepInShort: 'by step',
    toVerdict: 'Run to the verdict',
    toVerdictHint: 'Run to the verdict: the step at which the last ball has its own',
    stepsLimit: 'Number of steps',
  },
  zh: {
    playOneStep: '播放一步',
    oneStepAtATime: '逐步播放',
    oneStepInShort: '逐步',
    toVerdict: '运行到判定',
    toVerdictHint: '运行到判定：最后一个小球得出结果的那一步',
    stepsLimit: '总步数',
  },
};
