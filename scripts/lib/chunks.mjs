import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the build says about its files.
 * @param {string} folder a build's output
 * @returns {Record<string, { file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }>}
 */
export function readManifest(folder) {
  const file = join(folder, '.vite', 'manifest.json');
  if (!existsSync(file)) throw new Error(`${folder}: must be built first`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Keys of all chunks that are loaded with `key` at once, that is without any `import()`. */
export function withImports(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(manifest, next, seen);
  return seen;
}

/** Keys of all chunks that are reached from `key`, lazily too. */
export function reachable(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const next of [...imports, ...dynamicImports]) reachable(manifest, next, seen);
  return seen;
}

/** Files of chunks, scripts and styles, relative to the build's output. */
export function filesOf(manifest, keys) {
  return [...new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]))];
}
