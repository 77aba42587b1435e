#!/usr/bin/env node
/** Screenshots of the built pages into `shots/`, to be looked at: `npm run shots [name]...` */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takePictures } from './lib/camera.mjs';
import { root } from './lib/root.mjs';
import { demoPages } from './vite/demo-pages.mjs';

const folder = join(root, 'shots');
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

const step = (count) => (page) =>
  page.evaluate((n) => document.querySelector('loss-playground').landscape.seek(n), count);

const pictures = {
  wide: { context: wide },
  'wide-step': { context: wide, prepare: step(46) },
  'wide-contour': { path: '#v=1&loss=two-wells', context: wide, prepare: step(60) },
  'wide-rosenbrock': { path: '#v=1&loss=rosenbrock', context: wide },
  'wide-rastrigin': { path: '#v=1&loss=rastrigin', context: wide },
  dark: { context: { ...wide, colorScheme: 'dark' } },
  'dark-contour': { path: '#v=1&loss=two-wells', context: { ...wide, colorScheme: 'dark' } },
  zh: { context: { ...wide, locale: 'zh-CN' } },
  phone: { context: phone, fullPage: true },
  'phone-dark': { path: '#v=1&loss=two-wells', context: { ...phone, colorScheme: 'dark' }, fullPage: true },
  narrow: { context: { viewport: { width: 320, height: 640 } }, fullPage: true },
  tablet: { context: { viewport: { width: 768, height: 1024 } }, fullPage: true },
  gallery: { path: 'demos/', context: wide },
  ...Object.fromEntries(
    demoPages(join(root, 'demos')).map(({ name }) => [
      `demo-${name.replace('.html', '')}`,
      { path: `demos/${name}`, context: wide, fullPage: true },
    ]),
  ),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(pictures, name));
if (unknown.length)
  throw new Error(`picture: must be one of ${Object.keys(pictures).join(', ')}, got ${unknown.join(', ')}`);

mkdirSync(folder, { recursive: true });
const chosen = Object.entries(pictures).filter(([name]) => !named.length || named.includes(name));
await takePictures(chosen.map(([name, picture]) => ({ ...picture, file: join(folder, `${name}.png`) })));
