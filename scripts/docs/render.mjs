import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { run } from '../lib/run.mjs';
import { elementsText } from './elements.mjs';
import { engineText } from './engine.mjs';
import { markdownRenderer } from './markdown.mjs';
import { documentHtml } from './page.mjs';
import { documentPages } from './pages.mjs';

/** The manifest of the elements; written where no build of the package has written one yet. */
async function manifest(root) {
  const file = join(root, 'dist', 'custom-elements.json');
  if (!existsSync(file)) {
    const args = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
    if ((await run('custom-elements-manifest', args)) !== 0) throw new Error('the manifest could not be made');
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function optimizersText(root) {
  const { module } = await runnerImport(join(root, 'scripts/docs/optimizers.ts'), {
    configFile: false,
    logLevel: 'error',
    root,
  });
  return module.optimizersText;
}

/**
 * The HTML of a page of the documentation, with what is generated put in its place: `<!-- elements -->`,
 * `<!-- optimizers -->`, `<!-- engine: name -->`.
 * @param {string} root the project
 * @param {string} file its name in the site's folder, such as `index.html`
 * @returns {Promise<string | undefined>} undefined when there is no such page
 */
export async function renderDocument(root, file) {
  const pages = documentPages(root);
  const page = pages.find((each) => each.file === file);
  if (page === undefined) return undefined;
  let { text } = page;
  if (page.name === 'elements') {
    const generated = elementsText(await manifest(root));
    text = text.replace('<!-- elements -->', () => generated);
  }
  if (page.name === 'optimizers') {
    const generated = await optimizersText(root);
    text = text.replace('<!-- optimizers -->', () => generated);
  }
  text = text.replaceAll(/<!-- engine: (\w+) -->/g, (_, name) => engineText(root, name));
  return documentHtml(pages, page, markdownRenderer(pages.map(({ name }) => name))(text));
}
