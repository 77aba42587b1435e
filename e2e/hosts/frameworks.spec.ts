import { expect } from '../fixtures.ts';
import { landscapeOf, pictureOf, stepOf, verdictsOf } from '../figure.ts';
import { framesOf, test, VERDICTS } from './built-host.ts';
import { testLesson } from './lesson.ts';

/** Where each framework's lesson is, and where the same lesson is whose elements come late. */
const pages = (name: string) => ({ page: `${name}/`, late: `${name}/late.html` });

testLesson('React 19', pages('react'));
testLesson('React 18, by components', pages('react18'));
testLesson('React 18, by tags', { page: 'react18/tags.html', late: 'react18/late.html' });
testLesson('Vue', pages('vue'));
testLesson('Svelte', pages('svelte'));
testLesson('Lit', pages('lit'));
testLesson('Angular', { page: 'angular/', late: 'angular/#late' });

test('Vue: KeepAlive takes the figure out and puts the same one back, as it was', async ({ page }) => {
  await page.goto('vue/#keeps');
  await verdictsOf(page);
  await landscapeOf(page).evaluate((element) => {
    Object.assign(globalThis, { kept: element });
    Object.assign(element, { speed: 5, step: 0 });
  });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(page.locator('loss-landscape')).toHaveCount(0);
  await expect.poll(() => framesOf(page)).toBe(0);
  const step = await page.evaluate(
    () => (globalThis as unknown as { kept: { state: { step: number } } }).kept.state.step,
  );
  await page.getByRole('button', { name: 'Show' }).click();
  const isSame = await landscapeOf(page).evaluate(
    (element) => element === (globalThis as unknown as { kept: Element }).kept,
  );
  expect(isSame).toBe(true);
  expect(await stepOf(page)).toBeGreaterThanOrEqual(step);
  expect(await stepOf(page)).toBeLessThan(100);
  expect(await verdictsOf(page)).toEqual(VERDICTS);
});

test('Lit: a chart in a shadow root finds its landscape outward, and follows it', async ({ page }) => {
  await page.goto('lit/');
  await verdictsOf(page);
  const rootsOutward = await page.locator('loss-chart').evaluate((chart) => {
    const names: string[] = [];
    for (let root = chart.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
      names.push(root.host.localName);
    return names;
  });
  expect(rootsOutward).toEqual(['my-aside', 'my-race', 'my-lesson']);
  const picture = await pictureOf(page.locator('loss-chart'));
  await page.getByRole('slider', { name: 'Lesson step' }).fill('10');
  await expect.poll(() => pictureOf(page.locator('loss-chart'))).not.toBe(picture);
});
