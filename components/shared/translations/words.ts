import type { FigureTerms, Terms } from './en.ts';

/** The languages of the elements. */
export type Language = 'en' | 'zh';

type Words = FigureTerms & Partial<Terms>;

const known = new Map<string, Words>();
let coming: Promise<void> | undefined;

/** Takes the words of languages, all that are known of each. */
export function addWords(...languages: readonly Words[]): void {
  for (const words of languages) known.set(words.$code, words);
}

/** The term of a language, English where there is none (yet). */
export function termOf(language: Language, key: keyof Terms): unknown {
  return known.get(language)?.[key] ?? known.get('en')?.[key];
}

/** Brings the words of a language: a promise while they are on their way, undefined when they are there. */
export function bringWords(language: Language): Promise<void> | undefined {
  if (known.has(language)) return undefined;
  coming ??= bringChinese();
  return coming;
}

/** Where the words cannot be had (the page is offline), English is better than nothing. */
async function bringChinese(): Promise<void> {
  try {
    const { chinese } = await import('./chinese.ts');
    known.set('zh', chinese);
  } catch {
    const english = known.get('en');
    if (english !== undefined) known.set('zh', english);
  }
}
