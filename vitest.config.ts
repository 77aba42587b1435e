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
