import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/find-browser.mjs';
import { readmeExamples } from '../scripts/lib/readme.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { verdictsOf } from './figure.ts';
import {
  followHeights,
  frameOf,
  heightsOf,
  openHost,
  reportOf,
  sandboxed,
  tellFrame,
  verdictsTold,
} from './frame-host.ts';

const CURVE = 'loss=textbook-1d&start=-3.6&steps=200&balls=sgd:lr=0.03,momentum:lr=0.03:momentum=0.9';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [name, query, verdicts] of [
  ['a built-in loss', CURVE, ['local-minimum', 'global-minimum']],
  [
    'a typed formula',
    'formula=x^4/4-x^2+0.3x&domain=-2.4,2.2&start=2.1&steps=200&balls=sgd:lr=0.06,momentum:lr=0.06:momentum=0.9',
    ['local-minimum', 'global-minimum'],
  ],
  [
    'a typed rule',
    `loss=bowl&balls=rule:text=${encodeURIComponent(encodeURIComponent('w = w - lr*g'))}:lr=0.1`,
    ['global-minimum'],
  ],
] as const) {
  test(`${name} races in a sandbox without an origin, from a host without CORS`, async ({ page }) => {
    const host = await openHost(page, (frame) => sandboxed(`${frame}?${query}`));
    try {
      const { verdicts: told, notices } = await verdictsTold(page);
      expect(told).toEqual(verdicts);
      expect(notices).toEqual([]);
      const frame = await frameOf(page);
      expect(await frame.evaluate(() => origin)).toBe('null');
      expect(await frame.evaluate(() => document.querySelectorAll('script[type="module"]').length)).toBe(0);
    } finally {
      await host.close();
    }
  });
}

test('the whole height is told in three forms, and a host that follows it comes to rest', async ({ page }) => {
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}`));
  try {
    await followHeights(page);
    await verdictsTold(page);
    const frame = await frameOf(page);
    const excess = () => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(excess).toBe(0);
    const height = (await heightsOf(page)).at(-1);
    const heard = await page.evaluate(() => window.heard);
    expect(heard).toContainEqual({ subject: 'lti.frameResize', height });
    expect(heard).toContainEqual(JSON.stringify({ src: frame.url(), context: 'iframe.resize', height }));
    // Whatever height the host gives: what is told stays the same.
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('height', '2000'));
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(2000);
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect((await heightsOf(page)).at(-1)).toBe(height);
    // Another width is another height.
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(async () => (await heightsOf(page)).at(-1)).not.toBe(height);
    await expect.poll(excess).toBe(0);
  } finally {
    await host.close();
  }
});

test('where scrollbars take room none is left in a frame of the height that is told', async ({ siteURL }) => {
  expect(siteURL).toBeTruthy();
  const browser = await chromium.launch({ ...(await launchOptions()), ignoreDefaultArgs: ['--hide-scrollbars'] });
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}`));
  try {
    const frame = await frameOf(page);
    const barWidth = () => frame.evaluate(() => innerWidth - document.documentElement.clientWidth);
    await verdictsTold(page);
    await expect.poll(barWidth, 'a low frame has a scrollbar').toBeGreaterThan(0);
    await followHeights(page);
    await expect.poll(barWidth).toBe(0);
    const { length } = await heightsOf(page);
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await heightsOf(page)).toHaveLength(length);
  } finally {
    await host.close();
    await browser.close();
  }
});

test('the host plays, pauses, seeks, sets and resets, and hears of it', async ({ page }) => {
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}&step=0&speed=5`));
  try {
    await verdictsTold(page);
    await tellFrame(page, { type: 'loss-landscape:play' });
    await expect.poll(async () => (await reportOf(page))?.playing).toBe(true);
    await tellFrame(page, { type: 'loss-landscape:pause' });
    await expect.poll(async () => (await reportOf(page))?.playing).toBe(false);
    await tellFrame(page, { type: 'loss-landscape:seek', step: 46 });
    await expect.poll(async () => (await reportOf(page))?.step).toBe(46);
    await tellFrame(page, { type: 'loss-landscape:set', start: [3], steps: 120 });
    await expect.poll(async () => (await reportOf(page))?.state).toContain('start=3&');
    expect(await reportOf(page)).toMatchObject({ steps: 120, notices: [] });
    await tellFrame(page, { type: 'loss-landscape:set', loss: 'himmelblau', theme: 'dark', lang: 'zh' });
    await expect.poll(async () => (await reportOf(page))?.state).toContain('loss=himmelblau');
    expect((await reportOf(page))?.notices).toEqual([]);
    const frame = await frameOf(page);
    await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await tellFrame(page, { type: 'loss-landscape:seek', step: 3 });
    await expect.poll(async () => (await reportOf(page))?.step).toBe(3);
    await tellFrame(page, { type: 'loss-landscape:reset' });
    await expect.poll(async () => (await reportOf(page))?.step).not.toBe(3);
  } finally {
    await host.close();
  }
});

test('what a message cannot have is told and shown, and the figure stays sound', async ({ page }) => {
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}`));
  try {
    await verdictsTold(page);
    await tellFrame(page, { type: 'loss-landscape:set', formula: 'x^2+constructor', steps: 1e9, balls: {}, other: 1 });
    await expect.poll(async () => (await reportOf(page))?.notices.length).toBe(3);
    const frame = await frameOf(page);
    await expect(frame.locator('#notice').getByRole('listitem')).toHaveCount(3);
    await verdictsTold(page);
    await tellFrame(page, { type: 'loss-landscape:set', formula: 'x^2', steps: 50, balls: 'sgd:lr=0.1' });
    await expect.poll(async () => (await reportOf(page))?.state).toContain('formula=x^2&');
    await expect(frame.locator('#notice')).toBeHidden();
  } finally {
    await host.close();
  }
});

test('a part that could not be loaded is asked for again when it is needed again', async ({ page, complaints }) => {
  const isFormula = /\/frame\/formula-[^/]*\.js$/;
  await page.route(isFormula, (route) => route.abort());
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}`));
  try {
    await verdictsTold(page);
    await tellFrame(page, { type: 'loss-landscape:set', formula: 'x^2', balls: 'sgd:lr=0.1' });
    await expect.poll(() => complaints.some((complaint) => /not loaded: .*formula/.test(complaint))).toBe(true);
    await expect.poll(async () => (await reportOf(page))?.notices).toEqual(['a part of this page could not be loaded']);
    expect((await reportOf(page))?.state).toContain('loss=textbook-1d');
    await page.unroute(isFormula);
    await tellFrame(page, { type: 'loss-landscape:set', formula: 'x^2 + 1' });
    await expect.poll(async () => (await reportOf(page))?.state).toContain('formula=x^2%20%2B%201');
    expect((await verdictsTold(page)).verdicts).toEqual(['global-minimum']);
    const ofTheFailure = /not loaded: .*formula|Failed to load resource/;
    expect(complaints.filter((complaint) => !ofTheFailure.test(complaint))).toEqual([]);
    complaints.length = 0;
  } finally {
    await host.close();
  }
});

test('it hears nobody but its parent, and has no parent at top level', async ({ page }) => {
  const host = await openHost(
    page,
    (frame) =>
      `${sandboxed(`${frame}?${CURVE}`)}<iframe id="other" title="Another" srcdoc="<!doctype html><title>Another</title>"></iframe>`,
  );
  try {
    const before = await verdictsTold(page);
    const other = page.frames().find((frame) => frame.url() === 'about:srcdoc');
    await other?.evaluate(() => window.parent.frames[0]?.postMessage({ type: 'loss-landscape:seek', step: 1 }, '*'));
    // What the parent says later is heard later.
    await tellFrame(page, { type: 'loss-landscape:seek', step: 7 });
    await expect.poll(async () => (await reportOf(page))?.step).toBe(7);
    const steps = await page.evaluate(() =>
      window.heard.flatMap((data) => (typeof data === 'object' && 'step' in data ? data.step : [])),
    );
    expect(new Set(steps)).toEqual(new Set([before.step, 7]));

    await page.goto(`${host.siteURL}embed/?${CURVE}`);
    await verdictsOf(page);
    await page.evaluate(() => {
      window.postMessage({ type: 'loss-landscape:seek', step: 1 }, '*');
      return new Promise((done) => setTimeout(done));
    });
    expect(await page.evaluate(() => document.querySelector('loss-landscape')?.state.step)).toBe(200);
  } finally {
    await host.close();
  }
});

test('its link opens the same state in the playground, as it is now', async ({ page, context }) => {
  const host = await openHost(page, (frame) =>
    sandboxed(`${frame}?${CURVE}`).replace(
      'allow-scripts',
      'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    ),
  );
  try {
    await verdictsTold(page);
    await tellFrame(page, { type: 'loss-landscape:seek', step: 12 });
    await expect.poll(async () => (await reportOf(page))?.step).toBe(12);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      (await frameOf(page)).getByRole('link', { name: 'Open in the playground' }).click(),
    ]);
    expect(await verdictsOf(opened)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
    expect(opened.url()).toContain('step=12');
    expect(await opened.evaluate(() => window.opener)).toBeNull();
  } finally {
    await host.close();
  }
});

test('the code that the playground gives works in a page on another origin', async ({ page, context, siteURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${siteURL}#v=1&loss=two-wells&start=1,-1&steps=40`);
  await verdictsOf(page);
  await page.locator('loss-share').getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy: iframe' }).click();
  await expect(page.locator('loss-share .said')).toContainText('copied');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const host = await openHost(page, () => code);
  try {
    expect((await verdictsTold(page)).state).toContain('loss=two-wells&start=1,-1');
    await expect(page.locator('iframe')).toHaveAttribute('title', /Two wells/);
  } finally {
    await host.close();
  }
});

test('the frame of README.md shows a race, and the script of docs/embedding.md makes it as high as it is', async ({
  page,
}) => {
  const example = readmeExamples('html').find((text) => text.includes('<iframe')) ?? '';
  const script = readmeExamples('html', 'docs/embedding.md').find((text) => text.includes('addEventListener')) ?? '';
  const host = await openHost(page, (frame) => script + example.replace('./embed/', frame));
  try {
    expect((await verdictsTold(page)).state).toContain('loss=himmelblau&start=-1,2');
    const frame = await frameOf(page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await expect(page.locator('iframe')).toHaveAttribute('height', String((await heightsOf(page)).at(-1)));
  } finally {
    await host.close();
  }
});

test('it plays by itself when asked to, and can be used by keyboard', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}&autoplay&loop&speed=20`));
  try {
    await expect.poll(async () => (await reportOf(page))?.playing).toBe(true);
    const frame = await frameOf(page);
    const pause = frame.getByRole('button', { name: 'Pause' });
    await pause.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await reportOf(page))?.playing).toBe(false);
    const before = (await reportOf(page))!.state;
    await frame.getByRole('slider', { name: /start/i }).first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await reportOf(page))?.state).not.toBe(before);
  } finally {
    await host.close();
  }
});

test('less motion is respected, and guesses are asked for before the end is told', async ({ page }) => {
  const host = await openHost(page, (frame) => sandboxed(`${frame}?${CURVE}&autoplay&predict`));
  try {
    await expect.poll(async () => (await reportOf(page))?.step).toBe(0);
    const frame = await frameOf(page);
    await expect(frame.locator('loss-predict').getByRole('button').first()).toBeVisible();
    expect(await reportOf(page)).toMatchObject({ playing: false, verdicts: [null, null] });
  } finally {
    await host.close();
  }
});

for (const { width, query, colorScheme } of [
  { width: 320, query: 'loss=himmelblau', colorScheme: 'light' },
  { width: 320, query: `${CURVE}&lang=zh&steps=1e9`, colorScheme: 'dark' },
  { width: 700, query: CURVE, colorScheme: 'light' },
  { width: 700, query: 'loss=two-wells&theme=dark', colorScheme: 'light' },
] as const) {
  test(`axe finds nothing at ${width} pixels with ${query}`, async ({ page, siteURL }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${siteURL}embed/?${query}`);
    await verdictsOf(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('the page says what it is to those who run no scripts, and to sites that show a card of it', async ({
  browser,
  siteURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${siteURL}embed/`);
    await expect(page.locator('noscript p')).toContainText('This figure is drawn by a script');
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    const response = await page.request.get(new URL(picture ?? '', page.url()).href);
    expect(response.headers()['content-type']).toBe('image/png');
  } finally {
    await context.close();
  }
});
