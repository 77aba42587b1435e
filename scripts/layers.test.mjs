import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './lib/imports.mjs';
import { isTest, layerOf, layers } from './lib/layers.mjs';
import { root } from './lib/root.mjs';

const shipped = ['src', 'components', 'embed', 'page'].flatMap(sourceFiles).filter((file) => !isTest(file));

/** What is wrong with the imports of one module, in words; empty when all point down. */
function violations(file, source) {
  const layer = layerOf(file);
  if (!layer) return [];
  const { imports, lazily = [], types = [], packages = [] } = layers[layer];
  return importsOf(file, source).flatMap(({ target, kind }) => {
    const isPackage = !target.includes('/') || !/^(src|components|embed|page)\//.test(target);
    if (isPackage) {
      const isAllowed = packages.some((name) => target === name || target.startsWith(`${name}/`));
      return isAllowed || target.endsWith('.css') ? [] : [`${file} imports the package ${target}`];
    }
    const other = layerOf(target);
    const reachable = { static: [], lazy: lazily, type: [...lazily, ...types] }[kind];
    const allowed = [layer, ...imports, ...reachable];
    const isAllowed = allowed.includes(other) || allowed.includes(target);
    return isAllowed ? [] : [`${file} imports ${target}, which does not lie below it`];
  });
}

/** Modules that are reached from `start` by static imports (not types, not `import()`), each with the way to it. */
function staticClosure(start) {
  const ways = new Map([[start, [start]]]);
  for (const [file, way] of ways) {
    if (!file.endsWith('.ts')) continue;
    for (const { target, kind } of importsOf(file)) {
      if (kind === 'static' && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

describe('layers', () => {
  test('there are sources to look at', () => {
    expect(shipped.length).toBeGreaterThan(30);
  });

  test('imports only point down', () => {
    expect(shipped.flatMap((file) => violations(file))).toEqual([]);
  });

  test('every folder of src has its place in the table', () => {
    const homeless = shipped.filter((file) => file.split('/').length > 2 && !layerOf(file));
    expect(homeless).toEqual([]);
  });

  test.each([
    ['src/core/loss.ts', "import { findLoss } from '../losses/index.ts';"],
    ['src/core/loss.ts', "export { race } from '../race/race.ts';"],
    ['src/losses/index.ts', "import { compileLoss } from '../expression/compile-loss.ts';"],
    ['src/losses/index.ts', "const { descend } = await import('../analysis/descend.ts');"],
    ['src/plotting/ticks.ts', "import { prepareRace } from '../race/race.ts';"],
    ['src/figure/figure.ts', "import { scaleLinear } from 'd3-scale';"],
    ['src/analysis/survey.ts', "import { parse } from 'mathjs';"],
    ['src/race/race.ts', "import { html } from 'lit';"],
    ['src/plotting/levels.ts', "import * as d3 from 'd3';"],
    ['components/loss-ball.ts', "import { main } from '../page/main.ts';"],
  ])('a wrong import in %s is caught: %s', (file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  test('what may be reached lazily may not be imported at once', () => {
    const path = '../expression/compile-loss.ts';
    expect(violations('src/losses/index.ts', `const { compileLoss } = await import('${path}');`)).toEqual([]);
    expect(violations('src/losses/index.ts', `import { compileLoss } from '${path}';`)).toHaveLength(1);
  });

  test('types may be taken from above where the table says so, values not', () => {
    expect(violations('src/plotting/paths.ts', "import type { Race } from '../race/race.ts';")).toEqual([]);
    expect(violations('src/plotting/paths.ts', "import { type Race, x } from '../race/race.ts';")).toHaveLength(1);
  });
});

test('every element has its line in components/index.ts', () => {
  const elements = sourceFiles('components').filter((file) => /\/(loss-[a-z]+)\/\1\.ts$/.test(file));
  const listed = importsOf('components/index.ts').map(({ target }) => target);
  expect(elements).toContain('components/loss-landscape/loss-landscape.ts');
  expect(listed).toEqual(expect.arrayContaining(elements));
});

describe('what a page loads at first', () => {
  test.each(['src/engine.ts', 'components/index.ts', 'embed/loss-landscape.ts'])(
    '%s reaches no part of mathjs without import()',
    (entry) => {
      const ways = [...staticClosure(entry)].filter(([target]) => /^mathjs(\/|$)/.test(target));
      expect(ways.map(([, way]) => way.join(' → '))).toEqual([]);
    },
  );
});

describe('chance and time are parameters', () => {
  const engine = shipped.filter((file) => file.startsWith('src/'));
  const found = (pattern, files) =>
    files.filter((file) => pattern.test(withoutComments(readFileSync(join(root, file), 'utf8'))));

  test('no shipped source calls Math.random', () => {
    expect(found(/\bMath\s*\.\s*random\b/, shipped)).toEqual([]);
  });

  test('src reads no clock', () => {
    expect(
      found(/\bDate\s*\.\s*now\b|\bnew Date\b|\bperformance\s*\.\s*now\b|\brequestAnimationFrame\b/, engine),
    ).toEqual([]);
  });

  test('src touches no DOM', () => {
    expect(found(/\b(document|window|localStorage|HTMLElement|customElements)\s*[.[(]/, engine)).toEqual([]);
  });
});
