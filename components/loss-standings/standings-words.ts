/** The words that only `<loss-standings>` has. */
export interface StandingsWords {
  /** The rule of scoring, and what was the same for all. */
  readonly scoredBy: (steps: string) => string;
  readonly veiled: string;
}

export const standingsWords: Readonly<Record<'en' | 'zh', StandingsWords>> = {
  en: {
    scoredBy: (steps) => `Scored by final loss, lowest first; the same start and ${steps} steps for every ball.`,
    veiled: 'Places, final losses and outcomes are told when the race has been played to its end.',
  },
  zh: {
    scoredBy: (steps) => `按最终损失从低到高排名；每个小球起点相同，同为 ${steps} 步。`,
    veiled: '比赛播放到终点后才揭晓名次、最终损失和结果。',
  },
};
