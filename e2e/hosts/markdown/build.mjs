import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import { copyEmbed } from '../shared/builders.mjs';

const renderers = {
  'markdown-it': (text) => markdownIt({ html: true }).render(text),
  marked: (text) => marked.parse(text),
};

const page = (body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Markdown</title><link rel="icon" href="data:,"></head>
<body>${body}</body></html>`;

const textOf = (name) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Each text by each renderer, and one that was wrapped already. */
export function build(outDir) {
  copyEmbed(outDir);
  for (const name of ['article', 'blank-lines', 'in-a-line']) {
    for (const [renderer, render] of Object.entries(renderers))
      writeFileSync(join(outDir, `${name}-${renderer}.html`), page(render(textOf(`${name}.md`))));
  }
  writeFileSync(join(outDir, 'wrapped.html'), page(textOf('wrapped.html')));
}
