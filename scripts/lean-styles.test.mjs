import { describe, expect, test } from 'vitest';
import { leanSheets, leanStyles } from './vite/lean-styles.mjs';

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
