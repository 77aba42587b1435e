interface NarrationWords {
  /** After names: balls that are not named. */
  readonly others: (count: number) => string;
  /** What follows the names of several balls. */
  readonly atOneLoss: (loss: string) => string;
  readonly atLosses: (low: string, high: string) => string;
  readonly swing: (count: number) => string;
  readonly whereUndefined: (count: number, step: string) => string;
}

/** Words for many balls at once, by language. */
export const narrationWords: Readonly<Record<'en' | 'zh', NarrationWords>> = {
  en: {
    others: (count) => `${count} others`,
    atOneLoss: (loss) => ` are at a loss of ${loss}`,
    atLosses: (low, high) => ` are at losses from ${low} to ${high}`,
    swing: (count) => (count === 1 ? ' swings to and fro' : ' swing to and fro'),
    whereUndefined: (count, step) =>
      ` ${count === 1 ? 'is' : 'are'} where the loss is not defined${step === '0' ? '' : ` since step ${step}`}`,
  },
  zh: {
    others: (count) => `另外 ${count} 个`,
    atOneLoss: (loss) => `的损失均为 ${loss}`,
    atLosses: (low, high) => `的损失在 ${low} 到 ${high} 之间`,
    swing: () => '来回摆动',
    whereUndefined: (_, step) => `${step === '0' ? '' : `自第 ${step} 步起`}处在损失没有定义的地方`,
  },
};
