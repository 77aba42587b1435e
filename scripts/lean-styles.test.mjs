import { describe, expect, test } from 'vitest';
import { leanSheets, leanStyles, leanTemplates } from './vite/lean-styles.mjs';

describe('a lean style sheet', () => {
  test('has no white space that says nothing, and keeps what does', () => {
    expect(leanStyles('\n  .a .b:hover,\n  .c > :not(.d) {\n    margin: 0 auto;\n  }\n')).toBe(
      '.a .b:hover, .c > :not(.d){margin: 0 auto;}',
    );
  });

  test('keeps strings and what is put in', () => {
    expect(leanStyles(`a::before { content: '  ;  '; width: \${size  }px; }`)).toBe(
      `a::before{content: '  ;  ';width: \${size  }px;}`,
    );
  });

  test('loses its comments, wherever it stands in a module', () => {
    const { handler } = leanSheets().transform;
    const code = 'const a = css`\n  /* Why. */\n  b { c: d; }\n`;\nconst e = html`  <p>/* text */</p>`;';
    expect(handler(code).code).toBe('const a = css`b{c: d;}`;\nconst e = html`  <p>/* text */</p>`;');
  });
});

test('lean templates lose the indentation of HTML and SVG, and nothing else', () => {
  const { handler } = leanTemplates().transform;
  const lean = (code) => handler(code, '/components/a.ts').code;
  expect(lean('const 名 = html`\n  <p\n    a=${b}>${c ? svg`\n<g>\n</g>` : `\n  x`}</p>\n`;')).toBe(
    'const 名 = html` <p a=${b}>${c ? svg` <g> </g>` : `\n  x`}</p> `;',
  );
  const kept = 'html`<pre>\n  a</pre>`; css`\n  b { }`; text`\n  c`;';
  expect(lean(kept)).toBe(kept);
});
