import type { Locator, Page } from '@playwright/test';
import type { FigureState } from '../../src/figure/state.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import { landscapeOf } from '../figure.ts';
import { expect, test } from '../fixtures.ts';
import { SCRIPT, withHostPage } from './host-page.ts';

const SURFACE = '<loss-landscape loss="two-wells" balls="sgd:lr=0.01"></loss-landscape>';

/** The start of a figure's race. */
const startOf = (figure: Locator): Promise<readonly number[]> =>
  figure.evaluate((element) => (element as unknown as { state: FigureState }).state.race.start);

/** Where the handle of the start is on the screen. */
async function handleAt(figure: Locator): Promise<{ x: number; y: number }> {
  const box = await figure.locator('[part~="start"]').boundingBox();
  if (!box) throw new Error('there is no handle of the start');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A place in the picture, as shares of the stretch that shows the loss, on the screen: by the browser's own matrices. */
async function placeOf(figure: Locator, across: number, down: number): Promise<{ x: number; y: number }> {
  return figure.evaluate(
    (element, [across, down]) => {
      const { viewport } = element as unknown as { viewport: Viewport };
      const svg = element.shadowRoot?.querySelector<SVGSVGElement>('.plot > svg');
      const { x, y, width, height } = viewport.clip;
      const { x: left, y: top } = new DOMPoint(x + across * width, y + down * height).matrixTransform(
        svg?.getScreenCTM() ?? undefined,
      );
      return { x: left, y: top };
    },
    [across, down],
  );
}

/** Presses at one place and drags to another; the start is under the pointer each time, within a pixel. */
async function expectUnderPointer(page: Page, figure = landscapeOf(page)): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[part~="start"]')).toBeVisible();
  // A click tells whole pixels only.
  const place = await placeOf(figure, 0.3, 0.4);
  const pressed = { x: Math.round(place.x), y: Math.round(place.y) };
  await page.mouse.click(pressed.x, pressed.y);
  await expect.poll(async () => distance(await handleAt(figure), pressed), 'after a press').toBeLessThanOrEqual(1);
  const target = await placeOf(figure, 0.62, 0.7);
  const before = await startOf(figure);
  const { x, y } = await handleAt(figure);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 4 });
  await expect.poll(async () => distance(await handleAt(figure), target), 'while dragging').toBeLessThanOrEqual(1);
  await page.mouse.up();
  expect(await startOf(figure)).not.toEqual(before);
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}

const STYLES: Readonly<Record<string, string>> = {
  padding: 'loss-landscape { padding: 17px 31px; }',
  border: 'loss-landscape { border: 9px solid; margin: 40px; }',
  'transform: scale(.5)': 'div { transform: scale(.5); transform-origin: 30% 0; }',
  'transform: scale(1.3, .8)': 'div { width: 600px; transform: scale(1.3, .8); transform-origin: 0 0; }',
  'zoom: 1.5': 'div { zoom: 1.5; width: 500px; }',
  'zoom: .7 on the element': 'loss-landscape { zoom: .7; }',
  'rotate: 20deg': 'div { rotate: 20deg; width: 500px; margin: 150px; }',
  'rotate: 90deg': 'div { rotate: 90deg; width: 450px; margin: 60px 200px; }',
  'a scrolled page': 'div { padding-top: 1500px; padding-bottom: 1500px; }',
  'a scrolled box': 'div { height: 420px; overflow: auto; padding-top: 300px; }',
};

for (const [name, css] of Object.entries(STYLES)) {
  test(`the start lands under the pointer with ${name}`, async ({ page }) => {
    const body = `<style>${css}</style><div>${SURFACE}</div>`;
    await withHostPage({ name: `pointer-${name.replaceAll(/\W+/g, '-')}`, head: SCRIPT, body }, async (url) => {
      await page.goto(url);
      await expectUnderPointer(page);
    });
  });
}

test('three shadow roots deep it is operated as anywhere, and links lead outward', async ({ page }) => {
  const files = {
    'nest.js': `
      class Nest extends HTMLElement {
        connectedCallback() {
          const depth = Number(this.getAttribute('depth'));
          const inner = depth > 1 ? \`<x-nest depth="\${depth - 1}"></x-nest>\` :
            '<loss-controls for="it"></loss-controls><loss-standings for="it"></loss-standings>' +
            '<loss-landscape id="inner" loss="two-wells" balls="sgd:lr=0.01"></loss-landscape><loss-number for="inner" path="start.x"></loss-number>';
          this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host { display: block; padding: 5px }</style>' + inner;
        }
      }
      customElements.define('x-nest', Nest);`,
  };
  const body = `<x-nest depth="3"></x-nest><loss-landscape id="it" step="0"></loss-landscape>`;
  const head = `${SCRIPT}<script type="module" src="./nest.js"></script>`;
  await withHostPage({ name: 'nested', head, body, files }, async (url) => {
    await page.goto(url);
    // What stands above the figure has its size.
    await expect(page.getByRole('row', { name: /Momentum/ })).toBeVisible();
    await expect(page.getByRole('spinbutton', { name: /start/i })).toBeVisible();
    const inner = page.locator('loss-landscape#inner');
    await expectUnderPointer(page, inner);
    const outer = page.locator('body > loss-landscape');
    await page.locator('loss-controls').getByRole('button', { name: 'One step on' }).click();
    await expect
      .poll(() => outer.evaluate((element) => (element as unknown as { state: { step: number } }).state.step))
      .toBe(1);
    const number = page.getByRole('spinbutton', { name: /start/i });
    await expect(number).toHaveAttribute('aria-valuenow', String((await startOf(inner))[0]));
  });
});
