import { join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';

export default {
  input: join(import.meta.dirname, 'page.js'),
  output: { dir: join(import.meta.dirname, 'made'), format: 'es' },
  plugins: [nodeResolve({ browser: true }), commonjs()],
};
