import { afterEach, expect, test, vi } from 'vitest';
import { all, choose, linked, named, one, PATIENCE, point, press, settled, textOf } from '../shared/testing.ts';
import type { LossChart } from './loss-chart.ts';
import './loss-chart.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

async function chart(attributes = '', own = '') {
  const parts = await linked<LossChart>('loss-chart', attributes, own);
  await vi.waitFor(() => expect(all(parts.element, '[part="picture"]')).toHaveLength(1), PATIENCE);
  return parts;
}

/** The place on the window of a share of the steps. */
function place(element: LossChart, share: number): { x: number; y: number } {
  const axis = one(element, '.axis').getBoundingClientRect();
  return { x: axis.left + share * axis.width, y: axis.top - 40 };
}

function lossLabels(element: LossChart): string[] {
  return all<SVGTextElement>(element, 'svg > text[text-anchor="end"]').map((label) => label.textContent?.trim() ?? '');
}

test('there is a line for each ball, with its past vivid and its future faded', async () => {
  const { landscape, element } = await chart();
  landscape.seek(50);
  await settled(element);
  expect(all(element, 'g[clip-path="url(#past)"] .line')).toHaveLength(4);
  expect(all(element, '.future .line')).toHaveLength(4);
  const past = one(element, '#past rect').getBoundingClientRect();
  expect(past).toBeDefined();
  expect(all(element, '.marker')).toHaveLength(4);
});

test('a click goes to the step, a drag goes on, and the page is told', async () => {
  const { landscape, element, events } = await chart();
  const plot = one(element, '.plot');
  plot.setPointerCapture = () => undefined;
  const quarter = place(element, 0.25);
  point(plot, 'pointerdown', quarter.x, quarter.y);
  expect(landscape.figure.state.step).toBe(50);
  const half = place(element, 0.5);
  point(plot, 'pointermove', half.x, half.y);
  expect(landscape.figure.state.step).toBe(100);
  point(plot, 'pointerup', half.x, half.y);
  expect(events).toEqual(['input', 'input', 'change']);
  point(plot, 'pointermove', quarter.x, quarter.y);
  expect(landscape.figure.state.step, 'after the drag it only hovers').toBe(100);
});

test('hovering reads the losses of that step and lights the nearest ball', async () => {
  const { landscape, element } = await chart();
  const { x, y } = place(element, 0.5);
  point(one(element, '.plot'), 'pointermove', x, y);
  await settled(element);
  expect(textOf(element, '.readout caption')).toBe('step 100');
  expect(all(element, '.readout tr')).toHaveLength(4);
  expect(textOf(element, '.readout tr')).toMatch(/^Momentum 0\.51/);
  expect(landscape.figure.focusedBall).toBeDefined();
  expect(landscape.figure.state.step).toBe(200);
  one(element, '.plot').dispatchEvent(new PointerEvent('pointerleave'));
  await settled(element);
  expect(all(element, '.readout')).toHaveLength(0);
  expect(landscape.figure.focusedBall).toBeUndefined();
});

test('keys step while the focus is inside', async () => {
  const { landscape, element } = await chart('step="10"');
  const slider = named(element, 'Step shown');
  expect(press(slider, 'ArrowLeft')).toBe(false);
  expect(landscape.figure.state.step).toBe(9);
  press(slider, 'Home');
  expect(landscape.figure.state.step).toBe(0);
  expect(press(slider, 'Escape')).toBe(true);
  await settled(element);
  expect(slider.getAttribute('aria-valuetext')).toBe('step 0 of 200');
});

test('losses below 0 have an axis', async () => {
  const { element } = await chart('formula="(x^2-1)^2 + 0.3*x - 5" start="2" balls="momentum:lr=0.01" steps="100"');
  const labels = lossLabels(element);
  expect(labels.length).toBeGreaterThan(1);
  expect(labels.some((label) => label.startsWith('−'))).toBe(true);
  choose(one<HTMLSelectElement>(element, 'select'), 'log');
  await settled(element);
  expect(lossLabels(element).length, 'a logarithmic axis that was asked for survives them').toBeGreaterThan(1);
});

test('a thousand steps still begin with step 0', async () => {
  const { element } = await chart('steps="1000"');
  const line = one(element, 'g[clip-path="url(#past)"] .line').getAttribute('d') ?? '';
  const axis = one<SVGLineElement>(element, '.axis');
  const [firstX] = /M(-?[\d.]+),/.exec(line)?.slice(1).map(Number) ?? [];
  expect(Math.abs((firstX ?? 0) - axis.x1.baseVal.value)).toBeLessThan(0.5);
  expect(one<HTMLInputElement>(element, 'input').max).toBe('1000');
});

test('a run that diverges does not flatten the others', async () => {
  const { element } = await chart('loss="rosenbrock" start="-1.5,2" balls="sgd:lr=0.01,sgd:lr=0.001" steps="200"');
  const calm = all<SVGPathElement>(element, 'g[clip-path="url(#past)"] .line')[1];
  await vi.waitFor(() => expect(calm.getBBox().height).toBeGreaterThan(20));
});

test('the scale is chosen by the person or the author', async () => {
  const { element } = await chart('loss="himmelblau"', 'scale="log"');
  expect(textOf(element, '.scale > span')).toBe('loss, log scale');
  choose(one<HTMLSelectElement>(element, 'select'), 'linear');
  await settled(element);
  expect(textOf(element, '.scale > span')).toBe('loss');
});

test('two charts of one page clip their own lines', async () => {
  const { element } = await chart();
  const other = document.createElement('loss-chart');
  other.for = 'it';
  document.body.append(other);
  await vi.waitFor(() => expect(all(other, '.future .line')).toHaveLength(4));
  element.remove();
  expect(one<SVGClipPathElement>(other, '#past').isConnected).toBe(true);
});

test('moved in the document it is drawn once and follows one figure', async () => {
  const { landscape, element } = await chart();
  document.body.prepend(element);
  await settled(element);
  landscape.seek(3);
  await settled(element);
  expect(all(element, 'svg[part="picture"]')).toHaveLength(1);
  expect(named<HTMLInputElement>(element, 'Step shown').valueAsNumber).toBe(3);
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-chart for="none"></loss-chart>';
  const element = document.querySelector('loss-chart') as LossChart;
  await vi.waitFor(() => expect(textOf(element, '[part="error"]')).toContain('none'));
});
