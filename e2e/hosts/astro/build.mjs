import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as astro } from 'astro';

const root = import.meta.dirname;

/** Astro runs what it has made to render the pages, so it has to stand where packages are found. */
export async function build(outDir) {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const made = join(root, 'made');
  const cacheDir = join(made, 'cache');
  try {
    await astro({ root, configFile: false, outDir: join(made, 'site'), cacheDir, base: '/astro', logLevel: 'warn' });
    cpSync(join(made, 'site'), outDir, { recursive: true });
  } finally {
    for (const folder of [made, join(root, '.astro')]) rmSync(folder, { recursive: true, force: true });
  }
}
