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
