import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/engine.ts',
    'components/index.ts',
    'components/classes.ts',
    'embed/*.ts',
    'scripts/*.mjs',
    'scripts/generate/run.ts',
    'scripts/package/*.test.mjs',
    'e2e/**/*.spec.ts',
    '{src,components}/**/testing.ts',
  ],
  // The projects of the hosts stand on their own: what they use is installed there.
  project: ['{src,components,embed,page,e2e}/**/*.ts', 'scripts/**/*.{mjs,ts}', '!e2e/hosts/*/**'],
  // Fonts are imported by a style sheet, frameworks by modules that the build makes; the others are command line tools that the scripts run.
  ignoreDependencies: [
    '@arethetypeswrong/cli',
    '@custom-elements-manifest/analyzer',
    '@fontsource-variable/inter',
    '@lit/react',
    'oxlint',
    'oxlint-tsgolint',
    'preact',
    'publint',
    'react',
    'solid-js',
    'svelte',
    'vue',
  ],
  // Of the system, where it is there.
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: true,
  // A type that is exported for a reader costs nothing.
  exclude: ['types'],
};

export default config;
