import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './lib/root.mjs';

const documents = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/embedding.md'];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What a build or a script makes need not be there yet; the package's own name is no path. */
const isMade = (path) => /^(dist|site|shots|loss-landscape)\//.test(path);

describe.each(documents)('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');

  test('names commands that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, command]) => command);
    const known = [...Object.keys(scripts), 'ci'];
    expect(named.filter((command) => !known.includes(command))).toEqual([]);
  });

  test('names files and folders that there are', () => {
    const named = [...text.matchAll(/`((?:\.?[\w-]+\/)+[\w.-]*)`/g)].map(([, path]) => path);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path);
    // A path is seen from the project, a link from its document.
    const paths = [...named, ...links.map((path) => join(name, '..', path))];
    expect(paths.filter((path) => !isMade(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});
