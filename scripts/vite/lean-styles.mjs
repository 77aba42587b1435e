import { parseSync } from 'vite';

/** Style sheets of elements, as they stand in the sources. */
const SHEET = /\bcss`([^`]*)`/g;

/** A style sheet without comments, and without white space that says nothing. Strings and `${…}` stay as they are. */
export function leanStyles(text) {
  return text
    .split(/("[^"]*"|'[^']*'|\$\{[^}]*\})/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};]) ?/g, '$1')))
    .join('')
    .trim();
}

/**
 * Takes from the style sheets in templates what a minifier of scripts must leave in them.
 * @returns {import('vite').Plugin}
 */
export function leanSheets() {
  return {
    name: 'lean-sheets',
    apply: 'build',
    transform: {
      filter: { id: /\/components\/.*\.ts$/, code: 'css`' },
      handler: (code) => ({
        code: code.replaceAll(SHEET, (_, sheet) => `css\`${leanStyles(sheet.replaceAll(/\/\*[\s\S]*?\*\//g, ' '))}\``),
        map: null,
      }),
    },
  };
}

/** Where the white space of a template of HTML stands as it is shown. */
const KEEPS_SPACE = /<(?:pre|textarea)\b/;

/**
 * Makes one space of each line break with its indentation in templates of HTML and SVG, where both mean the same.
 * @returns {import('vite').Plugin}
 */
export function leanTemplates() {
  return {
    name: 'lean-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/components\/.*\.ts$/, code: /\b(?:html|svg)`/ },
      handler: (code, id) => ({ code: withLeanQuasis(code, parseSync(id, code, { lang: 'ts' }).program), map: null }),
    },
  };
}

function withLeanQuasis(code, program) {
  return templatesIn(program)
    .flatMap(({ quasi }) => quasi.quasis)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      const part = text.slice(start, end);
      if (KEEPS_SPACE.test(part)) return text;
      return text.slice(0, start) + part.replaceAll(/\n\s*/g, ' ') + text.slice(end);
    }, code);
}

function templatesIn(node) {
  if (node === null || typeof node !== 'object') return [];
  const isTemplate = node.type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(node.tag.name);
  const inner = Object.values(node).flatMap((child) => templatesIn(child));
  return isTemplate ? [node, ...inner] : inner;
}
