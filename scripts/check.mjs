#!/usr/bin/env node
/**
 * Everything that a change must pass before it lands: `npm run check`.
 * Format, lint (with types, layers and cycles), types, unused code, the package and its size, then all tests.
 *
 *     node scripts/check.mjs [--no-tests]
 */
import { run } from './lib/run.mjs';

const steps = [
  ['format', 'oxfmt', ['--check']],
  ['lint', 'oxlint', ['-c', 'oxlint.config.mjs', '--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['-p', '.']],
  ['unused code', 'knip', []],
  ['package', 'node', ['scripts/build-package.mjs']],
  ['site', 'node', ['scripts/build-site.mjs']],
  ['package layout', 'publint', ['--strict']],
  ['sizes', 'size-limit', []],
  ...(process.argv.includes('--no-tests') ? [] : [['tests', 'node', ['scripts/test.mjs']]]),
];

const failed = [];
for (const [title, command, args] of steps) {
  console.log(`\n── ${title} ──`);
  if ((await run(command, args)) !== 0) failed.push(title);
}

if (failed.length) console.error(`\nnot right yet: ${failed.join(', ')}`);
else console.log('\nall right');
process.exitCode = failed.length ? 1 : 0;
