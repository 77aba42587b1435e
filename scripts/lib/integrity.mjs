import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of some bytes as an `integrity` attribute has it: `sha384-…`. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * The digest of each script below a folder, by its path from there with forward slashes, in order of the paths.
 * @returns {Record<string, string>}
 */
export function integrities(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const scripts = paths.filter((path) => path.endsWith('.js')).toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(scripts.map((path) => [path, integrityOf(readFileSync(join(folder, path)))]));
}
