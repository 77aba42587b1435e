import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesOf, readManifest, reachable, withImports } from './scripts/lib/chunks.mjs';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));
const paths = (name, files) => files.map((file) => `${name}/${file}`);

const embed = readManifest(folder('dist/embed'));
const embedEntry = 'embed/loss-landscape.ts';
const embedAtFirst = withImports(embed, embedEntry);

const largestGroup = Object.keys(embed).find((key) => embed[key].name === 'valleys-and-wells');

const site = readManifest(folder('site'));
const siteAtFirst = withImports(site, 'index.html');

/** What typing a formula adds: the entries behind `import()` that lead to the parser, with all that they load. */
const leadsToParser = (key) => /expression|parser|mathjs/.test(key);
const lazily = [...reachable(embed, embedEntry)].filter((key) => embed[key].isDynamicEntry && leadsToParser(key));
const typedFormula = new Set(
  lazily.flatMap((key) => [...withImports(embed, key)]).filter((key) => !embedAtFirst.has(key)),
);

/** The scripts of the page for frames: `frame` is loaded at once, `formula` with the first typed text. */
const frameScript = (name) =>
  readdirSync(folder('dist/embed/frame'))
    .filter((file) => file.startsWith(`${name}-`))
    .map((file) => `dist/embed/frame/${file}`);

export default [
  {
    name: 'embed, with the textbook loss',
    path: paths('dist/embed', filesOf(embed, embedAtFirst)),
    gzip: true,
    limit: '48 KiB',
  },
  {
    name: 'the same and the largest group of losses',
    path: paths('dist/embed', filesOf(embed, new Set([...embedAtFirst, largestGroup]))),
    gzip: true,
    limit: '50 KiB',
  },
  { name: 'the page, before lazy parts', path: paths('site', filesOf(site, siteAtFirst)), gzip: true, limit: '66 KiB' },
  {
    name: 'a typed formula, on top',
    path: paths('dist/embed', filesOf(embed, typedFormula)),
    gzip: true,
    limit: '46 KiB',
  },
  {
    name: 'the figure in one classic script',
    path: 'dist/embed/loss-landscape.iife.js',
    gzip: true,
    limit: '140 KiB',
  },
  {
    name: 'everything in one classic script',
    path: 'dist/embed/loss-playground.iife.js',
    gzip: true,
    // A ratchet at what is reached, against creep.
    limit: '216 KiB',
  },
  {
    name: 'a frame, before lazy parts',
    path: ['dist/embed/index.html', 'dist/embed/frame.css', ...frameScript('frame')],
    gzip: true,
    limit: '58 KiB',
  },
  { name: 'a typed formula in a frame, on top', path: frameScript('formula'), gzip: true, limit: '28 KiB' },
];
