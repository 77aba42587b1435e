import { en } from './en.ts';
import { linkedEn } from './linked-en.ts';
import { addWords } from './words.ts';

// The words of the linked elements come with the first of them: a figure alone does without.
addWords({ ...en, ...linkedEn });
