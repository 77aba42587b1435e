import { join } from 'node:path';

export default {
  entryPoints: [join(import.meta.dirname, 'page.js')],
  outdir: join(import.meta.dirname, 'made'),
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
};
