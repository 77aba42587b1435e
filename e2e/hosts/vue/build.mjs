import vue from '@vitejs/plugin-vue';
import { buildWithVite } from '../shared/builders.mjs';

const plugins = [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('loss-') } } })];

export const build = (outDir) => buildWithVite(import.meta.dirname, outDir, { plugins });
