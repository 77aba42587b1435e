import { registerTranslation } from '@shoelace-style/localize';
import { en } from './en.ts';
import { linkedEn } from './linked-en.ts';
import { linkedZh } from './linked-zh.ts';
import { zh } from './zh.ts';

// The words of the linked elements come with the first of them: a figure alone does without.
registerTranslation({ ...en, ...linkedEn }, { ...zh, ...linkedZh });
