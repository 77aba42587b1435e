import type { Page } from '@playwright/test';
import { landscapeOf, verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';
import { SCRIPT, withHostPage } from './host-page.ts';

const BODY = `<loss-landscape id="it" loss="two-wells" balls="sgd:lr=0.01"></loss-landscape>
  <loss-chart for="it"></loss-chart>`;

/** Ink of the figure and of a linked element, and a pixel of the surface: whether each is of the dark design. */
async function isDark(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    ['loss-landscape', 'loss-chart'].map((tag) => {
      const element = document.querySelector(tag);
      return element !== null && getComputedStyle(element).color === 'rgb(232, 234, 236)';
    }),
  );
}

/** The surface's pixels: a canvas is painted again in the other design. */
const surface = (page: Page): Promise<string> =>
  landscapeOf(page).evaluate(
    (element) => element.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.surface')?.toDataURL() ?? '',
  );

async function expectFlips(page: Page, flip: () => Promise<unknown>): Promise<void> {
  await verdictsOf(page);
  await expect.poll(async () => (await surface(page)).length).toBeGreaterThan(2000);
  expect(await isDark(page)).toEqual([false, false]);
  const light = await surface(page);
  await flip();
  await expect.poll(() => isDark(page)).toEqual([true, true]);
  await expect.poll(() => surface(page)).not.toBe(light);
}

/** How sites flip: what runs in the page, and what comes back from it. */
const SWITCHES: Readonly<Record<string, { dark: string; light: string }>> = {
  'data-theme on the root': {
    dark: "document.documentElement.dataset.theme = 'dark'",
    light: "document.documentElement.dataset.theme = 'light'",
  },
  'data-bs-theme on the body': {
    dark: "document.body.setAttribute('data-bs-theme', 'dark')",
    light: "document.body.removeAttribute('data-bs-theme')",
  },
  'the class dark': {
    dark: "document.documentElement.classList.add('dark')",
    light: "document.documentElement.classList.remove('dark')",
  },
  'MkDocs’ scheme': {
    dark: "document.body.setAttribute('data-md-color-scheme', 'slate')",
    light: "document.body.setAttribute('data-md-color-scheme', 'default')",
  },
  'Quarto’s class': {
    dark: "document.body.classList.replace('quarto-light', 'quarto-dark') || document.body.classList.add('quarto-dark')",
    light: "document.body.classList.replace('quarto-dark', 'quarto-light')",
  },
  'JupyterLab’s attribute': {
    dark: "document.body.setAttribute('data-jp-theme-light', 'false')",
    light: "document.body.setAttribute('data-jp-theme-light', 'true')",
  },
  'color-scheme of an ancestor': {
    dark: "document.querySelector('main').style.colorScheme = 'dark'",
    light: "document.querySelector('main').style.colorScheme = ''",
  },
};

for (const [name, { dark, light }] of Object.entries(SWITCHES)) {
  test(`${name} flips figure and linked elements, and back`, async ({ page }) => {
    const file = `theme-${name.replaceAll(/\W+/g, '-')}`;
    await withHostPage({ name: file, head: SCRIPT, body: `<main>${BODY}</main>` }, async (url) => {
      await page.goto(url);
      await expectFlips(page, () => page.evaluate(dark));
      await page.evaluate(light);
      await expect.poll(() => isDark(page)).toEqual([false, false]);
    });
  });
}

test('a page that follows the system flips with it', async ({ page }) => {
  const style = '<style>:root { color-scheme: light dark }</style>';
  await page.emulateMedia({ colorScheme: 'light' });
  await withHostPage({ name: 'theme-system', head: style + SCRIPT, body: BODY }, async (url) => {
    await page.goto(url);
    await expectFlips(page, () => page.emulateMedia({ colorScheme: 'dark' }));
  });
});

test('a place that the page makes light stays so while the rest is dark; so does a figure with a theme', async ({
  page,
}) => {
  const body = `<div style="color-scheme: light">${BODY}</div><loss-landscape theme="light"></loss-landscape>`;
  await withHostPage({ name: 'theme-place', head: SCRIPT, html: 'lang="en" class="dark"', body }, async (url) => {
    await page.goto(url);
    await verdictsOf(page);
    expect(await isDark(page)).toEqual([false, false]);
    await expect(page.locator('[theme]')).toHaveCSS('color', 'rgb(29, 35, 41)');
  });
});

test('classes that only say what would be in the dark change nothing', async ({ page }) => {
  const html = 'lang="en" class="dark:bg-black bg-dark no-darkmode"';
  await withHostPage({ name: 'theme-none', head: SCRIPT, html, body: BODY }, async (url) => {
    await page.goto(url);
    await verdictsOf(page);
    expect(await isDark(page)).toEqual([false, false]);
  });
});
