/**
 * The layers of `docs/architecture.md`, from the bottom up: what each folder may import besides itself.
 * `oxlint.config.mjs` and `scripts/layers.test.mjs` are both derived from this table.
 *
 * - `imports`: folders (or a file) it may import statically
 * - `lazily`: folders it may reach behind `import()` only (what a page loads only when it is needed)
 * - `types`: folders of which it may import types
 * - `packages`: npm packages it may import
 */
export const layers = {
  'src/core': { imports: [] },
  'src/expression': { imports: ['src/core'], packages: ['mathjs'] },
  'src/losses': { imports: ['src/core'], lazily: ['src/expression'] },
  'src/optimizers': { imports: ['src/core'], lazily: ['src/expression'] },
  'src/analysis': { imports: ['src/core', 'src/expression', 'src/losses', 'src/optimizers'] },
  'src/race': { imports: ['src/core', 'src/expression', 'src/losses', 'src/optimizers', 'src/analysis'] },
  'src/figure': {
    imports: ['src/core', 'src/expression', 'src/losses', 'src/optimizers', 'src/analysis', 'src/race'],
  },
  'src/plotting': {
    imports: ['src/core'],
    types: ['src/race', 'src/analysis', 'src/losses', 'src/optimizers', 'src/figure'],
    packages: ['d3-array', 'd3-contour'],
  },
  components: {
    imports: [
      'src/core',
      'src/expression',
      'src/losses',
      'src/optimizers',
      'src/analysis',
      'src/race',
      'src/figure',
      'src/plotting',
    ],
    packages: ['lit'],
  },
  embed: { imports: ['components', 'src/figure', 'src/engine.ts'] },
  page: { imports: ['components', 'embed', 'src/figure'], packages: ['@fontsource-variable/inter'] },
};

/** The layer of a file, given relative to the project with forward slashes; undefined outside the table. */
export const layerOf = (file) => Object.keys(layers).find((layer) => file.startsWith(`${layer}/`));

/** Tests, and files that only tests import, may look at anything. */
export const isTest = (file) => /\.test\.ts$|(^|\/)testing(\/|\.ts$)/.test(file);
