import type { Page } from '@playwright/test';
import { landscapeOf, raceOf, verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';
import { FIGURE, SCRIPT, withHostPage } from './host-page.ts';

/** What a page is told to write beside the element's script. */
const SNIPPET = `<style>
  loss-landscape { height: 26rem; }
  loss-landscape:not(:defined) { display: block; overflow: hidden; }
</style>`;

const ARTICLE = `<h1>An article</h1><p>Before.</p>
  <loss-landscape loss="textbook-1d"><img slot="fallback" alt="a still" src="./icon.svg"></loss-landscape>
  <p id="after">After.</p><p>More.</p>`;

/** The sum of all layout shifts of a page whose script comes after its text was painted. */
async function shiftsOf(page: Page, url: string): Promise<number> {
  let release = (): void => undefined;
  const isPainted = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/embed/loss-landscape.js', async (route) => {
    await isPainted;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').length && resolve()).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );
  release();
  await verdictsOf(page);
  await expect(page.locator('loss-landscape [part="start"]')).toBeVisible();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries().filter(({ entryType }) => entryType === 'layout-shift');
          resolve(shifts.reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Told of nothing when there is none: two frames later all that has shifted is known.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}

for (const width of [1280, 760, 390]) {
  test(`with the recommended snippet nothing shifts when the figure comes, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await withHostPage({ name: `cls-${width}`, head: SNIPPET + SCRIPT, body: ARTICLE }, async (url) => {
      expect(await shiftsOf(page, url)).toBe(0);
      await expect(page.locator('loss-landscape')).toHaveJSProperty('offsetHeight', 416);
    });
  });
}

test('without it the text below does shift: the measure above can fail', async ({ page }) => {
  await withHostPage({ name: 'cls-without', head: SCRIPT, body: ARTICLE }, async (url) => {
    expect(await shiftsOf(page, url)).toBeGreaterThan(0);
  });
});

test('a still is seen before the script comes, and where it never does', async ({ page, complaints }) => {
  await withHostPage({ name: 'no-script', head: SNIPPET + SCRIPT, body: ARTICLE }, async (url) => {
    await page.route('**/embed/loss-landscape.js', (route) => route.abort());
    await page.goto(url);
    await expect(page.getByAltText('a still')).toBeVisible();
    expect(complaints.splice(0).join()).toContain('loss-landscape.js');
  });
});

const CLOSED: Readonly<Record<string, { body: string; open: string }>> = {
  'display: none': {
    body: `<button id="open" onclick="box.style.display='block'">Open</button><div id="box" style="display: none">${FIGURE}</div>`,
    open: '#open',
  },
  '<details>': { body: `<details><summary id="open">Open</summary>${FIGURE}</details>`, open: '#open' },
  '<dialog>': {
    body: `<button id="open" onclick="box.showModal()">Open</button><dialog id="box" style="width: 80vw">${FIGURE}</dialog>`,
    open: '#open',
  },
  'hidden="until-found"': {
    body: `<button id="open" onclick="box.hidden=false">Open</button><div id="box" hidden="until-found">${FIGURE}</div>`,
    open: '#open',
  },
  'a tab panel': {
    body: `<style>section { display: none } input:checked + section { display: block }</style>
      <input type="radio" name="tab" id="one" checked aria-label="One"><section>Text</section>
      <input type="radio" name="tab" id="open" aria-label="Two"><section>${FIGURE}</section>`,
    open: '#open',
  },
};

for (const [name, { body, open }] of Object.entries(CLOSED)) {
  test(`in ${name} it draws at its size when it is shown, from the same start`, async ({ page }) => {
    const file = `closed-${name.replaceAll(/\W+/g, '-')}`;
    await withHostPage({ name: file, head: SCRIPT, body }, async (url) => {
      await page.goto(url);
      await page.locator('loss-landscape:defined').waitFor({ state: 'attached' });
      const before = await raceOf(page);
      await page.locator(open).click();
      expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
      await expect(page.locator('loss-landscape [part="start"]')).toBeVisible();
      const [plot, picture] = await landscapeOf(page).evaluate((element) =>
        ['.plot', '.plot > svg'].map((selector) => element.shadowRoot?.querySelector(selector)?.clientWidth ?? 0),
      );
      expect(plot).toBeGreaterThan(300);
      expect(picture).toBe(plot);
      expect(await raceOf(page)).toEqual(before);
    });
  });
}
