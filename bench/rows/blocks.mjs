import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { longestTasks } from '../lib/longest-task.mjs';
import { atMost, information, milliseconds } from '../lib/report.mjs';

const RULES = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw', 'adadelta'];
const BALLS = RULES.map((rule) => `${rule}:lr=0.01`).join(',');
const GROUNDS = {
  curve: 'loss=textbook-1d',
  contour: 'loss=himmelblau',
  typed: 'formula=x%5E4%2F4-x%5E2%2B0.3x%2By%5E2',
};
const MOVES = 60;

/** The longest main-thread task of the built playground while a hand drags: 8 balls × 1,000 steps. */
export async function* measure(context) {
  if (!(await findBrowser({ install: false }))) {
    yield information('no browser here', { subject: 'dragging in the playground', ours: '', peer: '' });
    return;
  }
  if ((await run('node', ['scripts/build-site.mjs'])) !== 0) throw new Error('the site could not be built');
  const site = await serve(join(root, 'site'));
  const browser = await chromium.launch(await launchOptions());
  try {
    for (const [ground, loss] of Object.entries(GROUNDS)) {
      for (const what of ['start', 'learning rate']) {
        const longest = [];
        for (let round = 0; round < (context.isQuick ? 1 : 3); round++) {
          const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
          await page.goto(`${site.url}#v=1&${loss}&steps=1000&balls=${BALLS}`);
          await page.waitForFunction(() => document.querySelector('loss-playground')?.figure?.survey);
          await settled(page);
          // So many cards are folded: the first is opened for its slider.
          if (what !== 'start') await page.locator('loss-settings [aria-expanded="false"]').first().click();
          const [first] = await longestTasks(page, () => drag(page, what));
          longest.push(first);
          await page.close();
        }
        const finding = { subject: `dragging the ${what} on a ${ground}, longest task`, ours: '', peer: '' };
        yield atMost(50, Math.max(...longest), milliseconds, finding);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** By the mouse, as a person does: down, many small moves, up; then the rest that follows it. */
async function drag(page, what) {
  const handle =
    what === 'start'
      ? page.locator('loss-landscape [part~="start"]')
      : page.locator('loss-settings input[type="range"]').first();
  const box = await handle.boundingBox();
  const y = box.y + box.height / 2;
  const x = box.x + box.width / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(x + 60 * Math.sin(move / 6), y + (what === 'start' ? 30 * Math.cos(move / 6) : 0));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await page.mouse.up();
  await settled(page);
}

/** What follows a change in parts of its own (verdicts, moments, stable rates) is over when the browser has been idle for a while. */
async function settled(page) {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 60;) {
      const started = performance.now();
      await new Promise((done) => requestAnimationFrame(done));
      calm = performance.now() - started < 34 ? calm + 1 : 0;
    }
  });
}
