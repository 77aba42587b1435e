import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page, type Request } from '@playwright/test';
import { root } from '../scripts/lib/root.mjs';
import { serve } from '../scripts/lib/serve.mjs';

interface WorkerFixtures {
  /** Where this worker serves the built site; ends with a slash. */
  siteURL: string;
}

interface TestFixtures {
  /** What the page complained about so far. Anything left in it at the end of a test fails the test. */
  complaints: string[];
}

/** Collects errors and warnings of the console, uncaught errors, failed requests and violations of the policy. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  // A browser that goes on to the next page drops what the last one was still loading, be it told before or after the next begins;
  // and always an icon, and a worker that was starting.
  const begun = new WeakMap<Request, number>();
  const dropped = new Set<string>();
  let documents = 0;
  page.on('request', (request) => void begun.set(request, documents));
  page.on('domcontentloaded', () => {
    documents += 1;
    const rest = complaints.filter((complaint) => !dropped.has(complaint));
    complaints.splice(0, complaints.length, ...rest);
    dropped.clear();
  });
  page.on('requestfailed', (request) => {
    const complaint = `not loaded: ${request.url()}`;
    const isAborted = request.failure()?.errorText === 'net::ERR_ABORTED';
    const isLeft = (begun.get(request) ?? documents) < documents || /^blob:|\/icon[^/]*\.svg$/.test(request.url());
    if (isAborted && isLeft) return;
    if (isAborted) dropped.add(complaint);
    complaints.push(complaint);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
}

/** Playwright's test, on the built site, in a page that must not complain. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  siteURL: [
    // eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here
    async ({}, use) => {
      const server = await serve(join(root, 'site'));
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ siteURL }, use) => use(siteURL),

  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      collectComplaints(page, complaints);
      await use(complaints);
      expect(complaints, 'what the page complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Taller windows than this are not made. */
const TALLEST = 8000;

/**
 * Checks the page as it stands by axe's rules of WCAG 2.2 A and AA. On a phone, in a window as high as the page: playback
 * stays at hand over whatever has been scrolled below it, which axe would take for a target that is out of reach.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const size = page.viewportSize();
  const isPhone = size !== null && size.width < 640;
  const height = isPhone ? await page.evaluate(() => document.documentElement.scrollHeight) : 0;
  if (size && height > size.height) await page.setViewportSize({ ...size, height: Math.min(TALLEST, height) });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  if (size && height > size.height) await page.setViewportSize(size);
  const inWords = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' | ')}`,
  );
  expect(inWords).toEqual([]);
}

/** Fails when anything makes the page wider than its window, once it has had time to lay itself out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(excess, 'pixels by which the page is wider than its window').toBeLessThanOrEqual(0);
}
