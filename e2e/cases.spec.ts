import type { Page } from '@playwright/test';
import { readmeExamples } from '../scripts/lib/readme.mjs';
import { serveEmbedPage } from './embed-page.ts';
import { expect, test } from './fixtures.ts';
import { landscapeOf, raceOf, verdictsOf } from './figure.ts';
import { controls, mouse } from './hands.ts';

// What visitors of other tools have stumbled over, and what is right.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SCRIPT = '<script type="module" src="./embed/loss-landscape.js"></script>';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));
const zoomOf = (page: Page): Promise<unknown> =>
  landscapeOf(page).evaluate((element) => {
    const { figure } = element as unknown as { figure: { state: { view: { zoom?: unknown } } } };
    return figure.state.view.zoom;
  });

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await landscapeOf(page).boundingBox();
  if (!box) throw new Error('there is no landscape');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });

  test('a vertical swipe over the landscape scrolls the page, and the start stays', async ({ page }) => {
    await page.goto('#v=1&loss=two-wells');
    await verdictsOf(page);
    const before = await raceOf(page);
    const { x, y } = await middleOf(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let moved = 10; moved <= 250; moved += 15) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - moved }] });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
    expect(await raceOf(page)).toEqual(before);
  });
});

test('the plain wheel scrolls the page and says how to zoom; with Ctrl it zooms, and the page stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await page.goto('#v=1&loss=two-wells');
  await verdictsOf(page);
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(page)).toBe(120);
  expect(await zoomOf(page)).toBeUndefined();
  await expect(page.getByText('Ctrl + wheel zooms')).toBeAttached();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect.poll(() => zoomOf(page)).toBeDefined();
  expect(await scrolled(page)).toBe(120);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await zoomOf(page)).toBeUndefined();
});

test('keys that are pressed in the playground stay there; shortcuts, and all keys outside, are left to the page', async ({
  page,
}) => {
  const server = await serveEmbedPage(
    'host-keys',
    `${SCRIPT}<button>Outside</button><loss-playground loss="textbook-1d"></loss-playground>`,
  );
  try {
    await page.goto(server.url);
    await expect(controls.scrub(page)).toBeVisible();
    await page.evaluate(() => {
      const heard: string[] = [];
      document.addEventListener('keydown', ({ key, defaultPrevented }) => {
        if (!defaultPrevented) heard.push(key);
      });
      Object.assign(globalThis, { heard });
    });
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await page.getByRole('button', { name: 'Outside' }).focus();
    for (const key of ['ArrowRight', ' ', 'Escape', 'Control+z']) await page.keyboard.press(key);
    expect(await heard()).toEqual(['ArrowRight', ' ', 'Escape', 'Control', 'z']);
    await controls.scrub(page).focus();
    for (const key of ['ArrowLeft', 'End', 'Home', 'q', 'Control+k']) await page.keyboard.press(key);
    expect(await heard()).toEqual(['Control', 'k']);
    // A deck turns its page on a space or an arrow: not while somebody types a formula.
    await controls.editFormula(page).click();
    await controls.formula(page).fill('');
    await page.keyboard.press('x');
    for (const key of ['ArrowLeft', ' ']) await page.keyboard.press(key);
    expect(await heard()).toEqual([]);
  } finally {
    await server.close();
  }
});

test('no tab stop jumps the queue', async ({ page }) => {
  await page.goto('.');
  await verdictsOf(page);
  const jumping = await page.evaluate(() => {
    const found: string[] = [];
    const search = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.tabIndex > 0) found.push(element.outerHTML.slice(0, 80));
        if (element.shadowRoot) search(element.shadowRoot);
      }
    };
    search(document);
    return found;
  });
  expect(jumping).toEqual([]);
});

test('two figures change their loss twenty times; the first is removed, and the second is still drawn within its box', async ({
  page,
}) => {
  const figure = '<loss-landscape loss="himmelblau"></loss-landscape>';
  const server = await serveEmbedPage('switching', `${SCRIPT}${figure}${figure}`);
  try {
    await page.goto(server.url);
    await verdictsOf(page);
    const losses = ['two-wells', 'textbook-1d', 'rosenbrock', 'rastrigin'];
    for (let turn = 0; turn < 20; turn += 1) {
      await page.evaluate(
        (loss) => {
          for (const each of document.querySelectorAll('loss-landscape')) each.setAttribute('loss', loss);
        },
        losses[turn % losses.length] ?? '',
      );
    }
    await page.evaluate(() => document.querySelector('loss-landscape')?.remove());
    await verdictsOf(page);
    const drawn = await landscapeOf(page).evaluate(({ shadowRoot }) => ({
      pictures: shadowRoot?.querySelectorAll('svg[part="picture"]').length,
      clips: shadowRoot?.querySelectorAll('svg[part="picture"] svg.clip').length,
      references: shadowRoot?.querySelectorAll('[clip-path^="url"], [mask^="url"]').length,
    }));
    expect(drawn).toEqual({ pictures: 1, clips: 1, references: 0 });
  } finally {
    await server.close();
  }
});

test('the start lands under the pointer in a padded, scaled and scrolled host', async ({ page }) => {
  const style = 'padding:37px;border:5px solid;transform:scale(.7);transform-origin:20px 30px';
  const body = `${SCRIPT}<p>Before</p><div id="host"><loss-landscape loss="two-wells"></loss-landscape></div>`;
  const server = await serveEmbedPage('scaled', body);
  try {
    await page.goto(server.url);
    await page.evaluate((text) => document.querySelector<HTMLElement>('#host')?.setAttribute('style', text), style);
    await verdictsOf(page);
    await page.mouse.wheel(0, 60);
    await mouse.moveStart(page, [1.2, 0.7]);
    const place = await landscapeOf(page).evaluate((element) => {
      const ring = element.shadowRoot?.querySelector('.start-ring .dot')?.getBoundingClientRect();
      return ring && { x: ring.left + ring.width / 2, y: ring.top + ring.height / 2 };
    });
    const handle = await landscapeOf(page).locator('[part~="start"]').boundingBox();
    if (!place || !handle) throw new Error('there is no start');
    expect(Math.abs(place.x - handle.x - handle.width / 2)).toBeLessThanOrEqual(1);
    const { start } = await raceOf(page);
    expect(Math.hypot((start[0] ?? 0) - 1.2, (start[1] ?? 0) - 0.7)).toBeLessThan(0.05);
  } finally {
    await server.close();
  }
});

test('the playground of README.md is a whole one, in a page without a bundler', async ({ page }) => {
  const server = await serveEmbedPage('whole', `${SCRIPT}${readmeExamples('html')[1] ?? ''}`);
  try {
    await page.goto(server.url);
    await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
    expect(await raceOf(page)).toMatchObject({ loss: { id: 'himmelblau' }, start: [-1, 2] });
  } finally {
    await server.close();
  }
});
