import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constants, functions } from '../src/expression/functions.ts';
import { limits } from '../src/expression/limits.ts';
import { optimizers } from '../src/optimizers/index.ts';
import { exportedValues } from './docs/engine.mjs';
import { anchorOf, markdownRenderer } from './docs/markdown.mjs';
import { optimizersText } from './docs/optimizers.ts';
import { documentPages } from './docs/pages.mjs';
import { root } from './lib/root.mjs';

const read = (name) => readFileSync(join(root, 'docs', `${name}.md`), 'utf8');
const section = (text, heading) => text.split(`\n## ${heading}\n`)[1].split('\n## ')[0];
const codes = (text) => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name);
const sorted = (names) => names.toSorted((a, b) => (a < b ? -1 : 1));

describe('docs/formulas.md', () => {
  test('names every function and no other', () => {
    const tables = section(read('formulas'), 'Functions')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(sorted(codes(tables.join('\n')))).toEqual(sorted(Object.keys(functions)));
  });

  test('names every constant and no other', () => {
    expect(sorted(codes(section(read('formulas'), 'Constants')))).toEqual(sorted(Object.keys(constants)));
  });

  test('says the limits', () => {
    const { characters, nodes, depth } = limits;
    expect(read('formulas')).toContain(`${characters} characters and ${nodes} operations, nested ${depth} deep`);
  });
});

describe('docs/theming.md', () => {
  test('has the properties that all elements share, and says their plain defaults', () => {
    const tokens = readFileSync(join(root, 'components/shared/tokens.ts'), 'utf8');
    const named = [...tokens.matchAll(/var\((--loss-[\w-]+), ([\w.]+)\)/g)];
    expect(named.length).toBeGreaterThan(2);
    const all = new Set([...tokens.matchAll(/--loss-[a-z][\w-]*/g)].map(([name]) => name));
    const text = read('theming');
    expect([...all].filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
    const sizes = named.filter(([, , value]) => value.endsWith('rem'));
    expect(sizes.filter(([, name, value]) => !new RegExp(`\`${name}\`.*\`${value}\``).test(text))).toEqual([]);
  });

  test('shows the style sheet that its figure has', () => {
    const [, sheet] = /```css\n([\s\S]*?)```/.exec(read('theming'));
    expect(readFileSync(join(root, 'docs/docs.css'), 'utf8')).toContain(sheet);
  });
});

describe('the page of optimizers', () => {
  test.each(optimizers.map((each) => [each.id, each]))(
    'has %s with its equations and its settings',
    (id, optimizer) => {
      const own = optimizersText.split(`## ${optimizer.names.en}\n\n\`optimizer="${id}"\``)[1].split('\n## ')[0];
      expect(own.split('<ul class="rule"').length - 1).toBe(optimizer.conventions.length);
      for (const [name, setting] of Object.entries(optimizer.settings)) {
        const row = own.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
        for (const framework of ['torch', 'keras']) {
          const known = setting[framework];
          if (known) expect(row).toContain(`\`${known[0]}\` | ${known[1]} |`);
        }
      }
    },
  );
});

describe('docs/engine.md', () => {
  test('has each value that the engine exports, and no other', () => {
    const exported = exportedValues(join(root, 'src/engine.ts')).map(({ name }) => name);
    const headings = [...read('engine').matchAll(/^## (\w+)\n\n<!-- engine: \1 -->\n\n```js/gm)].map(
      ([, name]) => name,
    );
    expect(headings.toSorted()).toEqual(exported.toSorted());
  });
});

describe('Markdown', () => {
  const render = markdownRenderer(['start', 'hosts']);

  test('gives headings anchors, the same twice never', () => {
    const html = render('## React 19\n\n## React 19\n');
    expect(anchorOf('React 19')).toBe('react-19');
    expect(html).toContain('<h2 id="react-19">');
    expect(html).toContain('<h2 id="react-19-1">');
  });

  test('links pages, and refuses a document that is none', () => {
    expect(render('[a](hosts.md#lit) [b](start.md)')).toContain('<a href="./hosts.html#lit">a</a> <a href="./">b</a>');
    expect(() => render('[c](bench.md)')).toThrow('docs/bench.md: is linked, but is no page');
  });

  test('shows as code what it runs', () => {
    const html = render('```html live\n<loss-ball></loss-ball>\n```\n');
    expect(html).toContain('<div class="live"><loss-ball></loss-ball>\n</div>');
    expect(html).toContain('<code>&lt;loss-ball&gt;&lt;/loss-ball&gt;\n</code>');
  });

  test('every page begins with a heading and says what it is about', () => {
    for (const { title, description } of documentPages(root)) {
      expect(title.length).toBeGreaterThan(3);
      expect(description.length).toBeGreaterThan(20);
    }
  });
});
