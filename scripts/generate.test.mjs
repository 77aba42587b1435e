import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generated } from './generate/index.ts';
import { root } from './lib/root.mjs';

const folders = await generated();

test.each(folders)('$folder holds what "npm run generate" writes today, and nothing else', ({ folder, files }) => {
  const path = join(root, folder);
  expect(readdirSync(path).toSorted()).toEqual([...files.keys()].toSorted());
  for (const [name, text] of files) expect(readFileSync(join(path, name), 'utf8'), name).toBe(text);
});
