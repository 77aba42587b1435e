import { afterEach, expect, test, vi } from 'vitest';
import { all, judged, one, PATIENCE } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { landscape } from './testing.ts';

afterEach(() => document.body.replaceChildren());

/** A landscape far below the window. */
async function farBelow(attributes: string): Promise<LossLandscape> {
  const box = document.createElement('div');
  box.style.marginTop = '10000px';
  box.innerHTML = `<loss-landscape ${attributes}></loss-landscape>`;
  document.body.append(box);
  const element = box.querySelector('loss-landscape') as LossLandscape;
  await element.updateComplete;
  // Observers answer with the frames to come.
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return element;
}

test('without any attribute it is the textbook scene, with play and a scrubber', async () => {
  const element = await landscape();
  expect(element.figure.state.race.loss).toEqual({ id: 'textbook-1d' });
  expect(element.figure.state.race.balls.map(({ optimizer }) => optimizer)).toEqual([
    'sgd',
    'momentum',
    'adagrad',
    'rmsprop',
  ]);
  expect(all(element, '[part="bar"] button')).toHaveLength(1);
  expect(all(element, '[part="bar"] input[type="range"]')).toHaveLength(1);
});

test('far below the window nothing is run until it comes near, and no later change runs it either', async () => {
  const element = await farBelow('formula="x^2" step="0"');
  expect(element.figure.race).toBeUndefined();
  element.setAttribute('steps', '50');
  await element.updateComplete;
  expect(element.figure.race).toBeUndefined();
  expect(element.matches(':state(loading)')).toBe(true);
  element.scrollIntoView();
  await judged(element);
  expect(element.figure.race?.specification.steps).toBe(50);
  await vi.waitFor(() => expect(element.matches(':state(loading)')).toBe(false));
});

test('eager, linked, or asked by a script, it is run at once', async () => {
  expect((await farBelow('loading="eager"')).figure.race).toBeDefined();
  expect(await (await farBelow('')).toCSV()).toContain('0,SGD,0,');
  const played = await farBelow('step="0"');
  played.play();
  expect(played.figure.race).toBeDefined();
});

test('off screen it keeps no canvas, and asks for no frames while it plays', async () => {
  const element = await landscape('loss="himmelblau" step="0"');
  await vi.waitFor(() => expect(one<HTMLCanvasElement>(element, 'canvas.surface').width).toBeGreaterThan(1));
  element.play();
  await vi.waitFor(() => expect(element.frameLoop.isRunning).toBe(true));
  const spacer = document.createElement('div');
  spacer.style.height = '10000px';
  document.body.prepend(spacer);
  await vi.waitFor(() => {
    expect(all<HTMLCanvasElement>(element, 'canvas').map(({ width }) => width)).toEqual([0, 0]);
    expect(element.frameLoop.isRunning).toBe(false);
  });
  spacer.remove();
  await vi.waitFor(() => {
    expect(one<HTMLCanvasElement>(element, 'canvas.surface').width).toBeGreaterThan(1);
    expect(element.frameLoop.isRunning).toBe(true);
  });
  element.pause();
});

test('its states are for style sheets', async () => {
  const element = await landscape('step="0" steps="3"');
  const has = (state: string): boolean => element.matches(`:state(${state})`);
  expect([has('playing'), has('ended'), has('error')]).toEqual([false, false, false]);
  element.play();
  await vi.waitFor(() => expect(has('playing')).toBe(true));
  await vi.waitFor(() => expect([has('playing'), has('ended')]).toEqual([false, true]));
  void element.figure.typeFormula('x^');
  await vi.waitFor(() => expect(has('error')).toBe(true), PATIENCE);
});

test('the fallback is shown until there is a picture, and stays where there can be none', async () => {
  const element = await landscape('', '<span slot="fallback">a still</span>');
  expect(all(element, 'slot[name="fallback"]')).toHaveLength(0);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const faulty = document.createElement('loss-landscape');
  faulty.setAttribute('formula', 'nonsense(');
  faulty.innerHTML = '<span slot="fallback">a still</span>';
  document.body.append(faulty);
  await vi.waitFor(() => expect(faulty.figure.problem).toBeDefined(), PATIENCE);
  await faulty.updateComplete;
  expect(faulty.querySelector('span')?.getBoundingClientRect().height).toBeGreaterThan(0);
  vi.restoreAllMocks();
});

test('in a page that gives it a height the plot takes what the rest leaves of it', async () => {
  const element = await landscape('style="height: 400px"');
  expect(element.offsetHeight).toBe(400);
  const bar = one(element, '[part="bar"]').getBoundingClientRect();
  expect(bar.bottom - element.getBoundingClientRect().top).toBeCloseTo(400, 0);
  expect(one(element, '.plot').offsetHeight).toBeGreaterThan(250);
});

test('`controls` brings what it names, in the figure itself, and each of it works on that figure', async () => {
  const element = await landscape('controls="play start lr loss formula view settings share" start="-3"');
  for (const tag of ['loss-picker', 'loss-formula', 'loss-zoom', 'loss-overlays', 'loss-settings', 'loss-share']) {
    await vi.waitFor(() => expect(one(element, tag).shadowRoot?.childElementCount).toBeGreaterThan(0), PATIENCE);
    expect(one(element, tag).shadowRoot?.querySelector('[part~="error"]')).toBeNull();
  }
  const heard: string[] = [];
  element.addEventListener('change', () => heard.push('change'));
  const start = one(element, 'loss-number[path="start.x"]');
  await vi.waitFor(() => expect(start.shadowRoot?.querySelector('[role="spinbutton"]')).not.toBeNull(), PATIENCE);
  const key = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, composed: true });
  start.shadowRoot?.querySelector('[role="spinbutton"]')?.dispatchEvent(key);
  await vi.waitFor(() => expect(element.figure.state.race.start[0]).toBeGreaterThan(-3));
  expect(heard).toContain('change');
  expect(all(element, '[part="rate-row"] loss-number')).toHaveLength(4);
});

test('with no interaction nothing can be focused, moved or zoomed', async () => {
  const element = await landscape('interaction="none" controls="play scrub loss start" start="-3"');
  expect(all(element, 'button, input, select, a, [tabindex], loss-picker, loss-number')).toHaveLength(0);
  const plot = one(element, '.plot');
  const { left, top, width, height } = plot.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
  plot.dispatchEvent(new MouseEvent('click', { ...place, button: 0 }));
  plot.dispatchEvent(new WheelEvent('wheel', { ...place, deltaY: -100, ctrlKey: true, cancelable: true }));
  await element.updateComplete;
  expect(element.figure.state.race.start).toEqual([-3]);
  expect(element.figure.state.view.zoom).toBeUndefined();
});
