/** What a playground itself says; its parts bring their own words. */
export interface PlaygroundWords {
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
}

export const playgroundWords: Readonly<Record<'en' | 'zh', PlaygroundWords>> = {
  en: { tools: 'Tools', undo: 'Undo', redo: 'Redo' },
  zh: { tools: '工具', undo: '撤销', redo: '重做' },
};
