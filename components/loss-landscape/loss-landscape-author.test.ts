import { afterEach, describe, expect, test, vi } from 'vitest';
import { manualFrames } from '../shared/manual-frames.ts';
import { all, one } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { drawn, landscape, pictureText } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

describe('an author and a reader', () => {
  test("a later attribute changes its own field only; reset returns to the author's state", async () => {
    const element = await landscape('start="-3"');
    element.figure.update({ start: [1] });
    element.setAttribute('steps', '50');
    await element.updateComplete;
    expect(element.state.race.start).toEqual([1]);
    expect(element.state.race.steps).toBe(50);
    expect(element.getAttribute('start')).toBe('-3');
    element.reset();
    expect(element.state.race.start).toEqual([-3]);
    expect(element.state.race.steps).toBe(50);
  });

  test('a link gives the state back', async () => {
    const element = await landscape('loss="himmelblau" step="40"');
    const other = await landscape();
    await other.setState(element.toURL());
    expect(other.state).toEqual(element.state);
  });

  test('a property set before the element is in the document is kept', async () => {
    const element = document.createElement('loss-landscape');
    element.start = [2];
    element.steps = 30;
    document.body.append(element);
    await drawn(element);
    expect(element.state.race).toMatchObject({ start: [2], steps: 30 });
  });

  test('properties set before the element is upgraded are kept', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    const element = elsewhere.createElement('loss-landscape');
    Object.assign(element, { start: [2], steps: 30, step: 20, seed: 7, autoplay: true, loop: true });
    element.setAttribute('loop', 'false');
    expect(element.matches(':defined')).toBe(false);
    document.body.append(element);
    expect(element.state.race).toMatchObject({ start: [2], steps: 30, seed: 7 });
    expect(element.state).toMatchObject({ step: 20, view: { loop: true } });
    await vi.waitFor(() => expect(element.figure.isPlaying).toBe(true));
  });
});

describe('the document', () => {
  test('moved, it keeps its state and doubles nothing; removed, it asks for no frames', async () => {
    const element = await landscape('step="0" loss="two-wells"');
    const frames = manualFrames();
    element.frameLoop = frames.loop;
    element.play();
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    frames.advance(0);
    frames.advance(0.1);
    const section = document.createElement('section');
    document.body.append(section);
    section.append(element);
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    const before = element.state.step;
    frames.advance(0);
    frames.advance(0.1);
    expect(element.state.step - before).toBeCloseTo(3, 9);
    let told = 0;
    element.addEventListener('pause', () => told++);
    element.pause();
    expect(told).toBe(1);
    element.play();
    element.remove();
    expect(frames.isWaiting).toBe(false);
    expect(one<HTMLCanvasElement>(element, 'canvas').width).toBe(0);
  });

  test('created in a hidden box it draws when it is shown, with its start where it was', async () => {
    const box = document.createElement('div');
    box.hidden = true;
    box.innerHTML = '<loss-landscape loss="two-wells" start="-1,2"></loss-landscape>';
    document.body.append(box);
    const element = box.firstElementChild as LossLandscape;
    await element.updateComplete;
    expect(all(element, '.balls [data-ball]')).toHaveLength(0);
    box.hidden = false;
    await drawn(element);
    expect(element.viewport?.width).toBeGreaterThan(100);
    expect(element.state.race.start).toEqual([-1, 2]);
  });

  test('two on a page do not disturb each other', async () => {
    const first = await landscape();
    const second = await landscape('loss="double-well-tilted"');
    const before = pictureText(second);
    for (const loss of ['quadratic-1d', 'two-wells', 'abs-kink', 'himmelblau', 'textbook-1d']) {
      first.setAttribute('loss', loss);
      await first.updateComplete;
    }
    first.remove();
    expect(all(second, '[part="picture"]')).toHaveLength(1);
    expect(pictureText(second)).toBe(before);
  });
});
