import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'components/index.ts',
    'src/engine.ts',
    'page/main.ts',
    'embed/*.ts',
    'scripts/*.mjs',
    'scripts/package/*.test.mjs',
    'e2e/**/*.spec.ts',
    'bench/*.{mjs,ts}',
  ],
  project: ['src/**/*.ts', 'components/**/*.ts', 'page/**/*.ts', 'embed/**/*.ts', 'scripts/**/*.mjs', 'e2e/**/*.ts'],
  ignoreWorkspaces: ['bench'],
  // Fonts are imported by a style sheet; the others are command line tools and their plugins.
  ignoreDependencies: ['@fontsource-variable/inter', 'oxlint-tsgolint', '@size-limit/file', 'vite/client'],
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: true,
};

export default config;
