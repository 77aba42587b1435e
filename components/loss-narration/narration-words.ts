interface NarrationWords {
  /** After names: balls that are not named. */
  readonly others: (count: number) => string;
  /** What follows the names of several balls. */
  readonly atOneLoss: (loss: string) => string;
  readonly atLosses: (low: string, high: string) => string;
}

/** Words for many balls at once, by language. */
export const narrationWords: Readonly<Record<'en' | 'zh', NarrationWords>> = {
  en: {
    others: (count) => `${count} others`,
    atOneLoss: (loss) => ` are at a loss of ${loss}`,
    atLosses: (low, high) => ` are at losses from ${low} to ${high}`,
  },
  zh: {
    others: (count) => `另外 ${count} 个`,
    atOneLoss: (loss) => `的损失均为 ${loss}`,
    atLosses: (low, high) => `的损失在 ${low} 到 ${high} 之间`,
  },
};
