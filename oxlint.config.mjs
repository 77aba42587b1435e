import { readFileSync } from 'node:fs';
import { layers } from './scripts/lib/layers.mjs';

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const allPackages = [...Object.keys(manifest.dependencies), 'd3'];

const TESTS = ['**/*.test.ts', '**/*.test.mjs', '**/testing/**', '**/testing.ts', 'e2e/**'];

/** Everything a folder may not import, as patterns on the text of the import. `components` is named by its folder too. */
function layerRule(layer) {
  const { imports = [], lazily = [], types = [], packages = [] } = layers[layer];
  const reachable = [layer, ...imports, ...lazily];
  const others = Object.keys(layers).filter((other) => !reachable.includes(other));
  const folders = others.map((other) => ({
    regex: `^\\.\\.?/(.*/)?${other.replace('src/', '')}/`,
    message: `${layer} lies below ${other}: imports only point down (docs/architecture.md).`,
    allowTypeImports: types.includes(other),
  }));
  const foreign = {
    regex: `^(${allPackages.filter((name) => !packages.includes(name)).join('|')})(/|$)|^node:`,
    message: `${layer} may import ${packages.length ? `only ${packages.join(', ')}` : 'no package'}.`,
  };
  return {
    files: [`${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [...folders, foreign] }] },
  };
}

export default {
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, node: true, es2024: true },
  ignorePatterns: [
    'dist',
    'site',
    'node_modules',
    'test-results',
    'bench/node_modules',
    'e2e/hosts/node_modules',
    '**/*.generated.ts',
    '**/generated/**',
  ],
  rules: {
    'import/no-cycle': 'error',
    'import/no-self-import': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'no-console': ['error', { allow: ['warn'] }],
    'no-eval': 'error',
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-param-reassign': 'off',
    'no-nested-ternary': 'error',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/no-thenable': 'off',
    // A copy is iterated where the original changes meanwhile; a conversion guards against callers without types.
    'unicorn/no-useless-spread': 'off',
    'typescript/no-unnecessary-type-conversion': 'off',
    // Functions of tables are taken out of them by name; hot loops fill arrays of a known length.
    'typescript/unbound-method': 'off',
    'unicorn/no-new-array': 'off',
    // x * 0 tells finite numbers from others without a call.
    'oxc/erasing-op': 'off',
    'typescript/no-base-to-string': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/no-extraneous-class': 'off',
    // tsc's noImplicitReturns says it better; the other two object to plain, clear code.
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-unnecessary-boolean-literal-compare': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
  },
  overrides: [
    ...Object.keys(layers).map(layerRule),
    {
      files: [...TESTS],
      rules: { 'no-restricted-imports': 'off', 'typescript/no-non-null-assertion': 'off' },
    },
    { files: ['*.config.ts', '*.config.mjs', '.size-limit.mjs'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['e2e/hosts/types/**'],
      rules: {
        'import/no-default-export': 'off',
        'import/no-empty-named-blocks': 'off',
        'unicorn/require-module-specifiers': 'off',
      },
    },
    { files: ['scripts/**', 'bench/**', 'e2e/hosts/bundlers/descend.js'], rules: { 'no-console': 'off' } },
    {
      files: ['src/**/*.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...[
            'window',
            'document',
            'navigator',
            'localStorage',
            'requestAnimationFrame',
            'performance',
            'setTimeout',
          ].map((name) => ({ name, message: 'src/ has no DOM and no clock: take it as a parameter.' })),
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'Chance is a parameter: use the seeded generator.' },
          { object: 'Date', property: 'now', message: 'Time is a parameter.' },
        ],
      },
    },
  ],
};
