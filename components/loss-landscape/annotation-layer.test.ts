import { afterEach, expect, test, vi } from 'vitest';
import { all, PATIENCE, settled } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { landscape } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

/** A landscape with room for whole sentences. */
async function wide(attributes = ''): Promise<LossLandscape> {
  const element = await landscape(attributes);
  element.style.width = '900px';
  return element;
}

const texts = (element: LossLandscape): string[] =>
  all<SVGElement>(element, '[part="annotation"]').map(({ textContent }) => textContent.trim());

/** Resolves when the picture tells something that happened. */
async function annotated(element: LossLandscape, text: string): Promise<void> {
  await vi.waitFor(() => expect(texts(element)).toContainEqual(expect.stringContaining(text)), PATIENCE);
}

async function textsAt(element: LossLandscape, step: number): Promise<string[]> {
  element.seek(step);
  await settled(element);
  return texts(element);
}

test('what happened is told where it happened, from its step on', async () => {
  const element = await wide();
  await annotated(element, 'step 11: over the barrier');
  expect(await textsAt(element, 10.9)).toEqual([]);
  expect(await textsAt(element, 11)).toEqual(['step 11: over the barrier']);
  const end = await textsAt(element, 200);
  expect(end).toHaveLength(2);
  expect(end[1]).toMatch(/^step \d+: stuck, 1\.245 above the best$/);
});

test('it stays where it is while a race plays, and is whose marker it has', async () => {
  const element = await wide();
  await annotated(element, 'over the barrier');
  const place = (): string =>
    all<SVGElement>(element, '[data-moment="escape"]')[0].outerHTML.replaceAll(/<!--.*?-->/g, '');
  const end = place();
  expect(all<SVGElement>(element, '[data-moment="escape"]')[0].dataset.ball).toBe('Momentum');
  for (const step of [11, 30, 150]) {
    await textsAt(element, step);
    expect(place()).toBe(end);
  }
});

test('with two weights an escape is told too, and in the language around', async () => {
  const element = await wide('loss="two-wells"');
  await annotated(element, 'step 13: over the barrier');
  document.documentElement.lang = 'zh-CN';
  await annotated(element, '第 13 步：越过势垒');
});

test('a run that diverged names the largest stable rate, at the edge where it left', async () => {
  const element = await wide('balls="sgd:lr=40"');
  await annotated(element, 'largest stable rate 0.');
  expect(all<SVGElement>(element, '[part="annotation"]')[0].dataset.moment).toBe('diverged');
});

test('a veiled figure tells nothing that is still to come', async () => {
  const element = await wide('predict');
  expect(element.figure.isVeiled).toBe(true);
  expect(await textsAt(element, 10)).toEqual([]);
  element.seek(12);
  await annotated(element, 'over the barrier');
  expect(await textsAt(element, 180)).toHaveLength(1);
  element.seek(200);
  await annotated(element, 'stuck');
});

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const isApart = (a: Edges, b: Edges): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test.each(['textbook-1d', 'two-wells', 'wavy-bowl', 'himmelblau', 'rastrigin', 'goldstein-price-log'])(
  'on %s texts cover neither each other nor balls, at every width',
  async (loss) => {
    const element = await landscape(`loss="${loss}"`);
    await vi.waitFor(() => expect(texts(element).length).toBeGreaterThan(0), PATIENCE);
    for (const width of [300, 380, 640, 900]) {
      element.style.width = `${width}px`;
      await vi.waitFor(() => expect(element.viewport?.width).toBe(width), PATIENCE);
      await settled(element);
      const plot = all(element, '.plot')[0].getBoundingClientRect();
      const told = all<SVGElement>(element, '[part="annotation"] text');
      const labels = all<SVGElement>(element, '[part="labels"] text');
      const balls = all<SVGElement>(element, '[part="ball"]');
      for (const text of told) {
        const box = text.getBoundingClientRect();
        expect(box.left, `${width}: ${text.textContent}`).toBeGreaterThanOrEqual(plot.left);
        expect(box.right, `${width}: ${text.textContent}`).toBeLessThanOrEqual(plot.right);
        for (const other of [...told, ...labels, ...balls]) {
          if (other === text) continue;
          const words = `${width}: ${text.textContent} and ${other.textContent || other.dataset.ball}`;
          expect(isApart(box, other.getBoundingClientRect()), words).toBe(true);
        }
      }
    }
  },
);

test('of 32 balls the most telling moments are annotated, a few', async () => {
  const balls = Array.from({ length: 32 }, (_, k) => `momentum:lr=${(0.01 + k / 1000).toFixed(3)}:momentum=0.9`).join();
  const element = await wide(`loss="two-wells" steps="1000" balls="${balls}"`);
  await annotated(element, 'over the barrier');
  expect(texts(element).length).toBeLessThanOrEqual(4);
});
