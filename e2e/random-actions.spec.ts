import type { Page } from '@playwright/test';
import { Chance } from './chance.ts';
import { landscapeOf } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, acceptDownloads: false });

const SEEDS = 20;
const ACTIONS = 200;

const TEXTS = [
  '0', '-1', '1e308', '1e-320', 'NaN', '∞', '', ' ', '0,5', '3.', '−2', 'x^2', 'x^2 + xy', 'sin x', '1/0', 'x^', '))',
  'a*x^2 + b', 'log(x)', 'x'.repeat(300), '损失', '<b>', 'constructor', '100001', '2.5', '32',
]; // prettier-ignore
const KEYS = [
  'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End',
  'PageUp', 'Control+z', 'Control+Shift+z', 'Delete', 'Shift+ArrowRight',
]; // prettier-ignore
const LINKS = [
  '#v=1&loss=two-wells',
  '#v=1&loss=rastrigin&steps=50',
  '#v=1&loss=nothing&balls=sgd:lr=-1',
  '#v=99',
  '#',
];
const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

/** Something that can be operated, as the page's own coordinates and nature tell. */
interface Target {
  readonly x: number;
  readonly y: number;
  readonly kind: string;
}

/** What can be operated in the window as it stands, in every shadow root; what leaves the page or saves a file is left out. */
function targetsOf(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const found: { x: number; y: number; kind: string }[] = [];
    const search = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) search(element.shadowRoot);
        if (!element.matches('button, input:not([type=file]), select, textarea, [role=option], summary, svg[part]'))
          continue;
        const { left, top, width, height } = element.getBoundingClientRect();
        const x = left + width / 2;
        const y = top + height / 2;
        if (width < 1 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        const kind = element instanceof HTMLInputElement ? element.type : element.localName;
        found.push({ x, y, kind });
      }
    };
    search(document);
    return found;
  });
}

/** One thing that somebody might do; told in words, so that a failure can be followed. */
async function act(page: Page, chance: Chance): Promise<string> {
  const lot = chance.number(0, 1);
  if (lot < 0.04) {
    const size = chance.of(SIZES);
    await page.setViewportSize(size);
    return `window ${size.width}`;
  }
  if (lot < 0.08) {
    const link = chance.of(LINKS);
    await page.evaluate((hash) => (location.hash = hash), link);
    return `link ${link}`;
  }
  if (lot < 0.14) {
    const deltaY = chance.whole(-600, 600);
    await page.mouse.wheel(0, deltaY);
    return `wheel ${deltaY}`;
  }
  if (lot < 0.4) {
    const key = chance.of(KEYS);
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  return operate(page, chance);
}

async function operate(page: Page, chance: Chance): Promise<string> {
  const targets = await targetsOf(page);
  if (targets.length === 0) return 'nothing to operate';
  const { x, y, kind } = chance.of(targets);
  const where = `${kind} at ${Math.round(x)}, ${Math.round(y)}`;
  if (kind === 'range' || kind === 'svg') {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + chance.number(-200, 200), y + chance.number(-60, 60), { steps: 3 });
    await page.mouse.up();
    return `drag ${where}`;
  }
  await page.mouse.click(x, y);
  if (kind !== 'text' && kind !== 'textarea' && kind !== 'search') return `click ${where}`;
  const text = chance.of(TEXTS);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  if (chance.is(0.5)) await page.keyboard.press('Enter');
  return `type ${JSON.stringify(text.slice(0, 20))} into ${where}`;
}

for (let seed = 1; seed <= SEEDS; seed += 1) {
  test(`${ACTIONS} random actions leave the page well: seed ${seed}`, async ({ page, complaints }) => {
    test.setTimeout(180_000);
    const chance = new Chance(seed);
    await page.goto('.');
    await expect(page.locator('loss-settings')).toBeVisible();
    for (let count = 1; count <= ACTIONS; count += 1) {
      const done = await act(page, chance);
      expect(complaints, `seed ${seed}, action ${count}: ${done}`).toEqual([]);
    }
    const isAlive = () =>
      landscapeOf(page).evaluate((element) => {
        const { figure } = element as unknown as { figure: { race?: { balls: readonly unknown[] } } };
        return figure.race !== undefined;
      });
    await expect.poll(isAlive, `seed ${seed}: there is a race`).toBe(true);
  });
}
