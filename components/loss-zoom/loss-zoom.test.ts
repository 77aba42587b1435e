import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, linked, named, PATIENCE, settled } from '../shared/testing.ts';
import './loss-zoom.ts';
import type { LossZoom } from './loss-zoom.ts';

function turn(target: Element, deltaY: number, modifiers: WheelEventInit = {}): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  // Pointer events have whole pixels.
  const middle = { clientX: Math.floor(left + width / 2), clientY: Math.floor(top + height / 2) };
  const options = { deltaY, bubbles: true, composed: true, cancelable: true, ...middle, ...modifiers };
  return target.dispatchEvent(new WheelEvent('wheel', options));
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('zooming', () => {
  test('by buttons goes closer, farther and back to the whole, and the picture follows', async () => {
    const { landscape, element } = await linked<LossZoom>('loss-zoom', 'loss="himmelblau"');
    const whole = landscape.viewport?.domain;
    named(element, 'Zoom in').click();
    await settled(landscape);
    const near = landscape.viewport?.domain ?? [];
    expect(near[0][1] - near[0][0]).toBeCloseTo(((whole?.[0][1] ?? 0) - (whole?.[0][0] ?? 0)) / 1.5, 9);
    named(element, 'Zoom out').click();
    await settled(landscape);
    expect(landscape.viewport?.domain).toEqual(whole);
    expect(landscape.figure.canUndo).toBe(false);
    named(element, 'Zoom out').click();
    named(element, 'Show all').click();
    expect(landscape.figure.state.view.zoom).toBeUndefined();
  });

  test('changes no path and no verdict', async () => {
    const { landscape, element } = await linked<LossZoom>('loss-zoom', 'loss="rastrigin"');
    const before = landscape.figure.race;
    const verdict = landscape.figure.verdictOf(0);
    named(element, 'Zoom in').click();
    await settled(landscape);
    expect(landscape.figure.race).toBe(before);
    expect(landscape.figure.verdictOf(0)).toBe(verdict);
  });

  test('by the wheel with Ctrl keeps what is under the pointer; without, the page scrolls and a hint says so once', async () => {
    const { landscape, element } = await linked<LossZoom>('loss-zoom', 'loss="himmelblau"');
    const { plot } = landscape;
    if (plot === null) throw new Error('the landscape has no plot');
    expect(turn(plot, -100), 'the page may scroll').toBe(true);
    await settled(element);
    expect(all(element, '.hint')).toHaveLength(1);
    expect(landscape.figure.state.view.zoom).toBeUndefined();
    const { left, top, width, height } = plot.getBoundingClientRect();
    const x = Math.floor(left + width / 2) - left;
    const y = Math.floor(top + height / 2) - top;
    const under = (): number[] => [landscape.viewport?.fromX(x) ?? 0, landscape.viewport?.fromY(y) ?? 0];
    const before = under();
    expect(turn(plot, -100, { ctrlKey: true }), 'the page would zoom').toBe(false);
    await vi.waitFor(() => expect(landscape.figure.state.view.zoom).toBeDefined(), PATIENCE);
    await settled(landscape);
    // To half a pixel.
    for (const [axis, value] of under().entries()) expect(value).toBeCloseTo(before[axis], 2);
    await settled(element);
    expect(all(element, '.hint')).toHaveLength(0);
    turn(plot, -100);
    await settled(element);
    expect(all(element, '.hint')).toHaveLength(0);
  });

  test('ends where the domain becomes another', async () => {
    const { landscape, element } = await linked<LossZoom>('loss-zoom', 'loss="himmelblau"');
    named(element, 'Zoom in').click();
    landscape.figure.pickLoss('textbook-1d');
    expect(landscape.figure.state.view.zoom).toBeUndefined();
  });
});
