import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRun } from './lib/tally.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(name, content) {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('counting', () => {
  test('passed and failed tests of vitest, and files that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ];
    const file = report('vitest.json', { numPassedTests: 7, numFailedTests: 1, testResults });
    expect(countRun('vitest', file, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test('expected and unexpected ends of Playwright', () => {
    const file = report('playwright.json', { stats: { expected: 5, flaky: 1, unexpected: 2 } });
    expect(countRun('playwright', file, 1)).toEqual({ passed: 6, failed: 2 });
  });

  test('what a script of ours wrote, with what it skipped', () => {
    const file = report('plain.json', { passed: 4, failed: 0, skipped: 9 });
    expect(countRun('plain', file, 0)).toEqual({ passed: 4, failed: 0, skipped: 9 });
  });

  test('a runner that broke without a failed test counts as one failure', () => {
    const file = report('broken.json', { numPassedTests: 3, numFailedTests: 0, testResults: [] });
    expect(countRun('vitest', file, 1)).toEqual({ passed: 3, failed: 1 });
    expect(countRun('playwright', join(folder, 'missing.json'), 1)).toEqual({ passed: 0, failed: 1 });
  });
});
