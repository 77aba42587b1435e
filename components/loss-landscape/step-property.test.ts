import { afterEach, expect, test } from 'vitest';
import { all, PATIENCE } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { landscape, pictureText } from './testing.ts';

afterEach(() => document.body.replaceChildren());

const EVENTS = 'play pause ended seeked input change ball-escape ball-settle ball-diverge state-change loss-error';

/** The names of all events that come, from now on. */
function listen(element: LossLandscape): string[] {
  const heard: string[] = [];
  for (const name of EVENTS.split(' ')) element.addEventListener(name, () => heard.push(name));
  return heard;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

test(
  'a page may set the step on every frame: it is shown, nothing is run again and no event comes back',
  async () => {
    const element = await landscape('loss="textbook-1d" steps="200" step="0"');
    await frame();
    const heard = listen(element);
    const { race } = element.figure;
    for (let step = 1; step <= 200; step++) {
      element.step = step;
      await element.updateComplete;
      expect(element.figure.state.step).toBe(step);
    }
    await frame();
    expect(heard).toEqual([]);
    expect(element.figure.race).toBe(race);
    const scrubbed = pictureText(element);
    element.figure.seek(0);
    element.figure.seek(200);
    await element.updateComplete;
    expect(pictureText(element)).toBe(scrubbed);
  },
  PATIENCE.timeout,
);

test('what a person has moved meanwhile is moved back by the same step once more', async () => {
  const element = await landscape('step="40"');
  element.figure.seek(90);
  element.step = 40;
  await element.updateComplete;
  expect(element.figure.state.step).toBe(40);
});

test('the step is held inside the race, and reset returns to the last that the page has set', async () => {
  const element = await landscape('steps="100"');
  element.step = 1e9;
  await element.updateComplete;
  expect(element.figure.state.step).toBe(100);
  element.step = 12.5;
  await element.updateComplete;
  element.figure.seek(70);
  element.reset();
  expect(element.figure.state.step).toBe(12.5);
  element.step = null;
  await element.updateComplete;
  expect(element.figure.state.step).toBe(100);
});

test('a step that is no number is complained about beside the figure, until it is mended', async () => {
  const element = await landscape('step="3"');
  element.setAttribute('step', 'ten');
  await expect.poll(() => all(element, '[part~="error"]').length).toBe(1);
  element.setAttribute('step', '10');
  await expect.poll(() => all(element, '[part~="error"]').length).toBe(0);
  expect(element.figure.state.step).toBe(10);
});
