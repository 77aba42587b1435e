import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './lib/root.mjs';

const documents = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/embedding.md', 'docs/hosts.md'];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What a build or a script makes need not be there yet; the package's own name is no path. */
const isMade = (path) => /^(dist|site|shots|loss-landscape)\//.test(path);

describe.each(documents)('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');

  test('names commands that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, command]) => command);
    const known = [...Object.keys(scripts), 'ci', 'install', 'pack'];
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

describe('docs/hosts.md', () => {
  const hosts = join(root, 'e2e', 'hosts');
  const projects = readdirSync(hosts, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = projects.map(({ name }) => name).filter((name) => name !== 'node_modules');
  const files = folders.flatMap((folder) =>
    readdirSync(join(hosts, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const recipes = [...readFileSync(join(root, 'docs', 'hosts.md'), 'utf8').matchAll(/^```\w+\n([\s\S]*?)^```$/gm)];

  test('has recipes', () => {
    expect(recipes.length).toBeGreaterThan(15);
  });

  test.each(recipes.map(([, recipe]) => recipe))('holds what a tested project holds: %#', (recipe) => {
    expect(files.some((file) => holds(file, recipe))).toBe(true);
  });
});

/** Whether the lines of a recipe follow each other in a file, all of them indented by the same spaces more. */
function holds(file, recipe) {
  const lines = recipe.trimEnd().split('\n');
  const indents = new Set([...file.matchAll(/^ */gm)].map(([spaces]) => spaces));
  return [...indents].some((spaces) =>
    `\n${file}\n`.includes(`\n${lines.map((line) => (line === '' ? '' : spaces + line)).join('\n')}\n`),
  );
}
