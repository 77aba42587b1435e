import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFolder } from '../../scripts/lib/pack.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';

test('a plain page loads the module from another origin', async ({ page }) => {
  const elements = await serve(join(packedFolder, 'dist', 'embed'));
  const folder = join(root, 'test-results', 'host-pages', 'plain');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = `<script type="module" src="${elements.url}loss-landscape.js"></script>`;
  const body = '<loss-landscape loss="textbook-1d" balls="sgd:lr=0.03,momentum:lr=0.03:momentum=0.9"></loss-landscape>';
  const head = '<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">';
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en">${head}${script}${body}</html>`);
  const host = await serve(folder);
  try {
    await page.goto(host.url);
    expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
  } finally {
    await Promise.all([host.close(), elements.close()]);
  }
});
