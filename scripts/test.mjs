#!/usr/bin/env node
/**
 * Runs everything that must hold: `npm test`.
 *
 *     node scripts/test.mjs [engine|components|package|pages|hosts|other-browsers]...     all of them when none is named
 *
 * It finds (or installs) a Chromium first, and its last line is `N passed, N failed` over all runners. Where Firefox or
 * WebKitGTK are absent and cannot be installed, `, N skipped` follows; their checks were named with the reason before.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { countRun } from './lib/tally.mjs';

const reports = join(root, 'test-results', 'reports');

const vitest = (project) => ({
  kind: 'vitest',
  command: 'vitest',
  args: (file) => ['run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
});

/** Each stage: what must be built before, and the runner. In order: the quickest to fail comes first. */
const stages = {
  engine: { ...vitest('engine'), needsBrowser: false, builds: [] },
  components: { ...vitest('components'), needsBrowser: true, builds: [] },
  package: { ...vitest('package'), needsBrowser: false, builds: ['scripts/build-package.mjs'] },
  pages: {
    kind: 'playwright',
    command: 'playwright',
    args: () => ['test'],
    needsBrowser: true,
    builds: ['scripts/build-package.mjs', 'scripts/build-site.mjs'],
  },
  hosts: {
    kind: 'playwright',
    command: 'playwright',
    args: () => ['test', '--config', 'playwright.hosts.config.ts'],
    needsBrowser: true,
    builds: ['scripts/build-package.mjs', 'scripts/prepare-hosts.mjs'],
  },
  'other-browsers': {
    kind: 'plain',
    command: 'node',
    args: (file) => ['scripts/other-browsers.mjs', file],
    needsBrowser: false,
    builds: ['scripts/build-package.mjs', 'scripts/prepare-hosts.mjs'],
  },
};

const built = new Set();

/** Builds once per run. @returns {Promise<boolean>} whether all of them worked */
async function build(scripts) {
  for (const script of scripts) {
    if (built.has(script)) continue;
    if ((await run('node', [script])) !== 0) return false;
    built.add(script);
  }
  return true;
}

async function runStage(name, environment) {
  const { kind, command, args, builds } = stages[name];
  console.log(`\n── ${name} ──`);
  if (!(await build(builds))) {
    console.error(`${name}: the build failed`);
    return { passed: 0, failed: 1 };
  }
  const file = join(reports, `${name}.json`);
  const exitCode = await run(command, args(file), { env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return countRun(kind, file, exitCode);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length)
  throw new Error(`stage: must be one of ${Object.keys(stages).join(', ')}, got ${unknown.join(', ')}`);
const chosen = named.length ? named : Object.keys(stages);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let environment = {};
if (chosen.some((name) => stages[name].needsBrowser)) {
  const browser = await findBrowser();
  if (browser) environment = { CHROMIUM_PATH: browser.path };
  else console.error('No browser was found and none could be installed: the browser tests will fail.');
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of chosen) {
  const counts = await runStage(name, environment);
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped ?? 0;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
