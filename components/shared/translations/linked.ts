import { en } from './en.ts';
import { linkedEn } from './linked-en.ts';
import { linkedZh } from './linked-zh.ts';
import { addWords } from './words.ts';
import { zh } from './zh.ts';

// The words of the linked elements come with the first of them: a figure alone does without.
addWords({ ...en, ...linkedEn }, { ...zh, ...linkedZh });
