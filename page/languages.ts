import type { Figure } from '../src/figure/figure.ts';
import { recall, remember } from './storage.ts';

type Language = 'en' | 'zh-CN';

function languageOf(tag: string): Language {
  return tag.startsWith('zh') ? 'zh-CN' : 'en';
}

function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  const key = language === 'en' ? 'en' : 'zh';
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${key}]`)) {
    element.textContent = element.dataset[key] ?? '';
  }
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${key}-label]`)) {
    element.setAttribute('aria-label', element.dataset[`${key}Label`] ?? '');
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  document.title = language === 'en' ? 'Loss Landscape' : '损失景观';
}

/** The two language buttons. What is chosen goes into the link too: a link in one language opens in it. */
export function wireLanguages(figure: Figure | undefined): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.addEventListener('click', () => {
      const language = languageOf(button.dataset.language ?? 'en');
      setLanguage(language);
      remember('language', language);
      figure?.updateView({ lang: language });
    });
  }
  figure?.subscribe((changes) => {
    if (changes.has('view')) setLanguage(languageOf(figure.state.view.lang ?? ownLanguage()));
  });
}

/** The language chosen last time, else the browser's. */
function ownLanguage(): string {
  return recall('language') ?? navigator.language;
}

/** The language of the link, else the reader's own. */
export function rememberLanguage(): void {
  const fromLink = /[#&]lang=([A-Za-z-]+)/.exec(location.hash)?.[1];
  setLanguage(languageOf(fromLink ?? ownLanguage()));
}
