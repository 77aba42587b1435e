import { afterEach, expect, test, vi } from 'vitest';
import { all, PATIENCE, settled } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { landscape } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

const count = (element: LossLandscape, selector: string): number => all<SVGElement>(element, selector).length;
const perBall = (overlay: string): string => `[data-overlays] [data-overlay="${overlay}"]`;

async function at(element: LossLandscape, step: number): Promise<void> {
  element.seek(step);
  await settled(element);
}

test('slope and velocity are drawn at each ball: at the start there is no velocity yet, at rest neither', async () => {
  const element = await landscape('overlays="velocity gradient" step="0"');
  await vi.waitFor(() => expect(count(element, perBall('gradient'))).toBe(4), PATIENCE);
  expect(count(element, perBall('velocity'))).toBe(0);
  await at(element, 5);
  expect(count(element, perBall('velocity'))).toBe(4);
  await at(element, 200);
  expect(count(element, perBall('gradient')) + count(element, perBall('velocity'))).toBe(0);
});

test('accumulated squares are a bar on a curve and a ring on a contour, for rules that keep them', async () => {
  const curve = await landscape('overlays="accumulator" step="5"');
  await vi.waitFor(() => expect(count(curve, perBall('accumulator'))).toBe(2), PATIENCE);
  expect(all<SVGElement>(curve, '[data-overlays="Adagrad"] path')[0].getAttribute('d')).not.toContain('A');
  const contour = await landscape('loss="two-wells" overlays="accumulator" step="5"');
  await vi.waitFor(() => expect(count(contour, perBall('accumulator'))).toBe(2), PATIENCE);
  expect(all<SVGElement>(contour, '[data-overlays="Adagrad"] path')[0].getAttribute('d')).toContain('A');
});

test('a legend says what is what, in the language around, and goes with the last overlay', async () => {
  const element = await landscape('overlays="accumulator velocity" step="5"');
  const legend = (): string[] =>
    all<SVGElement>(element, '[part="overlay-legend"] text').map((text) => text.textContent);
  await vi.waitFor(() => expect(legend()).toEqual(['√ squares', 'velocity']), PATIENCE);
  document.documentElement.lang = 'zh';
  await vi.waitFor(() => expect(legend()).toEqual(['√ 平方累积', '速度']));
  element.figure.updateView({ overlays: [] });
  await settled(element);
  expect(count(element, '[part="overlays"]')).toBe(0);
});

test('while a race passes an escape, velocity and slope are drawn there: one carries on, the other points back', async () => {
  const element = await landscape('step="0"');
  await at(element, 11);
  await vi.waitFor(() => expect(count(element, '[data-escape="Momentum"] [data-overlay]')).toBe(2), PATIENCE);
  const ahead = (overlay: string): number => {
    const [shaft] = all<SVGPathElement>(element, `[data-escape] [data-overlay="${overlay}"] path:nth-of-type(2)`);
    return shaft.getPointAtLength(shaft.getTotalLength()).x - shaft.getPointAtLength(0).x;
  };
  expect(ahead('velocity')).toBeGreaterThan(0);
  expect(ahead('gradient')).toBeLessThan(0);
  await at(element, 10);
  expect(count(element, '[data-escape]')).toBe(0);
  await at(element, 60);
  expect(count(element, '[data-escape]')).toBe(0);
});

test('a ball that has left the picture has no arrows', async () => {
  const element = await landscape('balls="sgd:lr=40" overlays="gradient velocity" step="1"');
  await vi.waitFor(() => expect(count(element, '[part="overlays"]')).toBe(1), PATIENCE);
  expect(count(element, '[data-overlays]')).toBe(0);
});

test('an overlay that is not known is refused with its name', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const element = await landscape('overlays="speed"');
  expect(element.state.view.overlays).toEqual([]);
  expect(warn.mock.calls.flat().join(' ')).toContain('speed');
  warn.mockRestore();
});
