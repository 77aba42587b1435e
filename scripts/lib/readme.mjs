import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The code examples of README.md in one language, in their order.
 * @param {string} language the word after the fence
 * @throws {Error} when there is none
 */
export function readmeExamples(language) {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const examples = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code,
  );
  if (!examples.length) throw new Error(`README.md: must have an example in ${language}`);
  return examples;
}
