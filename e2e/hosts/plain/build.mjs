import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { copyEmbed } from '../shared/builders.mjs';

/** No builder: the page and the folder `embed/` beside it. */
export function build(outDir) {
  cpSync(join(import.meta.dirname, 'index.html'), join(outDir, 'index.html'));
  copyEmbed(outDir);
}
