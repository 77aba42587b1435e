import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { builtHosts } from '../../scripts/lib/host-builds.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { test as base, expect } from '../fixtures.ts';
import { landscapeOf, pathsOf, pictureOf, type Verdicts, verdictsOf } from '../figure.ts';

/** What a page's figure told, as `e2e/hosts/shared/hear.js` keeps it. */
export interface Told {
  readonly type: string;
  readonly detail: unknown;
}

interface HostGlobals {
  heard: Told[];
  framesAsked: number;
  loadElements(): Promise<unknown>;
}

/** How the two balls of each lesson end. */
export const VERDICTS: Verdicts = { sgd: 'local-minimum', momentum: 'global-minimum' };

/** Playwright's test with the built pages of the hosts, in `<name>/` of the address. */
export const test = base.extend<{ plain: Page }, { hostsURL: string }>({
  hostsURL: [
    // eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here
    async ({}, use) => {
      if (!existsSync(builtHosts)) throw new Error('the hosts are not built: run scripts/prepare-hosts.mjs');
      const server = await serve(builtHosts);
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ hostsURL }, use) => use(hostsURL),

  page: async ({ page }, use) => {
    await page.addInitScript(countFrames);
    await use(page);
  },

  /** The plain page, which every host must agree with: a page beside the other, which need not be left while it loads. */
  plain: async ({ context }, use) => {
    const page = await context.newPage();
    await page.goto('plain/');
    await use(page);
  },
});

/** Runs in the page, before its scripts. */
function countFrames(): void {
  const scope = globalThis as unknown as HostGlobals;
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  scope.framesAsked = 0;
  globalThis.requestAnimationFrame = (callback) => {
    scope.framesAsked += 1;
    return ask(callback);
  };
}

/** How many frames the page itself asks for while ten are shown. */
export function framesOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as HostGlobals;
    const before = scope.framesAsked;
    for (let shown = 0; shown < 10; shown += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return scope.framesAsked - before - 10;
  });
}

/** What the figure has told so far. */
export const heard = (page: Page): Promise<Told[]> => page.evaluate(() => (globalThis as unknown as HostGlobals).heard);

/** Forgets what the figure has told so far. */
export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as HostGlobals).heard.length = 0;
  });

/** Loads the elements in a page that had none. */
export const loadElements = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (globalThis as unknown as HostGlobals).loadElements();
  });

/** What a page's figure shows once its verdicts are there: every digit of the paths, and how they ended. */
export async function raceIn(page: Page): Promise<{ verdicts: Verdicts; paths: string[] }> {
  return { verdicts: await verdictsOf(page), paths: await pathsOf(page) };
}

/** Checks that the figures of two pages show the same, once both are done: curve, balls, trails and labels. */
export async function expectSamePicture(page: Page, plain: Page): Promise<void> {
  const compared = async () =>
    (await pictureOf(landscapeOf(page))) === (await pictureOf(landscapeOf(plain))) ? 'the same' : 'another';
  await expect.poll(compared, 'the picture beside that of the plain page').toBe('the same');
  expect(await pictureOf(landscapeOf(page))).toMatch(/<path[^>]* d="M[\d.]+/);
}
