#!/usr/bin/env node
/**
 * Everything that a change must pass before it lands: `npm run check`.
 * Format, lint (with types, layers and cycles), types, unused code, the package and its size, then all tests.
 *
 *     node scripts/check.mjs [--no-tests]
 */
import { run } from './lib/run.mjs';

const steps = [
  { title: 'format', command: 'oxfmt', args: ['--check'] },
  { title: 'lint', command: 'oxlint', args: ['-c', 'oxlint.config.mjs', '--type-aware', '--deny-warnings'] },
  { title: 'types', command: 'tsc', args: ['-p', '.'] },
  { title: 'unused code', command: 'knip', args: [] },
  { title: 'package', command: 'node', args: ['scripts/build-package.mjs'] },
  { title: 'site', command: 'node', args: ['scripts/build-site.mjs'] },
  { title: 'package layout', command: 'publint', args: ['--strict'] },
  {
    title: 'package types',
    command: 'attw',
    args: ['--pack', '--profile', 'esm-only', '--exclude-entrypoints', './classic', './classic-playground'],
  },
  { title: 'sizes', command: 'size-limit', args: [] },
];
const tests = { title: 'tests', command: 'node', args: ['scripts/test.mjs'] };
if (!process.argv.includes('--no-tests')) steps.push(tests);

const failed = [];
for (const { title, command, args } of steps) {
  console.log(`\n── ${title} ──`);
  if ((await run(command, args)) !== 0) failed.push(title);
}

if (failed.length) console.error(`\nnot right yet: ${failed.join(', ')}`);
else console.log('\nall right');
process.exitCode = failed.length ? 1 : 0;
