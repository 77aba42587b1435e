import type { Page } from '@playwright/test';
import { losses } from '../src/losses/index.ts';
import { optimizers } from '../src/optimizers/index.ts';
import { Chance } from './chance.ts';
import { landscapeOf, pathsOf, pictureOf, raceOf, verdictsOf } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const GROUPS = 5;
const STATES = 10;
const FORMULAS = ['x^4/4 - x^2 + 0.3x', 'a*x^2 + b*cos(3x)', '|x| + y^2', 'max(x^2, y^2) + sin(5x)/2'];

const round = (value: number): string => value.toPrecision(4).replace(/e.*/, '');

/** A link that nobody would think of. */
function randomLink(chance: Chance): string {
  const isTyped = chance.is(0.3);
  const loss = chance.of(losses);
  const formula = chance.of(FORMULAS);
  const typedDimension = formula.includes('y') ? 2 : 1;
  const dimension = isTyped ? typedDimension : loss.dimension;
  const domain = isTyped ? Array.from({ length: dimension }, () => [-5, 5] as const) : loss.domain;
  const place = (): string => domain.map(([low, high]) => round(chance.number(low, high))).join(',');
  const steps = chance.whole(1, 600);
  const pairs: Record<string, string> = {
    v: '1',
    ...(isTyped ? { formula } : { loss: loss.id }),
    ...(isTyped && formula.includes('a*') ? { parameters: `a=${round(chance.number(0.1, 2))},b=1.5` } : {}),
    start: place(),
    balls: Array.from({ length: chance.whole(1, 9) }, () => randomBall(chance)).join(','),
    steps: String(steps),
    step: String(chance.whole(0, steps)),
    seed: String(chance.whole(0, 1000)),
    ...(chance.is(0.3) ? { noise: round(chance.number(0.01, 2)) } : {}),
    ...(chance.is(0.3) ? { overlays: chance.of(['gradient', 'velocity,accumulator', 'velocity']) } : {}),
    ...(chance.is(0.4) ? { measure: chance.of(['gap', 'distance', 'gradient', 'step-x']) } : {}),
    ...(chance.is(0.3) ? { scale: chance.of(['linear', 'log', 'symlog']) } : {}),
    ...(chance.is(0.3) ? { theme: chance.of(['light', 'dark']) } : {}),
    ...(chance.is(0.3) ? { lang: chance.of(['en', 'zh-CN']) } : {}),
    ...(chance.is(0.2) ? { zoom: domain.map(([low, high]) => `${round(low / 3)},${round(high / 2)}`).join(',') } : {}),
  };
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function randomBall(chance: Chance): string {
  const { id } = chance.of(optimizers);
  const rate = chance.of([0.001, 0.01, 0.03, 0.1, 0.3]);
  const change = chance.is(0.2) ? `@${chance.whole(1, 60)}:lr=${rate / 10}` : '';
  return `${id}:lr=${rate}${change}`;
}

/** Opens a link in a page, and waits until everything in it has been found out. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await verdictsOf(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

for (let group = 0; group < GROUPS; group += 1) {
  test(`a shared link opens as the identical picture: states ${group * STATES + 1} to ${(group + 1) * STATES}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    const again = await context.newPage();
    await open(page, '.');
    for (let state = 0; state < STATES; state += 1) {
      const chance = new Chance(100 * group + state);
      const link = `#${randomLink(chance)}`;
      await open(page, link);
      await expect(page.locator('#notice'), `nothing is amiss in ${link}`).toBeHidden();
      const shared = await landscapeOf(page).evaluate((element) => (element as unknown as { toURL(): string }).toURL());
      await again.goto('about:blank');
      await open(again, shared);
      expect(await raceOf(again), link).toEqual(await raceOf(page));
      expect(await pathsOf(again), link).toEqual(await pathsOf(page));
      for (const part of ['loss-landscape', 'loss-chart']) {
        // What takes longer than the verdicts comes into both pictures when it is found.
        await expect(async () => {
          expect(await pictureOf(page.locator(part)), link).toBe(await pictureOf(again.locator(part)));
        }).toPass({ timeout: 15_000 });
      }
    }
  });
}
