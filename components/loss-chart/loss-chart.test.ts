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

function menu(element: LossChart, name: string): HTMLSelectElement {
  return named<HTMLSelectElement>(element, name);
}

function lossLabels(element: LossChart): string[] {
  return all<SVGTextElement>(element, '[part="picture"] > text[text-anchor="end"]').map(
    (label) => label.textContent?.trim() ?? '',
  );
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
  choose(menu(element, 'Scale of the axis'), 'log');
  await settled(element);
  expect(textOf(element, '.scale .shown')).toBe('symlog scale');
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
  const { landscape, element, events } = await chart('loss="himmelblau"', 'scale="log"');
  expect(textOf(element, '.scale .shown')).toBe('log scale');
  choose(menu(element, 'Scale of the axis'), 'linear');
  await settled(element);
  expect(textOf(element, '.scale .shown')).toBe('linear scale');
  expect(landscape.figure.state.view.scale, 'what the chart was told itself stays there').toBe('auto');
  expect(events).toEqual(['input', 'change']);
  element.removeAttribute('scale');
  landscape.figure.updateView({ scale: 'symlog' });
  await settled(element);
  expect(textOf(element, '.scale .shown')).toBe('symlog scale');
});

test('a measure is chosen for the figure, and said with its unit and its definition', async () => {
  const { landscape, element, events } = await chart();
  expect(textOf(element, '.measure .shown')).toBe('loss');
  expect(one(element, '.note').hidden).toBe(true);
  choose(menu(element, 'Measure shown'), 'gap');
  await settled(element);
  expect(landscape.figure.state.view.measure).toBe('gap');
  expect(events).toEqual(['input', 'change']);
  expect(textOf(element, '.measure .shown')).toBe('gap to the bestloss');
  expect(textOf(element, '.scale .shown')).toBe('log scale');
  expect(textOf(element, '.note')).toContain('The loss less 0.515, the lowest known in the domain');
  expect(menu(element, 'Measure shown').getAttribute('aria-describedby')).toBe(one(element, '.note').id);
});

test('the attribute wins for its chart, and one that cannot be is told to the author', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { landscape, element } = await chart('', 'measure="gradient"');
  landscape.figure.updateView({ measure: 'distance' });
  await settled(element);
  expect(textOf(element, '.measure .shown')).toMatch(/^gradient norm/);
  expect(warn).not.toHaveBeenCalled();
  element.setAttribute('measure', 'speed');
  await settled(element);
  expect(textOf(element, '.measure .shown')).toMatch(/^distance/);
  expect(warn.mock.calls[0][0]).toContain('<loss-chart measure="speed">');
  warn.mockRestore();
});

test('the effective step on y is offered where there is a y', async () => {
  const { landscape, element } = await chart('', 'measure="step-y"');
  const offered = () => [...menu(element, 'Measure shown').options].map(({ value }) => value);
  expect(offered()).not.toContain('step-y');
  expect(textOf(element, '.measure .shown')).toMatch(/^effective step, x/);
  landscape.setAttribute('loss', 'two-wells');
  await vi.waitFor(() => expect(offered()).toContain('step-y'), PATIENCE);
  await vi.waitFor(() => expect(textOf(element, '.measure .shown')).toMatch(/^effective step, y/));
});

test('a measure that there is not is said to be missing', async () => {
  const { element } = await chart('formula="(x-y)^2" start="1,-1" steps="20"', 'measure="distance"');
  await vi.waitFor(() => expect(textOf(element, '.missing')).toContain('form a line or an area'), PATIENCE);
  expect(all(element, '.line')).toHaveLength(0);
});

test('a veiled figure shows no future, no end and no later event', async () => {
  const { landscape, element } = await chart();
  landscape.figure.updateView({ predict: true });
  landscape.seek(30);
  await settled(element);
  expect(landscape.figure.isVeiled).toBe(true);
  expect(all(element, '.future')).toHaveLength(0);
  expect(all(element, '.end text')).toHaveLength(0);
  const axis = one<SVGLineElement>(element, '.axis');
  const widest = axis.x1.baseVal.value + 0.15 * (axis.x2.baseVal.value - axis.x1.baseVal.value);
  for (const line of all<SVGPathElement>(element, '.line')) {
    const { x, width } = line.getBBox();
    expect(x + width).toBeLessThanOrEqual(widest + 0.5);
  }
  const { x, y } = place(element, 0.5);
  point(one(element, '.plot'), 'pointermove', x, y);
  await settled(element);
  expect(all(element, '.readout'), 'what is to come cannot be read').toHaveLength(0);
  const veiled = all(element, '.mark').length;
  landscape.seek(200);
  await settled(element);
  expect(all(element, '.future')).toHaveLength(1);
  expect(all(element, '.mark').length).toBeGreaterThan(veiled);
});

test('marks of events are on the time axis: a press goes to the step, the pointer reads what happened', async () => {
  const { landscape, element } = await chart();
  const [mark] = all(element, '.mark.moment');
  const { left, width, top } = mark.getBoundingClientRect();
  const plot = one(element, '.plot');
  plot.setPointerCapture = () => undefined;
  point(plot, 'pointermove', left + width / 2 + 3, top + 4);
  await settled(element);
  expect(textOf(element, '.readout .event')).toBe('Momentum, step 11: over the barrier');
  expect(landscape.figure.focusedBall).toBe(1);
  point(plot, 'pointerdown', left + width / 2 + 3, top + 4);
  expect(landscape.figure.state.step).toBe(11);
});

test('events can be chosen from a menu and gone through by keys', async () => {
  const { landscape, element, events } = await chart('step="100"');
  const slider = named(element, 'Step shown');
  expect(press(slider, '[')).toBe(false);
  expect(landscape.figure.state.step).toBe(69);
  press(slider, ']');
  expect(landscape.figure.state.step).toBe(148);
  press(slider, ']');
  expect(landscape.figure.state.step, 'there is none after the last').toBe(148);
  const list = menu(element, 'Go to an event');
  expect([...list.options].map(({ text }) => text)).toContain('SGD, step 69: local minimum');
  choose(list, '53');
  expect(landscape.figure.state.step).toBe(53);
  expect(list.value, 'so that it can be chosen again').toBe('');
  expect(events.filter((name) => name === 'change')).toHaveLength(3);
});

test('changes of settings have marks of their own', async () => {
  const { element } = await chart('balls="sgd:lr=0.03@40:lr=0.003"');
  expect(all(element, '.mark.change')).toHaveLength(1);
  const texts = [...menu(element, 'Go to an event').options].map(({ text }) => text);
  expect(texts).toContain('SGD, step 40: learning rate 0.003');
});

test('a fan is labelled by rate at its ends, as far as there is room', async () => {
  const rates = Array.from({ length: 32 }, (_, index) => (0.001 * 200 ** (index / 31)).toPrecision(2));
  const { element } = await chart(`balls="${rates.map((rate) => `sgd:lr=${rate}`).join()}"`);
  const labels = all(element, '.end text').map((label) => label.getBoundingClientRect());
  expect(labels.length).toBeGreaterThan(2);
  const axis = one(element, '.axis').getBoundingClientRect();
  labels.sort((a, b) => a.top - b.top);
  for (const [index, label] of labels.entries()) {
    expect(label.left).toBeGreaterThan(axis.left + 0.4 * axis.width);
    if (index > 0) expect(label.top - labels[index - 1].top).toBeGreaterThanOrEqual(15.9);
  }
  expect(textOf(element, '.end')).toContain('0.001');
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
