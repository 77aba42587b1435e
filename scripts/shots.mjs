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

/** Presses a button of the playground by its name. */
const press = (name) => (page) => page.getByRole('button', { name }).first().click();

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
  laptop: { context: { viewport: { width: 1280, height: 720 } } },
  stories: { context: wide, prepare: press(/Choose a loss/) },
  'stories-phone-dark': { context: { ...phone, colorScheme: 'dark' }, prepare: press(/Choose a loss/) },
  predict: { path: '#v=1&loss=two-wells&predict=true', context: wide },
  'predict-phone-zh': {
    path: '#v=1&loss=textbook-1d&predict=true',
    context: { ...phone, locale: 'zh-CN' },
    fullPage: true,
  },
  overlays: { path: '#v=1&loss=two-wells&step=14&overlays=gradient,velocity,accumulator', context: wide },
  gap: { path: '#v=1&loss=himmelblau&measure=gap', context: wide },
  parameters: { path: '#v=1&formula=a*x%5E2%2Bb*cos(3x)&parameters=a=0.2,b=1.5&start=4', context: wide },
  'formula-fault': { path: '#v=1&formula=x%5E2%2Bxy', context: wide },
  breakpoint: {
    path: '#v=1&loss=rosenbrock&balls=sgd:lr=0.001,momentum:lr=0.001:momentum=0.9@40:lr=0.0002',
    context: wide,
  },
  fan: {
    path: '#v=1&loss=ravine&balls=sgd:lr=0.01,sgd:lr=0.05,sgd:lr=0.1,sgd:lr=0.2,sgd:lr=0.3,sgd:lr=0.37',
    context: wide,
    fullPage: true,
  },
  thirty: {
    path: `#v=1&loss=himmelblau&balls=${Array.from({ length: 32 }, (_, k) => `adam:lr=${(k + 1) / 100}`).join(',')}`,
    context: wide,
  },
  zoom: { path: '#v=1&loss=rastrigin&zoom=-1.5,1.5,-1.5,1.5', context: wide },
  'bad-link-zh': { path: '#v=1&loss=none&steps=1e12&balls=sgd:lr=-1', context: { ...wide, locale: 'zh-CN' } },
  share: { context: wide, prepare: press(/^Share$/) },
  forced: { context: { ...wide, forcedColors: 'active' } },
  projector: { context: { viewport: { width: 1920, height: 1080 } } },
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
