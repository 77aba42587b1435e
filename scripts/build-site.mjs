#!/usr/bin/env node
/** Builds the site (playground, gallery, demos) into `site/`: `npm run build`. */
import { build } from 'vite';
import { root } from './lib/root.mjs';

await build({ root, logLevel: 'warn' });
console.log('built site/');
