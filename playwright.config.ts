import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/find-browser.mjs';

/** The built site is served by the tests themselves (`e2e/fixtures.ts`), each worker on a free port. */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'hosts/**',
  outputDir: 'test-results/pages',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: await launchOptions(),
    colorScheme: 'light',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
    trace: 'off',
  },
});
