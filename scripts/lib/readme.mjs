import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The code examples of README.md, or of another document, in one language, in their order.
 * @param {string} language the word after the fence
 * @param {string} [file] relative to the project
 * @throws {Error} when there is none
 */
export function readmeExamples(language, file = 'README.md') {
  const text = readFileSync(join(root, file), 'utf8');
  const examples = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code,
  );
  if (!examples.length) throw new Error(`${file}: must have an example in ${language}`);
  return examples;
}
