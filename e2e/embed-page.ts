import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/root.mjs';
import { serve } from '../scripts/lib/serve.mjs';

/**
 * Serves a page of somebody else: the given HTML beside the built `embed/` folder, and a second `copy/` of it.
 * @param name names the folder, so that tests don't share one
 * @param headers sent with every file, such as a policy
 */
export async function serveEmbedPage(name: string, body: string, headers: Record<string, string> = {}) {
  const folder = join(root, 'test-results', 'embed-pages', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['embed', 'copy']) cpSync(join(root, 'dist', 'embed'), join(folder, name), { recursive: true });
  // A browser asks for an icon that no link names, and a missing one is an error in the console.
  cpSync(join(root, 'page', 'icon.svg'), join(folder, 'icon.svg'));
  const head = '<meta charset="utf-8"><title>A page</title><link rel="icon" href="./icon.svg">';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  writeFileSync(join(folder, 'index.html'), html);
  return serve(folder, { headers });
}
