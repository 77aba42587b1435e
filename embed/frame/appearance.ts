import type { View } from '../../src/figure/state.ts';

type Language = 'en' | 'zh';

const TITLES: Readonly<Record<Language, string>> = { en: 'Loss Landscape', zh: '损失景观' };

/** Gives the page the language and the theme of its figure: else the reader's own language, and the theme around it. */
export function showAppearance({ lang = navigator.language, theme }: View): void {
  const root = document.documentElement;
  const language: Language = lang.startsWith('zh') ? 'zh' : 'en';
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  if (root.lang === tag && document.title === TITLES[language]) return;
  root.lang = tag;
  document.title = TITLES[language];
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${language}]`)) {
    element.textContent = element.dataset[language] ?? '';
  }
}
