import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { root } from './root.mjs';

/** Every TypeScript file below a folder of the project, relative to the project, with forward slashes. */
export function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * What a module imports.
 * @param {string} file relative to the project; only its name counts when `source` is given
 * @param {string} [source] the module's text
 * @returns {{ target: string, kind: 'static' | 'lazy' | 'type' }[]} `target`: a file of the project, or a package's name
 */
export function importsOf(file, source = readFileSync(join(root, file), 'utf8')) {
  const { module } = parseSync(file, source);
  const resolve = (text) => (text.startsWith('.') ? posix.join(dirname(file), text.replace(/\?.*$/, '')) : text);
  const kindOf = (entries) => (entries.length && entries.every(({ isType }) => isType) ? 'type' : 'static');
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: resolve(moduleRequest.value),
    kind: kindOf(entries),
  }));
  const reexports = module.staticExports
    .map(({ entries }) => entries.filter(({ moduleRequest }) => moduleRequest))
    .filter((entries) => entries.length)
    .map((entries) => ({ target: resolve(entries[0].moduleRequest.value), kind: kindOf(entries) }));
  const lazies = module.dynamicImports.map(({ moduleRequest }) => ({
    target: resolve(source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, '')),
    kind: 'lazy',
  }));
  return [...statics, ...reexports, ...lazies];
}
