import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { classicChunks } from '../vite/classic-chunks.mjs';
import { policyText } from '../vite/content-security-policy.mjs';
import { firstLoad } from '../vite/first-load.mjs';
import { leanSheets, leanStyles } from '../vite/lean-styles.mjs';
import { root } from './root.mjs';

const source = join(root, 'embed');
const entry = join(source, 'frame.ts');

/** What a typed text needs: the parser, tapes, compiled functions. */
const EXPRESSION = /\/src\/expression\/|\/node_modules\/(?!lit|@lit|d3-|internmap|@shoelace)/;

/** What is fetched as soon as a first picture stands: what is found out about the ground, and told in the picture. */
const AFTER_FIRST_PICTURE =
  /\/src\/(?:analysis|plotting)\/|\/src\/figure\/moments|\/loss-landscape\/(?:picture-extras|annotation-|overlay-)/;

/**
 * Builds the page for `<iframe>`: `index.html`, with classic scripts in `frame/`. In a frame without an origin, as a
 * sandbox makes it, modules would need CORS headers.
 * @param {string} outDir the folder that it is put into, beside what is there
 * @param {{ playground?: string }} [options] where the link to the whole page leads; absent: there is no link
 */
export async function buildFrame(outDir, { playground = '' } = {}) {
  const [output] = await build({
    root,
    configFile: false,
    publicDir: false,
    plugins: [leanSheets(), classicChunks()],
    logLevel: 'warn',
    worker: { format: 'es', rollupOptions: { checks: { ineffectiveDynamicImport: false } } },
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      lib: { entry: { frame: entry }, formats: ['es'] },
      rollupOptions: {
        checks: { ineffectiveDynamicImport: false, pluginTimings: false },
        output: {
          minify: true,
          entryFileNames: 'frame/[name]-[hash].js',
          chunkFileNames: 'frame/[name]-[hash].js',
          codeSplitting: {
            groups: [
              firstLoad(entry, 'frame'),
              { name: 'formula', test: EXPRESSION },
              { name: 'more', test: AFTER_FIRST_PICTURE },
            ],
          },
        },
      },
    },
  });
  const script = output.output.find(({ isEntry }) => isEntry).fileName;
  writeFileSync(join(outDir, 'index.html'), framePage(script, playground));
  writeFileSync(join(outDir, 'frame.css'), leanStyles(readText('frame.css').replaceAll(/\/\*[\s\S]*?\*\//g, ' ')));
  copyFileSync(join(root, 'page', 'icon.svg'), join(outDir, 'icon.svg'));
  copyFileSync(join(root, 'docs', 'picture.png'), join(outDir, 'picture.png'));
}

const readText = (name) => readFileSync(join(source, name), 'utf8');

/** Other sites ask for the picture by a whole address, which only who publishes knows; else it is relative. */
function pictureAddress() {
  const { SITE_ADDRESS } = process.env;
  return SITE_ADDRESS === undefined ? './picture.png' : new URL('embed/picture.png', SITE_ADDRESS).href;
}

/** The page as it is served while editing, with the built script and the policy. */
function framePage(script, playground) {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyText}" />`;
  return [
    ['<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policy}`],
    ['<script type="module" src="./frame.ts"></script>', `<script defer src="./${script}"></script>`],
    ['href="../page/icon.svg"', 'href="./icon.svg"'],
    ['href="../"', `href="${playground}"`],
    ['content="./picture.png"', `content="${pictureAddress()}"`],
  ].reduce((html, [text, instead]) => {
    if (!html.includes(text)) throw new Error(`embed/index.html: must have ${text}`);
    return html.replace(text, () => instead);
  }, readText('index.html'));
}
