import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/find-browser.mjs';

/** Property tests and surveys on a slow machine take seconds, not the default five in all. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: { name: 'engine', environment: 'node', include: ['src/**/*.test.ts', 'scripts/*.test.mjs'], testTimeout },
      },
      {
        extends: true,
        // Bundled before the first test: what is met later makes the server reload a page in the midst of its tests.
        optimizeDeps: {
          include: [
            'd3-array',
            'd3-contour',
            'lit',
            'lit/decorators.js',
            'lit/directive.js',
            'lit/directives/guard.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'lit/directives/unsafe-html.js',
            'mathjs/number',
          ],
        },
        test: {
          name: 'components',
          include: ['components/**/*.test.ts', 'page/**/*.test.ts'],
          testTimeout,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: { name: 'package', environment: 'node', include: ['scripts/package/*.test.mjs'], testTimeout },
      },
    ],
  },
});
