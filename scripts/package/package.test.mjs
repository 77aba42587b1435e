import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../lib/imports.mjs';
import { isTest } from '../lib/layers.mjs';
import { readmeExamples } from '../lib/readme.mjs';
import { root } from '../lib/root.mjs';

const scratch = join(root, 'test-results', 'package');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs a module of the given text in a Node of its own, where it can import the package by its name. */
function runModule(name, text) {
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, name);
  writeFileSync(file, text);
  return execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: scratch });
}

describe('the package', () => {
  test('every entry of its exports exists', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
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
    expect(paths).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', 'package.json', 'dist/engine.js', 'dist/index.js']),
    );
    expect(paths.filter((path) => !/^(dist\/|README\.md$|LICENSE$|package\.json$)/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.test\.|\.vite\//.test(path))).toEqual([]);
  });

  test('a module without a DOM may import the elements', () => {
    expect(runModule('elements.mjs', "await import('loss-landscape'); console.log('imported');")).toBe('imported\n');
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
    const [example] = readmeExamples('js');
    const [output] = readmeExamples('text');
    expect(runModule('readme.mjs', example)).toBe(output);
  });

  test('its declarations serve a project in TypeScript', () => {
    mkdirSync(scratch, { recursive: true });
    writeFileSync(
      join(scratch, 'consumer.ts'),
      `import { descend, findLoss, findOptimizer, type Trajectory } from 'loss-landscape/engine';
import { LossLandscape } from 'loss-landscape';
const options = { loss: findLoss('bowl'), optimizer: findOptimizer('sgd'), start: [1, 1], steps: 10 };
export const run: Trajectory = descend(options);
export const figure: LossLandscape = document.createElement('loss-landscape');
`,
    );
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--types', ''];
    const modes = ['--module', 'nodenext', '--moduleResolution', 'nodenext'];
    const args = [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...modes, '--ignoreConfig', 'consumer.ts'];
    let output = '';
    try {
      execFileSync(process.execPath, args, { cwd: scratch, encoding: 'utf8' });
    } catch (error) {
      output = error.stdout;
    }
    expect(output).toBe('');
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
