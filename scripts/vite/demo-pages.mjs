import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const GALLERY = 'index.html';

/** The first text that `pattern` captures in `html`, with a named complaint when there is none. */
function read(html, pattern, name, what) {
  const text = pattern.exec(html)?.[1]?.replace(/\s+/g, ' ').trim();
  if (!text) throw new Error(`demos/${name}: must have ${what}`);
  return text;
}

/**
 * Every demo of a folder, in the order of its file names.
 * @param {string} folder
 * @returns {{ name: string, file: string, title: string, description: string, figure: string, html: string }[]}
 * `figure` is the text of its landscape. @throws {Error} when a page lacks one of these: the gallery has nothing else to show
 */
export function demoPages(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== GALLERY);
  return names.sort().map((name) => {
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    return {
      name,
      file,
      html,
      title: read(html, /<title>([^<]+)<\/title>/, name, 'a <title>'),
      description: read(html, /<meta\s+name="description"\s+content="([^"]+)"/, name, 'a <meta name="description">'),
      figure: read(html, /(<loss-landscape[\s\S]*?<\/loss-landscape>)/, name, 'a <loss-landscape>'),
    };
  });
}

/**
 * What a demo page claims: ball (label or optimizer id) → kind of verdict.
 * @param {{ name: string, html: string }} page
 * @returns {Record<string, string>}
 * @throws {Error} when the page makes no claim: a demo that shows nothing certain is no demo
 */
export function claimOf({ name, html }) {
  const text = read(
    html,
    /<script type="application\/json" data-claim>([^<]+)<\/script>/,
    name,
    'a <script data-claim>',
  );
  const claim = JSON.parse(text);
  if (!Object.keys(claim).length) throw new Error(`demos/${name}: its claim must name at least one ball`);
  return claim;
}
