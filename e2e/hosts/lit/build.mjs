import { buildWithVite } from '../shared/builders.mjs';

export const build = (outDir) => buildWithVite(import.meta.dirname, outDir);
