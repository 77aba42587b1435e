import { join } from 'node:path';
import { demoPages } from './demo-pages.mjs';

const PLACE = '<!-- demos -->';

/** The figure of a page as a picture of itself: nothing in it can be used, and it takes no id twice. */
const thumbnail = (figure) =>
  figure.replace(/ id="[^"]*"/, '').replace('<loss-landscape', '$& controls="none" interaction="none" inert');

/** One entry of the gallery; title and description are HTML already, as the demo's page wrote them. */
const entry = ({ name, title, description, figure }) =>
  `<li>${thumbnail(figure)}<a href="./${name}">${title}</a><p>${description}</p></li>`;

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
