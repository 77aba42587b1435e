import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of the documentation in the order of their navigation; the first is the folder's own page. */
const NAMES = [
  'start',
  'elements',
  'hosts',
  'embedding',
  'theming',
  'accessibility',
  'engine',
  'formulas',
  'optimizers',
  'limits',
];

/** The file of the site that a page is, within its folder. */
export const fileOf = (name) => (name === NAMES[0] ? 'index.html' : `${name}.html`);

/** What a link within the folder says: the first page is the folder itself. */
export const addressOf = (name) => (name === NAMES[0] ? './' : `./${fileOf(name)}`);

/**
 * Every page with its text.
 * @param {string} root the project
 * @returns {{ name: string, file: string, source: string, title: string, description: string, text: string }[]}
 * `source` is the Markdown's absolute path; `title` is its heading, `description` its first paragraph.
 * @throws {Error} when a page lacks one of these
 */
export function documentPages(root) {
  return NAMES.map((name) => {
    const source = join(root, 'docs', `${name}.md`);
    const text = readFileSync(source, 'utf8');
    const [, title, description] = /^# (.+)\n\n([^\n#<`|-][\s\S]*?)\n\n/.exec(text) ?? [];
    if (!title) throw new Error(`docs/${name}.md: must begin with a heading and a paragraph`);
    return { name, file: fileOf(name), source, title, description: plain(description), text };
  });
}

/** Markdown without its marks, in one line. */
const plain = (text) =>
  text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/\s+/g, ' ');
