import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFolder } from './pack.mjs';
import { root } from './root.mjs';
import { serve } from './serve.mjs';

/**
 * Somebody else's page.
 * @typedef {object} HostPage
 * @property {string} name names the folder, so that tests don't share one
 * @property {string} body
 * @property {string} [head]
 * @property {string} [html] attributes of `<html>`
 * @property {Record<string, string>} [headers] sent with every file, such as a policy
 * @property {Record<string, string>} [files] files beside the page: their text by name
 * @property {Record<string, string>} [folders] folders beside the page: where each is copied from
 */

/** The element's script, from the packed package beside the page. */
export const SCRIPT = '<script type="module" src="./embed/loss-landscape.js"></script>';

/**
 * Serves a page with the packed package in `embed/` beside it.
 * @param {HostPage} page
 */
export async function serveHostPage(page) {
  const { name, body, head = '', html = 'lang="en"', headers, files = {}, folders = {} } = page;
  const folder = join(root, 'test-results', 'host-pages', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copied = { embed: join(packedFolder, 'dist', 'embed'), ...folders };
  for (const [target, source] of Object.entries(copied)) cpSync(source, join(folder, target), { recursive: true });
  // A browser asks for an icon that no link names, and a missing one is an error in the console.
  cpSync(join(root, 'page', 'icon.svg'), join(folder, 'icon.svg'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const begin = '<meta charset="utf-8"><title>A page</title><link rel="icon" href="./icon.svg">';
  const text = `<!doctype html><html ${html}><head>${begin}${head}</head><body>${body}</body></html>`;
  writeFileSync(join(folder, 'index.html'), text);
  return serve(folder, { headers });
}
