import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, choose, leave, linked, named, one, press, settled, textOf, type } from '../shared/testing.ts';
import type { LossControls } from './loss-controls.ts';
import './loss-controls.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

const controls = (attributes = '', own = '') => linked<LossControls>('loss-controls', attributes, own);

test('it plays, pauses and replays the figure', async () => {
  const { landscape, element } = await controls('step="10"');
  named(element, 'Play').click();
  expect(landscape.figure.isPlaying).toBe(true);
  await settled(element);
  named(element, 'Pause').click();
  expect(landscape.figure.isPlaying).toBe(false);
  landscape.seek(200);
  await settled(element);
  named(element, 'Replay').click();
  expect(landscape.figure.isPlaying).toBe(true);
  expect(landscape.figure.state.step).toBeLessThan(200);
});

test('it steps both ways and to the start, and not beyond the ends', async () => {
  const { landscape, element } = await controls('step="0" steps="3"');
  expect(named<HTMLButtonElement>(element, 'One step back').disabled).toBe(true);
  named(element, 'One step on').click();
  named(element, 'One step on').click();
  expect(landscape.figure.state.step).toBe(2);
  await settled(element);
  named(element, 'One step back').click();
  expect(landscape.figure.state.step).toBe(1);
  landscape.seek(3);
  await settled(element);
  expect(named<HTMLButtonElement>(element, 'One step on').disabled).toBe(true);
  named(element, 'To the start').click();
  expect(landscape.figure.state.step).toBe(0);
});

test('a step button that is held repeats, and letting go ends it', async () => {
  const { landscape, element } = await controls('step="0"');
  const button = named(element, 'One step on');
  const options = { bubbles: true, pointerId: 1, button: 0, isPrimary: true };
  button.dispatchEvent(new PointerEvent('pointerdown', options));
  await vi.waitFor(() => expect(landscape.figure.state.step).toBeGreaterThan(3), { timeout: 5000 });
  button.dispatchEvent(new PointerEvent('pointerup', options));
  button.click();
  const { step } = landscape.figure.state;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(landscape.figure.state.step).toBe(step);
});

test('scrubbing pauses, goes to the step and tells the page', async () => {
  const { landscape, element, events } = await controls('step="0"');
  landscape.play();
  const slider = named<HTMLInputElement>(element, 'Step');
  type(slider, '42');
  expect(landscape.figure.isPlaying).toBe(false);
  expect(landscape.figure.state.step).toBe(42);
  leave(slider);
  expect(events).toEqual(['input', 'change']);
  await settled(element);
  expect(slider.getAttribute('aria-valuetext')).toBe('step 42 of 200');
  expect(textOf(element, 'output')).toBe('42 /');
  expect(textOf(element, '.count')).toBe('42 / steps');
  expect(named<HTMLInputElement>(element, 'Number of steps').value).toBe('200');
});

test('what a program does is shown and not told', async () => {
  const { landscape, element, events } = await controls();
  landscape.seek(17);
  await settled(element);
  expect(named<HTMLInputElement>(element, 'Step').valueAsNumber).toBe(17);
  expect(events).toEqual([]);
});

test('the speed is chosen from a menu', async () => {
  const { landscape, element, events } = await controls('speed="7"');
  const menu = one<HTMLSelectElement>(element, 'select');
  expect(menu.value).toBe('7');
  menu.value = '300';
  leave(menu);
  expect(landscape.figure.state.view.speed).toBe(300);
  expect(events).toEqual(['input', 'change']);
});

test('one step at a time, each press of play is one step, and nothing moves by itself', async () => {
  const { landscape, element } = await controls('step="0"');
  landscape.play();
  choose(one<HTMLSelectElement>(element, 'select'), '0');
  expect(landscape.figure.isPlaying).toBe(false);
  await settled(element);
  expect(one(element, '.speed .long').textContent).toBe('one step at a time');
  const { step } = landscape.figure.state;
  named(element, 'Play one step').click();
  expect(landscape.figure.state.step).toBe(Math.floor(step) + 1);
  expect(landscape.figure.isPlaying).toBe(false);
  press(one(element, '.bar'), ' ');
  expect(landscape.figure.state.step).toBe(Math.floor(step) + 2);
});

test('it runs to the verdict: the step at which the last ball that is shown has its own', async () => {
  const { landscape, element } = await controls('step="0"');
  const { figure } = landscape;
  const steps = [0, 1, 2, 3].map((ball) => figure.verdictOf(ball)?.step ?? 0);
  landscape.play();
  named(element, 'Run to the verdict').click();
  expect(figure.isPlaying).toBe(false);
  expect(figure.state.step).toBe(Math.max(...steps));
  const last = steps.indexOf(Math.max(...steps));
  figure.updateBall(last, { hidden: true });
  named(element, 'Run to the verdict').click();
  expect(figure.state.step).toBe(Math.max(...steps.toSpliced(last, 1)));
});

test('where the reader is asked first, it plays on and does not tell where the verdict is', async () => {
  const { landscape, element } = await controls('step="10"');
  const { figure } = landscape;
  figure.updateView({ predict: true });
  await settled(element);
  const button = named(element, 'Run to the verdict');
  expect(button.title).not.toMatch(/\d/);
  button.click();
  expect(figure.isPlaying).toBe(true);
  expect(figure.state.step).toBeLessThan(20);
});

test('the number of steps is edited in its place, when the field is left; what cannot be is refused beside it', async () => {
  const { landscape, element, events } = await controls('step="120"');
  const { figure } = landscape;
  const field = named<HTMLInputElement>(element, 'Number of steps');
  type(field, '5');
  expect(figure.state.race.steps, 'half of a number does nothing').toBe(200);
  type(field, '500');
  leave(field);
  expect(figure.state).toMatchObject({ step: 120, race: { steps: 500 } });
  expect(events).toEqual(['input', 'change']);
  await settled(element);
  for (const [text, reason] of [
    ['-1', 'must be a whole number from 0 to'],
    ['2.5', 'got 2.5'],
    ['NaN', 'must be a number, got “NaN”'],
    ['1e12', 'to 100 000'],
  ]) {
    type(field, text);
    leave(field);
    await settled(element);
    expect(textOf(element, '.problem')).toContain(reason);
    expect(field.value, 'what was typed stays').toBe(text);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(figure.state.race.steps).toBe(500);
  }
  press(field, 'Escape');
  await settled(element);
  expect(field.value).toBe('500');
  expect(press(field, ' '), 'what is typed does not play').toBe(true);
  expect(figure.isPlaying).toBe(false);
  press(field, 'ArrowDown');
  expect(figure.state.race.steps).toBe(200);
  figure.undo();
  expect(figure.state.race.steps).toBe(500);
});

test('a race of no steps is legal, and stands at its start', async () => {
  const { landscape, element } = await controls();
  const field = named<HTMLInputElement>(element, 'Number of steps');
  type(field, '0');
  leave(field);
  await settled(element);
  expect(landscape.figure.state).toMatchObject({ step: 0, race: { steps: 0 } });
  one(element, '.play').click();
  expect(landscape.figure.isPlaying).toBe(false);
  type(field, '40');
  leave(field);
  expect(landscape.figure.state.race.steps).toBe(40);
});

test('reset returns to the state of the author', async () => {
  const { landscape, element } = await controls('start="-3" steps="80"');
  landscape.figure.update({ start: [2], steps: 30 });
  one(element, '.reset').click();
  await vi.waitFor(() => expect(landscape.figure.state.race).toMatchObject({ start: [-3], steps: 80 }));
});

test('each part can be left out', async () => {
  const { element } = await controls('', 'controls="step"');
  expect(all(element, '.play')).toHaveLength(0);
  expect(all(element, '.step')).toHaveLength(3);
  expect(all(element, 'input')).toHaveLength(0);
  element.controls = 'play scrub';
  await settled(element);
  expect(all(element, '.play')).toHaveLength(1);
  expect(all(element, '.step, .reset, .verdict, select')).toHaveLength(0);
  expect(all(element, 'input')).toHaveLength(1);
  expect(textOf(element, '.count')).toBe('200 / 200 steps');
  element.controls = 'verdict steps';
  await settled(element);
  expect(all(element, '.verdict')).toHaveLength(1);
  expect(all(element, '.step, .play, .scrub[type]')).toHaveLength(0);
  expect(all(element, 'input')).toHaveLength(1);
});

test('keys play and step while the focus is inside; other keys are left to the page', async () => {
  const { landscape, element } = await controls('step="5"');
  const bar = one(element, '.bar');
  expect(press(bar, 'ArrowRight')).toBe(false);
  expect(landscape.figure.state.step).toBe(6);
  press(bar, 'End');
  expect(landscape.figure.state.step).toBe(200);
  press(bar, 'Home');
  expect(landscape.figure.state.step).toBe(0);
  press(bar, 'k');
  expect(landscape.figure.isPlaying).toBe(true);
  press(bar, 'k');
  expect(press(bar, 'q')).toBe(true);
  expect(press(bar, 'PageDown')).toBe(true);
});

test('it replaces the bar of the figure, and gives it back when it leaves', async () => {
  const { landscape, element } = await controls('controls="play scrub"');
  await settled(landscape);
  expect(all(landscape, '.play')).toHaveLength(0);
  element.remove();
  await vi.waitFor(() => expect(all(landscape, '.play')).toHaveLength(1));
});

test('moved in the document, a click is still one step', async () => {
  const { landscape, element } = await controls('step="0"');
  for (let i = 0; i < 3; i++) document.body.prepend(element);
  await settled(element);
  await userEvent.click(named(element, 'One step on'));
  expect(landscape.figure.state.step).toBe(1);
});

test('it finds a landscape that comes later, or stands around it, and says when there is none', async () => {
  document.body.innerHTML = '<loss-controls for="late"></loss-controls>';
  const element = document.querySelector('loss-controls') as LossControls;
  await vi.waitFor(() => expect(textOf(element, '[part="error"]')).toContain('late'));
  document.body.insertAdjacentHTML('beforeend', '<loss-landscape id="late"></loss-landscape>');
  await vi.waitFor(() => expect(all(element, '.play')).toHaveLength(1));
  document.body.innerHTML = '<loss-landscape><loss-controls></loss-controls></loss-landscape>';
  const nested = document.querySelector('loss-controls') as LossControls;
  await vi.waitFor(() => expect(all(nested, '.play')).toHaveLength(1));
});

test('inside a shadow root it finds the landscape outside, and one of the same name inside comes first', async () => {
  document.body.innerHTML = '<loss-landscape id="it" steps="30"></loss-landscape><div id="host"></div>';
  const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = '<loss-controls for="it"></loss-controls>';
  const element = root.querySelector('loss-controls') as LossControls;
  await vi.waitFor(() => expect(named<HTMLInputElement>(element, 'Number of steps').value).toBe('30'));
  root.append(Object.assign(document.createElement('loss-landscape'), { id: 'it', steps: 40 }));
  await vi.waitFor(() => expect(named<HTMLInputElement>(element, 'Number of steps').value).toBe('40'));
});

test('it speaks the language around it', async () => {
  const { element } = await controls();
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(textOf(element, '.reset')).toBe('重置'));
});
