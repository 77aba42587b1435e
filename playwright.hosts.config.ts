import { defineConfig } from '@playwright/test';
import pages from './playwright.config.ts';

/** The packed package in other people's pages, frameworks and bundlers; `scripts/prepare-hosts.mjs` comes first. */
export default defineConfig({
  ...pages,
  testDir: 'e2e/hosts',
  testIgnore: '**/node_modules/**',
  outputDir: 'test-results/hosts-run',
});
