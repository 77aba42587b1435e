import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const hosts = join(root, 'e2e', 'hosts');

/** Where each host's built pages lie, a folder for each by its name. */
export const builtHosts = join(root, 'test-results', 'hosts');

/**
 * Builds every folder of `e2e/hosts/` that has a `build.mjs`, which exports `build(outDir)`.
 * @param {string[]} [names] only these
 */
export async function buildHosts(names = []) {
  const found = readdirSync(hosts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(hosts, entry.name)).includes('build.mjs'))
    .map(({ name }) => name);
  for (const name of names.length > 0 ? names : found) {
    const started = performance.now();
    const outDir = join(builtHosts, name);
    rmSync(outDir, { recursive: true, force: true });
    mkdirSync(outDir, { recursive: true });
    const { build } = await import(pathToFileURL(join(hosts, name, 'build.mjs')).href);
    await build(outDir);
    console.log(`${name} (${Math.round(performance.now() - started)} ms)`);
  }
}
