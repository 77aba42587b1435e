/** The manifest is made by the build and published with it; it is never committed, so it cannot go stale. */
export default {
  globs: ['components/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
};
