#!/usr/bin/env node
/** Builds the site and serves it as it would be served: `npm run preview`. */
import { join } from 'node:path';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

if ((await run('node', ['scripts/build-site.mjs'])) !== 0) process.exit(1);
const port = Number(process.env.PORT ?? 0);
const { url } = await serve(join(root, 'site'), { port });
console.log(`The playground: ${url}\nThe demos:      ${url}demos/`);
