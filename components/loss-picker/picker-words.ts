/** What a picker says besides the names and stories of what it offers. */
export interface PickerWords {
  readonly title: string;
  readonly stories: string;
  readonly search: string;
  readonly nothingFound: (text: string) => string;
  readonly found: (count: number) => string;
  readonly changedFrom: (story: string) => string;
  /** In place of a story, which would tell how the race ends. */
  readonly guess: string;
}

export const pickerWords: Readonly<Record<'en' | 'zh', PickerWords>> = {
  en: {
    title: 'Stories and losses',
    stories: 'Stories',
    search: 'Search stories and losses',
    nothingFound: (text) => `Nothing is called “${text}”.`,
    found: (count) => (count === 1 ? '1 found; Enter opens it' : `${count} found; Enter opens the first`),
    changedFrom: (story) => `changed from “${story}”`,
    guess: 'Where will each ball end? Put down your flags, then play.',
  },
  zh: {
    title: '故事与损失函数',
    stories: '故事',
    search: '搜索故事和损失函数',
    nothingFound: (text) => `没有名为“${text}”的内容。`,
    found: (count) => (count === 1 ? '找到 1 个，按回车打开' : `找到 ${count} 个，按回车打开第一个`),
    changedFrom: (story) => `由“${story}”改动而来`,
    guess: '每个小球会停在哪里？先插好旗子，再播放。',
  },
};
