import type { Terms } from './en.ts';
import { linkedZh } from './linked-zh.ts';
import { zh } from './zh.ts';

/** All Chinese words: they come when an element is first in Chinese. */
export const chinese: Terms = { ...zh, ...linkedZh };
