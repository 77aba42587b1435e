import { describe, expect, test } from 'vitest';
import { decodeState } from '../codec.ts';
import { defaultRace, DEFAULT_VIEW, typedRace } from '../defaults.ts';
import type { FigureState } from '../state.ts';
import { embedCode, linkTo } from './embed-code.ts';

const place = {
  page: 'https://example.org/play/?a=1&b=2#old',
  frame: 'https://example.org/play/embed/',
  script: 'https://example.org/e.js',
  title: 'Two wells',
};

const hostile = [
  `"><script>alert(1)</script>`,
  `x' onload='alert(1)`,
  'x](javascript:alert(1)) <!-- --> `code` & &amp; %00 \\',
  ...Array.from({ length: 95 }, (_, index) => `x + ${String.fromCharCode(32 + index)}`),
  'x + π·½\n− 1 \u2028',
];

function typed(formula: string): FigureState {
  return { version: 1, race: typedRace(formula, 1), view: DEFAULT_VIEW, step: 200 };
}

/** What a reader of HTML makes of an attribute. */
function attributeOf(html: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(html)?.[1] ?? '';
  const signs: Readonly<Record<string, string>> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/&(?:quot|lt|gt|amp);/g, (sign) => signs[sign]);
}

describe('code for somebody else’s page', () => {
  test('a tag says the state in attributes', () => {
    const state = { version: 1, race: defaultRace('himmelblau'), view: DEFAULT_VIEW, step: 7 } as const;
    const [script, tag] = embedCode('tag', state, place).split('\n');
    expect(script).toBe('<script type="module" src="https://example.org/e.js"></script>');
    expect(tag).toMatch(
      /^<loss-landscape loss="himmelblau" start=".*" balls="sgd:lr=.*" steps="\d+" step="7"><\/loss-landscape>$/,
    );
  });

  test.each(hostile)('%j stays data in each kind', (formula) => {
    const state = typed(formula);
    const link = linkTo(state, place.page);
    const tag = embedCode('tag', state, place).split('\n')[1];
    expect(tag.match(/[<>]/g)).toHaveLength(4);
    expect(attributeOf(tag, 'formula')).toBe(formula);
    const frame = embedCode('iframe', state, { ...place, title: formula });
    expect(frame.match(/[<>]/g)).toHaveLength(4);
    expect(attributeOf(frame, 'src')).toBe(`${place.frame}?${link.replace(/^[^#]*#/, '')}`);
    expect(attributeOf(frame, 'title')).toBe(formula);
    const markdown = embedCode('markdown', state, { ...place, title: formula });
    expect(markdown).toMatch(/^\[(?:[^[\]()<>\\\n]|\\.)*\]\(<[^<>\n\\]*>\)$/);
  });

  test('a frame is sandboxed, named, loaded when it is near, and has a height', () => {
    const frame = embedCode('iframe', typed('x^2'), place);
    expect(attributeOf(frame, 'sandbox').split(' ')).not.toContain('allow-same-origin');
    expect(attributeOf(frame, 'sandbox').split(' ')).toContain('allow-scripts');
    expect(attributeOf(frame, 'title')).toBe('Two wells');
    expect(attributeOf(frame, 'loading')).toBe('lazy');
    expect(Number(attributeOf(frame, 'height'))).toBeGreaterThan(300);
  });

  test.each(hostile)('a link with %j opens the same state', (formula) => {
    const { state, problems } = decodeState(linkTo(typed(formula), place.page).replace(/^[^#]*/, ''));
    expect(problems).toEqual([]);
    expect(state).toEqual(typed(formula));
  });

  test('a link replaces the hash of the page and keeps its query', () => {
    expect(linkTo(typed('x'), place.page)).toMatch(/^https:\/\/example\.org\/play\/\?a=1&b=2#v=1&formula=x/);
  });
});
