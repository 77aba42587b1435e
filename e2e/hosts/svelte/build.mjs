import { svelte } from '@sveltejs/vite-plugin-svelte';
import { buildWithVite } from '../shared/builders.mjs';

export const build = (outDir) =>
  buildWithVite(import.meta.dirname, outDir, { plugins: [svelte({ configFile: false })] });
