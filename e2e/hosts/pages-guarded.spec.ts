import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFolder } from '../../scripts/lib/pack.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';
import { FIGURE, SCRIPT, withHostPage } from './host-page.ts';

const hosts = join(root, 'e2e', 'hosts', 'node_modules');
const embed = join(packedFolder, 'dist', 'embed');
const OUTCOMES = { sgd: 'local-minimum', momentum: 'global-minimum' };

/** As strict as a page can be that loads anything at all: no inline code or style, no eval, no blob. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

test('the whole playground works under a strict policy, with a typed formula, without a violation', async ({
  page,
}) => {
  const body =
    '<loss-playground formula="x^4/4 - x^2 + 0.3x" start="2.1" steps="200" codegen="never"></loss-playground>';
  const headers = { 'content-security-policy': POLICY };
  await withHostPage({ name: 'strict-playground', head: SCRIPT, body, headers }, async (url) => {
    await page.goto(url);
    expect(Object.keys(await verdictsOf(page))).toHaveLength(4);
    await expect(page.locator('loss-chart svg path').first()).toBeVisible();
    await page.getByRole('button', { name: 'edit' }).click();
    await page.getByRole('textbox').first().fill('x^2 + sin(3x)');
    await expect(page.locator('loss-formula')).toContainText('sin');
    expect(Object.keys(await verdictsOf(page))).toHaveLength(4);
  });
});

test('a sandboxed frame whose page is in an attribute loads the module from another origin, without storage', async ({
  page,
}) => {
  await withHostPage({ name: 'elements-of-others', body: '' }, async (elements) => {
    const inner = `<!doctype html><html lang='en'><title>A cell</title><script type='module' src='${elements}embed/loss-landscape.js'></script>${FIGURE.replaceAll('"', "'")}</html>`;
    const body = `<iframe title="A cell" sandbox="allow-scripts" width="700" height="500" srcdoc="${inner}"></iframe>`;
    await withHostPage({ name: 'notebook', body }, async (url) => {
      await page.goto(url);
      const cell = page.frameLocator('iframe');
      await expect(cell.locator('loss-landscape [part="legend"]')).toContainText('global minimum');
      await cell.locator('loss-landscape').getByRole('slider').first().press('ArrowRight');
      await expect(cell.locator('loss-landscape svg path').first()).toBeVisible();
    });
  });
});

test('a module loader on the page is not asked', async ({ page }) => {
  const files = { 'require.js': readFileSync(join(hosts, 'requirejs', 'require.js'), 'utf8') };
  const head = `<script src="./require.js"></script>${SCRIPT}`;
  await withHostPage({ name: 'require', head, body: FIGURE, files }, async (url) => {
    await page.goto(url);
    expect(await verdictsOf(page)).toEqual(OUTCOMES);
  });
});

for (const [what, isTampered] of [
  ['with the digests of all files in an import map the figure draws', false],
  ['a part whose digest is another is not run', true],
] as const) {
  test(what, async ({ page, complaints }) => {
    const digests = JSON.parse(readFileSync(join(embed, 'integrity.json'), 'utf8')) as Record<string, string>;
    const scripts = Object.entries(digests).filter(([file]) => file.endsWith('.js'));
    const other = digests['loss-landscape.js'];
    const integrity = Object.fromEntries(
      scripts.map(([file, digest]) => [`./embed/${file}`, isTampered && file.includes('/figure-') ? other : digest]),
    );
    const entry = `<script type="module" src="./embed/loss-landscape.js" integrity="${other}"></script>`;
    const head = `<script type="importmap">${JSON.stringify({ integrity })}</script>${entry}`;
    const body = FIGURE.replace('loss="textbook-1d"', 'formula="x^4/4 - x^2 + 0.3x"');
    await withHostPage({ name: isTampered ? 'tampered' : 'digests', head, body }, async (url) => {
      await page.goto(url);
      if (isTampered) {
        await expect.poll(() => complaints.join()).toContain('integrity');
        expect(await page.evaluate(() => customElements.get('loss-landscape') === undefined)).toBe(true);
        complaints.length = 0;
      } else {
        expect(Object.keys(await verdictsOf(page))).toHaveLength(2);
      }
    });
  });
}

test('of two versions on a page the first stays, with one warning for each tag', async ({ page, complaints }) => {
  const other = '<script type="module" src="./other/loss-landscape.js"></script>';
  const folders = { other: join(root, 'test-results', 'packed', 'package', 'dist', 'embed') };
  await withHostPage({ name: 'versions', head: SCRIPT + other, body: FIGURE, folders }, async (url) => {
    // What the second version says of itself is not what the first says.
    await page.route('**/other/chunks/figure-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('start · drag me', 'another version') });
    });
    await page.goto(url);
    expect(await verdictsOf(page)).toEqual(OUTCOMES);
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    expect(complaints.filter((complaint) => !complaint.includes('already registered'))).toEqual([]);
    expect(new Set(complaints).size).toBe(complaints.length);
    complaints.length = 0;
  });
});

test('in a deck of slides the figure draws when its slide comes, and keeps its keys to itself', async ({ page }) => {
  const folders = { reveal: join(hosts, 'reveal.js', 'dist') };
  const head = `<link rel="stylesheet" href="./reveal/reveal.css">${SCRIPT}`;
  const body = `<div class="reveal"><div class="slides">
    <section><h1>First</h1></section>
    <section><loss-landscape loss="textbook-1d"></loss-landscape><loss-formula></loss-formula></section>
    <section><h1>Last</h1></section>
  </div></div>
  <script type="module" src="./deck.js"></script>`;
  const deck = `import Reveal from './reveal/reveal.mjs';
    window.deck = new Reveal({ width: 1600, height: 1200 });
    window.deck.initialize();`;
  await withHostPage({ name: 'deck', head, body, folders, files: { 'deck.js': deck } }, async (url) => {
    await page.goto(url);
    const slide = () =>
      page.evaluate(() => (window as unknown as { deck: { getIndices(): { h: number } } }).deck.getIndices().h);
    await expect.poll(slide).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(slide).toBe(1);
    expect(Object.keys(await verdictsOf(page))).toHaveLength(4);
    const start = page.locator('loss-landscape').getByRole('slider').first();
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End']) await start.press(key);
    expect(await slide(), 'keys at the start move the start').toBe(1);
    await page.locator('loss-landscape').getByRole('button').first().press('Space');
    expect(await slide(), 'a key on a button presses it').toBe(1);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ArrowRight');
    await expect.poll(slide).toBe(2);
  });
});
