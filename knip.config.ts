import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/engine.ts',
    'components/index.ts',
    'embed/*.ts',
    'scripts/*.mjs',
    'scripts/generate/run.ts',
    'scripts/package/*.test.mjs',
    'e2e/**/*.spec.ts',
    '{src,components}/**/testing.ts',
  ],
  project: ['{src,components,embed,page,e2e}/**/*.ts', 'scripts/**/*.{mjs,ts}'],
  // Fonts are imported by a style sheet; the others are command line tools that the scripts run.
  ignoreDependencies: [
    '@custom-elements-manifest/analyzer',
    '@fontsource-variable/inter',
    'oxlint',
    'oxlint-tsgolint',
    'publint',
  ],
  // Of the system, where it is there.
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: true,
  // A type that is exported for a reader costs nothing.
  exclude: ['types'],
};

export default config;
