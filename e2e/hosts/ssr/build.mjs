import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { buildWithVite } from '../shared/builders.mjs';

const root = import.meta.dirname;

/** What a server sends, and the page that it stands in. The element's identity is noted before anything runs. */
const page = (markup, script) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Rendered on a server</title><link rel="icon" href="data:," /></head>
  <body>
    <div id="app">${markup}</div>
    <script>globalThis.sent = document.querySelector('loss-landscape');</script>
    <script type="module" src="./${script}.jsx"></script>
  </body>
</html>`;

/** Runs the server's program in this Node, which finds React and the elements by their names. */
async function render() {
  const outfile = join(root, 'made.mjs');
  const options = { bundle: true, packages: 'external', format: 'esm', platform: 'node', jsx: 'automatic' };
  await esbuild({ ...options, entryPoints: [join(root, 'server.jsx')], outfile });
  try {
    return (await import(outfile)).markup;
  } finally {
    rmSync(outfile);
  }
}

export async function build(outDir) {
  const markup = await render();
  const pages = { index: 'client', late: 'hydrated-first' };
  for (const [name, script] of Object.entries(pages)) writeFileSync(join(root, `${name}.html`), page(markup, script));
  try {
    await buildWithVite(root, outDir);
  } finally {
    for (const name of Object.keys(pages)) rmSync(join(root, `${name}.html`));
  }
}
