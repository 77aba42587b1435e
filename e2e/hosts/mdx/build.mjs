import { compile } from '@mdx-js/mdx';
import { buildWithVite } from '../shared/builders.mjs';

/** What a site generator on MDX does with each text. */
const mdx = {
  name: 'mdx',
  async transform(text, id) {
    return id.endsWith('.mdx') ? { code: String(await compile(text)), map: null } : undefined;
  },
};

export const build = (outDir) => buildWithVite(import.meta.dirname, outDir, { plugins: [mdx] });
