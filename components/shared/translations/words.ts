import { registerTranslation } from '@shoelace-style/localize';
import type { FigureTerms, Terms } from './en.ts';

/** The words known so far, at hand: the library reads the name of a language anew for every term. */
const known = new Map<string, Partial<Terms>>();

/** Takes the words of languages, all that are known of each. The host of every `Localize` is updated. */
export function addWords(...translations: readonly (FigureTerms & Partial<Terms>)[]): void {
  for (const words of translations) known.set(words.$code, words);
  registerTranslation(...translations);
}

/** The term of a language, or undefined when it is not there (yet). */
export function termOf<K extends keyof Terms>(language: 'en' | 'zh', key: K): Terms[K] | undefined {
  return known.get(language)?.[key];
}
