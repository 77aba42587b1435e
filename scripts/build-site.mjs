#!/usr/bin/env node
/**
 * Builds the site (playground, gallery, demos) into `site/`: `npm run build`. Beside it in `site/embed/` lie the elements' own
 * scripts and the page for frames, where the code points that the playground gives to copy.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { buildEmbed } from './lib/build-embed.mjs';
import { root } from './lib/root.mjs';

await build({ root, logLevel: 'warn' });
await buildEmbed(join(root, 'site', 'embed'), { manifest: false, playground: '../' });
console.log('built site/');
