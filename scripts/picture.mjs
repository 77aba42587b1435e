#!/usr/bin/env node
/** Makes the picture of README.md: `npm run picture`. */
import { join } from 'node:path';
import { takePictures } from './lib/camera.mjs';
import { root } from './lib/root.mjs';

/** A moment at which momentum is over the hill and the others rest before it. */
const STEP = 46;

await takePictures([
  {
    file: join(root, 'docs', 'picture.png'),
    context: { viewport: { width: 1440, height: 960 } },
    prepare: (page) => page.evaluate((step) => document.querySelector('loss-playground').landscape.seek(step), STEP),
  },
]);
