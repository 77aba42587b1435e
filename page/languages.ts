import { recall, remember } from './storage.ts';

type Language = 'en' | 'zh-CN';

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

/** The two language buttons. */
export function wireLanguages(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.addEventListener('click', () => {
      const language = button.dataset.language === 'zh-CN' ? 'zh-CN' : 'en';
      setLanguage(language);
      remember('language', language);
    });
  }
}

/** The language chosen last time, else the browser's. */
export function rememberLanguage(): void {
  const fromLink = /[#&]lang=([A-Za-z-]+)/.exec(location.hash)?.[1];
  const wanted = fromLink ?? recall('language') ?? navigator.language;
  setLanguage(wanted.startsWith('zh') ? 'zh-CN' : 'en');
}
