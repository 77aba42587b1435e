import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { copyEmbed } from '../shared/builders.mjs';

export function build(outDir) {
  copyEmbed(outDir);
  for (const name of ['index.html', 'second.html', 'navigate.js'])
    cpSync(join(import.meta.dirname, name), join(outDir, name));
}
