import { join } from 'node:path';
import { demoPages } from './demo-pages.mjs';

const PLACE = '<!-- demos -->';

/** One entry of the gallery; title and description are HTML already, as the demo's page wrote them. */
const entry = ({ name, title, description }) =>
  `<li><a href="./${name}"><strong>${title}</strong><span>${description}</span></a></li>`;

/**
 * Fills `demos/index.html` with a link to every page of its folder, in development and in the build:
 * adding a demo is adding its page.
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function gallery(root) {
  return {
    name: 'gallery',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(PLACE, () => demoPages(join(root, 'demos')).map(entry).join('\n')),
    },
  };
}
