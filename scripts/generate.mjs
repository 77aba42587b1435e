// Writes the kernels of the catalogues: readable TypeScript, generated from formulas and rules, committed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';

const { module } = await runnerImport(join(root, 'scripts/generate/run.ts'), {
  configFile: false,
  logLevel: 'error',
  root,
});
let count = 0;
for (const { folder, files } of module.folders) {
  const path = join(root, folder);
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) if (!files.has(name)) rmSync(join(path, name));
  for (const [name, text] of files) writeFileSync(join(path, name), text);
  count += files.size;
}
console.log(`${count} files written`);
