import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

let folder = '';
let browser = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'));
  browser = join(folder, 'chromium');
  writeFileSync(browser, '#!/bin/sh\n');
  chmodSync(browser, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('finding a browser', () => {
  test('an environment variable comes first', async () => {
    const environment = { CHROMIUM_PATH: process.execPath, PATH: folder };
    const found = await findBrowser({ environment, install: false });
    expect(found).toEqual({ path: process.execPath, origin: 'environment variable CHROMIUM_PATH' });
  });

  test('a variable that names no program is an error, not a reason to look further', async () => {
    const environment = { CHROME_BIN: join(folder, 'missing'), PATH: folder };
    await expect(findBrowser({ environment, install: false })).rejects.toThrow(
      'CHROME_BIN: must name an executable file',
    );
  });

  test('one on PATH is found unless Playwright has its own', async () => {
    const found = await findBrowser({ environment: { PATH: folder }, install: false });
    if (found?.origin === 'system') expect(found.path).toBe(browser);
    else expect(found?.origin).toBe('Playwright');
  });
});
