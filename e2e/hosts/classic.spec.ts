import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { packedFolder } from '../../scripts/lib/pack.mjs';
import { readmeExamples } from '../../scripts/lib/readme.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { verdictsOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';

const embed = join(packedFolder, 'dist', 'embed');
const script = join(embed, 'loss-landscape.iife.js');
const playground = join(embed, 'loss-playground.iife.js');
const requirejs = join(root, 'e2e', 'hosts', 'node_modules', 'requirejs', 'require.js');

const FIGURE = '<loss-landscape loss="textbook-1d" balls="sgd:lr=0.03,momentum:lr=0.03:momentum=0.9"></loss-landscape>';
const ENDS = { sgd: 'local-minimum', momentum: 'global-minimum' };

/** Opens a page by its file, with nothing beside it but the files that are named. */
async function openFile(page: Page, name: string, body: string, beside: readonly string[] = []): Promise<void> {
  const folder = join(root, 'test-results', 'host-pages', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of beside) copyFileSync(file, join(folder, file.replace(/^.*[\\/]/, '')));
  const head = '<meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
  );
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
}

const TAG = '<script src="./loss-landscape.iife.js"></script>';
const PLAYGROUND_TAG = '<script src="./loss-playground.iife.js"></script>';
const TYPED = 'formula="x^4/4 - x^2 + 0.3x" start="2.1" balls="sgd:lr=0.06,momentum:lr=0.06:momentum=0.9"';

test('a page that is opened by its file shows a race from one script, and asks for no other', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/^.*\//, '')));
  await openFile(page, 'classic-file', TAG + FIGURE, [script]);
  expect(await verdictsOf(page)).toEqual(ENDS);
  expect(asked).toEqual(['index.html', 'loss-landscape.iife.js']);
});

test('the playground with its editors, its code and its files is in the larger script', async ({ page }) => {
  const tag = `<loss-playground codegen="always" ${TYPED}></loss-playground>`;
  await openFile(page, 'classic-playground', PLAYGROUND_TAG + tag, [playground]);
  const verdicts = () =>
    page.evaluate(() => {
      const { figure } = document.querySelector('loss-playground')!;
      return [0, 1].map((ball) => figure.verdictOf(ball)?.kind);
    });
  await expect.poll(verdicts).toEqual(['local-minimum', 'global-minimum']);
  const python = await page.evaluate(() => document.querySelector('loss-playground')!.landscape.toPython('torch'));
  expect(python).toContain('torch.optim.SGD');
  expect(await page.evaluate(() => document.querySelector('loss-playground')!.landscape.toSVG())).toContain('<svg');
  expect(
    await page.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map((each) => each.localName)),
  ).toEqual([]);
});

test('the figure’s script has typed formulas, the numbers and the view, the chart, and Chinese with its problems', async ({
  page,
}) => {
  const body = `<div lang="zh"><loss-landscape id="typed" controls="play,scrub,start,lr,view" ${TYPED}></loss-landscape>
    <loss-chart for="typed"></loss-chart><loss-landscape formula="x^2 + who"></loss-landscape></div>`;
  await openFile(page, 'classic-parts', TAG + body, [script]);
  expect(await verdictsOf(page)).toEqual(ENDS);
  const figure = page.locator('#typed');
  await expect(figure.locator('[part="start-row"] loss-number')).toBeVisible();
  await expect(figure.locator('[part="rate-row"] loss-number')).toHaveCount(2);
  await expect(figure.locator('loss-overlays')).toBeVisible();
  await expect.poll(() => page.locator('loss-chart svg path').count()).toBeGreaterThan(1);
  await expect(page.getByText('没有名为“who”的量')).toBeVisible();
});

test('what the figure’s script goes without says where it is', async ({ page, complaints }) => {
  const body = '<loss-landscape loss="textbook-1d" controls="play,share"></loss-landscape><loss-picker></loss-picker>';
  await openFile(page, 'classic-left-out', TAG + body, [script]);
  await verdictsOf(page);
  const share = '<loss-share> is not in loss-landscape.iife.js; load loss-playground.iife.js in its place';
  await expect
    .poll(() => [...complaints].sort())
    .toEqual([`warning: <loss-landscape controls="share">: ${share}`, `warning: ${share.replace('share', 'picker')}`]);
  const svg = () => page.evaluate(() => document.querySelector('loss-landscape')!.toSVG().catch(String));
  expect(await svg()).toBe(`Error: ${share}`);
  complaints.length = 0;
});

test('it has one global name, with classes and what own losses and rules need', async ({ page }) => {
  await openFile(page, 'classic-names', '');
  const before = new Set(await page.evaluate(() => Object.getOwnPropertyNames(window)));
  await openFile(page, 'classic-names', TAG + FIGURE, [script]);
  await verdictsOf(page);
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  // Lit has names of its own, by which copies of it in one page know one another.
  const added = after.filter((name) => !before.has(name) && !/^(?:lit|reactiveElement)[A-Z]/.test(name));
  expect(added).toEqual(['LossLandscapeElements']);
  const made = await page.evaluate(async () => {
    const { LossLandscape, compileLoss, defineOptimizer, findLoss, findOptimizer } = globalThis.LossLandscapeElements!;
    const figure = document.querySelector('loss-landscape')!;
    const typed = await compileLoss('x^2');
    const kinds = [findLoss('himmelblau').dimension, findOptimizer('sgd').id, typeof defineOptimizer];
    return [figure instanceof LossLandscape, typed.dimension, ...kinds];
  });
  expect(made).toEqual([true, 1, 2, 'sgd', 'function']);
});

test('the larger script has all classes and the whole engine under the same name', async ({ page }) => {
  await openFile(page, 'classic-engine', PLAYGROUND_TAG + FIGURE, [playground]);
  const end = await page.evaluate(async () => {
    const { LossPlayground, compileLoss, descend, findOptimizer } = globalThis.LossLandscapeElements!;
    const loss = await compileLoss('x^2');
    const run = descend!({ loss, optimizer: findOptimizer('sgd'), settings: { lr: 0.1 }, start: [1], steps: 100 });
    return [run.verdict?.kind, customElements.get('loss-playground') === LossPlayground];
  });
  expect(end).toEqual(['global-minimum', true]);
});

test('loaded twice, the first stays', async ({ page, complaints }) => {
  await openFile(page, 'classic-twice', TAG + TAG + FIGURE, [script]);
  expect(await verdictsOf(page)).toEqual(ENDS);
  const isFirst = () =>
    page.evaluate(() => globalThis.LossLandscapeElements?.LossLandscape === customElements.get('loss-landscape'));
  expect(await isFirst()).toBe(true);
  expect(complaints.filter((complaint) => !/already registered|Multiple versions of Lit/.test(complaint))).toEqual([]);
  complaints.length = 0;
});

for (const [when, scripts] of [
  ['before', `<script src="./require.js"></script>${TAG}`],
  ['after', `${TAG}<script src="./require.js"></script>`],
] as const) {
  test(`RequireJS ${when} it is not confused, and confuses nothing`, async ({ page }) => {
    const module =
      "<script>define('mine', [], () => 7); require(['mine'], (mine) => { window.mine = mine; });</script>";
    await openFile(page, `classic-require-${when}`, scripts + module + FIGURE, [script, requirejs]);
    expect(await verdictsOf(page)).toEqual(ENDS);
    await expect.poll(() => page.evaluate(() => (window as { mine?: number }).mine)).toBe(7);
    expect(await page.evaluate(() => typeof globalThis.LossLandscapeElements)).toBe('object');
  });
}

test('it can be put into the page itself, as pandoc does for documents that stand alone', async ({ page }) => {
  const text = readFileSync(script, 'utf8');
  // What would end the script, or hide its end. Not compared as a text: it is long.
  for (const each of [text, readFileSync(playground, 'utf8')])
    expect(/<\/?script|<!--/i.exec(each)?.[0]).toBeUndefined();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/^.*\//, '')));
  await openFile(page, 'classic-inline', `<script>${text}</script>${FIGURE}`);
  expect(await verdictsOf(page)).toEqual(ENDS);
  expect(asked).toEqual(['index.html']);
});

test('the example of README.md with the classic script shows a race', async ({ page }) => {
  const example = readmeExamples('html').find((text) => text.includes('loss-landscape.iife.js')) ?? '';
  await openFile(page, 'classic-readme', example.replace('./embed/', './'), [script]);
  expect(Object.keys(await verdictsOf(page)).length).toBeGreaterThan(1);
});
