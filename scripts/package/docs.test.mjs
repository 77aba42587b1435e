import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { elementsOf, elementsText, undescribed } from '../docs/elements.mjs';
import { root } from '../lib/root.mjs';

const scratch = join(root, 'test-results', 'docs');
const engine = readFileSync(join(root, 'docs', 'engine.md'), 'utf8');
const examples = [...engine.matchAll(/^## (\w+)\n[\s\S]*?```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/gm)];
const manifest = JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'));

describe('the examples of docs/engine.md', () => {
  test('are one for each heading', () => {
    expect(examples.length).toBe([...engine.matchAll(/^## /gm)].length);
  });

  test.each(examples.map(([, name, code, output]) => [name, code, output]))(
    '%s prints what it says',
    (name, code, output) => {
      mkdirSync(scratch, { recursive: true });
      const file = join(scratch, `${name}.mjs`);
      writeFileSync(file, code);
      expect(output.trim()).not.toBe('');
      expect(execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: scratch })).toBe(output);
    },
  );
});

describe('the reference of the elements', () => {
  const sections = new Map(
    elementsText(manifest)
      .split(/^## /m)
      .map((text) => [text.split('\n')[0], text]),
  );

  test('nothing in the manifest lacks a description', () => {
    expect(undescribed(manifest)).toEqual([]);
  });

  test.each(elementsOf(manifest).map((element) => [element.tagName, element]))('has all of %s', (tag, element) => {
    const text = sections.get(tag) ?? '';
    const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
    const names = kinds.flatMap((kind) => (element[kind] ?? []).map(({ name }) => name || '(children)'));
    expect(names.filter((name) => !text.includes(name === '(children)' ? name : `| \`${name}\` |`))).toEqual([]);
  });
});
