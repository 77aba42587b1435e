import { buildWithVite } from '../shared/builders.mjs';

const alias = [
  { find: /^react(?=\/|$)/, replacement: 'react18' },
  { find: /^react-dom(?=\/|$)/, replacement: 'react-dom18' },
];

/** Both versions are installed; whatever asks for React here gets the older one. */
export const build = (outDir) => buildWithVite(import.meta.dirname, outDir, { alias });
