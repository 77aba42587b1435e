import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../lib/imports.mjs';
import { isTest } from '../lib/layers.mjs';
import { readmeExamples } from '../lib/readme.mjs';
import { root } from '../lib/root.mjs';

const scratch = join(root, 'test-results', 'package');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What is published: each pattern has a file, and each file a pattern. */
const PACKED = [
  /^README\.md$/,
  /^LICENSE$/,
  /^package\.json$/,
  /^dist\/(index|classes|engine|react)\.js$/,
  /^dist\/chunks\/[\w.-]+\.js$/,
  /^dist\/embed\/loss-landscape\.js$/,
  /^dist\/embed\/loss-(?:landscape|playground)\.iife\.js$/,
  /^dist\/embed\/(index\.html|frame\.css|icon\.svg|picture\.png)$/,
  /^dist\/embed\/frame\/[\w.-]+\.js$/,
  /^dist\/embed\/integrity\.json$/,
  /^dist\/embed\/chunks\/[\w.-]+\.js$/,
  /^dist\/types\/frameworks\/(none\.js|[a-z-]+\.d\.ts)$/,
  /^dist\/types\/(src|components|embed)\/[\w./-]+\.d\.ts$/,
  /^dist\/(custom-elements|html-data|web-types)\.json$/,
];

const readDist = (file) => JSON.parse(readFileSync(join(root, 'dist', file), 'utf8'));

/** Runs a module of the given text in a Node of its own, where it can import the package by its name. */
function runModule(name, text) {
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, name);
  writeFileSync(file, text);
  return execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: scratch });
}

/** What the compiler says of a module of the given text that uses the package; nothing when it is right. */
function typeErrors(name, text) {
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, name), text);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--types', ''];
  const modes = ['--module', 'nodenext', '--moduleResolution', 'nodenext'];
  const args = [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...modes, '--ignoreConfig', name];
  try {
    return execFileSync(process.execPath, args, { cwd: scratch, encoding: 'utf8' });
  } catch (error) {
    return error.stdout;
  }
}

describe('the package', () => {
  test('every entry of its exports exists', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  test('under its bare name a script host gives out one script that needs no other file', () => {
    for (const field of ['unpkg', 'jsdelivr']) {
      const text = readFileSync(join(root, manifest[field]), 'utf8');
      expect(text, field).not.toMatch(/\bimport\s*\(|\bfrom\s*["']\.\//);
    }
  });

  test('registrations survive bundling: it does not claim to be free of side effects', () => {
    expect(manifest).not.toHaveProperty('sideEffects');
  });

  test('Vite up to version 7 finds every part that is loaded when needed: it reads `{ … } = await import(…)` only whole', () => {
    const folders = ['dist', 'dist/chunks'].map((folder) => join(root, folder));
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    const texts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8'));
    expect(texts.filter((text) => /await \(import\("[^"]+"\)\.then\(/.test(text)).length).toBeGreaterThan(0);
    expect(texts.filter((text) => /\} = await import\("[^"]+"\)\./.test(text))).toEqual([]);
  });

  test('it holds what is built, without tests, sources or tools', () => {
    const options = { encoding: 'utf8', cwd: root, stdio: ['ignore', 'pipe', 'ignore'] };
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], options));
    const paths = files.map(({ path }) => path);
    const unmatched = paths.filter((path) => !PACKED.some((pattern) => pattern.test(path)));
    const empty = PACKED.filter((pattern) => !paths.some((path) => pattern.test(path)));
    expect({ unmatched, empty }).toEqual({ unmatched: [], empty: [] });
    expect(paths.filter((path) => /\.test\.|\/testing/.test(path))).toEqual([]);
  });

  test('every entry is laid out well, and its types are found', () => {
    const lint = join(root, 'node_modules/publint/src/cli.js');
    expect(execFileSync(process.execPath, [lint, '--strict'], { cwd: root, encoding: 'utf8' })).toContain('All good!');
    const types = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [
      types,
      '--pack',
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './classic',
      './classic-playground',
    ];
    // It ends with an error where types are not found, which throws here.
    expect(() => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' })).not.toThrow();
  });

  test('a module without a DOM may import the elements', () => {
    expect(runModule('elements.mjs', "await import('loss-landscape'); console.log('imported');")).toBe('imported\n');
  });

  test('a module without a DOM may import the classes', () => {
    const text = "console.log(typeof (await import('loss-landscape/classes')).LossLandscape);";
    expect(runModule('classes.mjs', text)).toBe('function\n');
  });

  test('a module without a DOM may import the React components: one for each element', () => {
    const text = "console.log(JSON.stringify(Object.keys(await import('loss-landscape/react'))));";
    const names = elements().map(({ name }) => name);
    expect(JSON.parse(runModule('react.mjs', text)).toSorted()).toEqual(names.toSorted());
  });

  test('the declarations of every entry that registers know the class of every tag', () => {
    for (const entry of ['loss-landscape', 'loss-landscape/embed', 'loss-landscape/react']) {
      const uses = elements().map(
        ({ tagName, name }) => `export const ${name}: Classes.${name} = document.createElement('${tagName}');`,
      );
      const text = `import type * as Entry from '${entry}';\nimport type * as Classes from 'loss-landscape/classes';\nexport type { Entry };\n${uses.join('\n')}\n`;
      expect(typeErrors('tags.ts', text), entry).toBe('');
    }
  });

  test('the digests are those of all scripts of the embed', () => {
    const digests = readDist('embed/integrity.json');
    const scripts = readdirSync(join(root, 'dist/embed'), { recursive: true }).filter((file) => file.endsWith('.js'));
    expect(Object.keys(digests).toSorted()).toEqual(scripts.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(Object.keys(digests)).toEqual(expect.arrayContaining(['loss-landscape.js', 'loss-landscape.iife.js']));
    for (const [file, digest] of Object.entries(digests)) {
      const bytes = readFileSync(join(root, 'dist/embed', file));
      expect(digest, file).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
  });

  test('editors are told every tag, every attribute and the values that an attribute may have', () => {
    const { version, tags } = readDist('html-data.json');
    const webTypes = readDist('web-types.json');
    const inWebTypes = webTypes.contributions.html.elements;
    expect(version).toBe(1.1);
    expect(webTypes).toMatchObject({ name: manifest.name, version: manifest.version });
    const expected = elements().map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]);
    const told = (list) => list.map(({ name, attributes }) => [name, attributes.map(({ name }) => name)]);
    expect(told(tags)).toEqual(expected);
    expect(told(inWebTypes)).toEqual(expected);
    const find = (list, tag, attribute) =>
      list.find(({ name }) => name === tag).attributes.find(({ name }) => name === attribute);
    const values = (tag, attribute) => find(tags, tag, attribute).values?.map(({ name }) => name);
    expect(values('loss-landscape', 'theme')).toEqual(['auto', 'light', 'dark']);
    expect(values('loss-landscape', 'view')).toEqual(['auto', 'curve', 'contour']);
    expect(values('loss-landscape', 'interaction')).toEqual(['all', 'scrub', 'none']);
    expect(values('loss-ball', 'convention')).toEqual(['torch', 'keras']);
    expect(values('loss-chart', 'scale')).toEqual(['auto', 'linear', 'log', 'symlog']);
    expect(values('loss-landscape', 'start')).toBeUndefined();
    expect(find(tags, 'loss-landscape', 'autoplay').valueSet).toBe('v');
    expect(find(inWebTypes, 'loss-landscape', 'theme').value.type).toEqual(["'auto'", "'light'", "'dark'"]);
    expect(find(inWebTypes, 'loss-landscape', 'autoplay').value.kind).toBe('no-value');
  });

  test('the engine is imported without a DOM and names what it promises', () => {
    const names = JSON.parse(
      runModule('names.mjs', "console.log(JSON.stringify(Object.keys(await import('loss-landscape/engine'))));"),
    );
    const promised = [
      'compileLoss', 'customRule', 'decodeState', 'defineOptimizer', 'descend', 'encodeState', 'findLoss', 'findOptimizer', 'FormulaError',
      'fromFramework', 'losses', 'optimizers', 'prepareRace', 'stationaryPoints', 'toFramework',
    ]; // prettier-ignore
    expect(names).toEqual(expect.arrayContaining(promised));
  });

  test('the example of the engine in README.md prints what README.md says', () => {
    const example = readmeExamples('js').find((code) => code.includes('loss-landscape/engine'));
    const [output] = readmeExamples('text');
    expect(runModule('readme.mjs', example)).toBe(output);
  });

  test('its declarations serve a project in TypeScript', () => {
    const text = `import { descend, findLoss, findOptimizer, type Trajectory } from 'loss-landscape/engine';
import { LossLandscape } from 'loss-landscape';
const options = { loss: findLoss('bowl'), optimizer: findOptimizer('sgd'), start: [1, 1], steps: 10 };
export const run: Trajectory = descend(options);
export const figure: LossLandscape = document.createElement('loss-landscape');
`;
    expect(typeErrors('consumer.ts', text)).toBe('');
  });

  const elements = () => {
    const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
    return modules.flatMap(({ declarations }) => declarations);
  };

  test('the manifest of the elements describes each one that is registered, and nothing else', () => {
    const registered = sourceFiles('components')
      .filter((file) => !isTest(file))
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/'(loss-[a-z]+)': [A-Z]\w+;/g)])
      .map(([, tag]) => tag);
    expect(registered).toContain('loss-landscape');
    expect(
      elements()
        .map(({ tagName }) => tagName)
        .toSorted(),
    ).toEqual(registered.toSorted());
  });

  test('the manifest says what each element, attribute, event and part is for', () => {
    for (const { tagName, description, attributes = [], events = [], cssParts = [] } of elements()) {
      expect(description, tagName).toMatch(/\w.*\.$/s);
      for (const { name, description: words } of [...attributes, ...events, ...cssParts]) {
        expect(words, `${tagName}: ${name}`).toBeTruthy();
      }
    }
  });

  test('the manifest knows every part that an element names', () => {
    for (const { tagName, cssParts = [] } of elements()) {
      const described = cssParts.map(({ name, description }) => `\`${name}\` ${description}`).join('\n');
      const named = sourceFiles(`components/${tagName}`)
        .filter((file) => !isTest(file))
        .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/\bpart="([a-z-]+)"/g)])
        .map(([, part]) => part);
      expect(
        named.filter((part) => !described.includes(`\`${part}\``)),
        tagName,
      ).toEqual([]);
    }
  });
});
