import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtHosts } from '../../scripts/lib/host-builds.mjs';
import { expect } from '../fixtures.ts';
import { raceOf } from '../figure.ts';
import { mouse } from '../hands.ts';
import { expectSamePicture, raceIn, test, VERDICTS } from './built-host.ts';

const FORMULA = 'x^4/4 - x^2 + 0.3x';

/** A message of the parser of mathjs: the same text in every bundle that holds it. */
const OF_THE_PARSER = 'Parenthesis ) expected';

/** Collects the scripts that a page loads. */
function collectScripts(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname)) bodies.push(response.text());
  });
  return async () => (await Promise.all(bodies)).join('\n');
}

/** Types the formula into the page's formula element, and returns the race on it. */
async function typedRace(page: Page) {
  await mouse.typeFormula(page, FORMULA);
  await expect.poll(async () => (await raceOf(page)).loss).toEqual({ formula: FORMULA });
  return raceIn(page);
}

for (const bundler of ['webpack', 'rollup', 'esbuild', 'vite']) {
  for (const way of ['slices', 'worker'] as const) {
    test(`a bundle by ${bundler} draws, races and opens a typed formula, surveyed in ${way}`, async ({
      page,
      plain,
    }) => {
      const race = await raceIn(plain);
      expect(race.verdicts).toEqual(VERDICTS);
      let workers = 0;
      page.on('worker', () => (workers += 1));
      const scripts = collectScripts(page);
      await page.goto(`bundlers/${bundler}/${way === 'worker' ? 'worker.html' : 'index.html'}`);
      expect(await raceIn(page)).toEqual(race);
      await expectSamePicture(page, plain);
      await expect.poll(() => page.locator('loss-chart').locator('svg path').count()).toBeGreaterThan(1);
      const first = await scripts();
      expect(first).not.toContain(OF_THE_PARSER);
      expect(first.length).toBeGreaterThan(100_000);
      expect(workers).toBe(way === 'worker' ? 1 : 0);

      await plain.evaluate(() => {
        const formula = document.createElement('loss-formula');
        formula.setAttribute('for', 'race');
        document.body.append(formula);
      });
      const plainTyped = await typedRace(plain);
      expect(await typedRace(page)).toEqual(plainTyped);
      expect(await scripts()).toContain(OF_THE_PARSER);
    });
  }
}

for (const bundler of ['rollup', 'esbuild']) {
  test(`a program bundled by ${bundler} for Node runs the engine, and holds no elements`, () => {
    const folder = join(builtHosts, 'bundlers', `${bundler}-program`);
    const file = ['descend.mjs', 'descend.js'].map((name) => join(folder, name)).find((path) => existsSync(path));
    const printed = execFileSync(process.execPath, [file ?? ''], { encoding: 'utf8' });
    expect(printed).toBe('sgd: local-minimum at 1.332\nmomentum: global-minimum at -1.484\n');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.filter((text) => /customElements|loss-landscape-connected/.test(text))).toEqual([]);
  });
}
