import { afterEach, describe, expect, test, vi } from 'vitest';
import { manualFrames } from '../shared/manual-frames.ts';
import { landscape, pictureText, pixels } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

describe('time', () => {
  test('scrubbing back returns exactly the earlier picture, on a curve and on a contour', async () => {
    for (const loss of ['textbook-1d', 'two-wells']) {
      const element = await landscape(`loss="${loss}" step="31"`);
      const earlier = [pictureText(element), pixels(element)];
      for (const step of [44, 120, 200, 12, 31]) {
        element.seek(step);
        await element.updateComplete;
      }
      expect([pictureText(element), pixels(element)]).toEqual(earlier);
      element.remove();
    }
  });

  test('playing forward paints the same pixels as seeking there', async () => {
    const element = await landscape('loss="two-wells" step="0"');
    const frames = manualFrames();
    element.frameLoop = frames.loop;
    element.play();
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    for (let frame = 0; frame < 91; frame++) {
      frames.advance(1 / 60);
      await element.updateComplete;
    }
    element.pause();
    const { step } = element.state;
    expect(step).toBeCloseTo(45, 6);
    await element.updateComplete;
    const played = pixels(element);
    element.seek(200);
    await element.updateComplete;
    expect(pixels(element)).not.toBe(played);
    element.seek(step);
    await element.updateComplete;
    expect(pixels(element)).toBe(played);
  });

  test('playing asks for frames, stops by itself at the end, and asks for none then', async () => {
    const element = await landscape('step="0"');
    const frames = manualFrames();
    element.frameLoop = frames.loop;
    const told: string[] = [];
    for (const name of ['play', 'pause', 'ended']) element.addEventListener(name, () => told.push(name));
    element.play();
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    // A tab that was hidden for a minute moves the balls by a tenth of a second at most.
    frames.advance(0);
    frames.advance(60);
    expect(element.state.step).toBeCloseTo(3, 9);
    for (let frame = 0; frame < 70; frame++) frames.advance(0.1);
    expect(element.state.step).toBe(200);
    await element.updateComplete;
    expect(frames.isWaiting).toBe(false);
    expect(told).toEqual(['play', 'ended']);
  });

  test('"false" is false: no autoplay', async () => {
    const element = await landscape('autoplay="false"');
    expect(element.autoplay).toBe(false);
    expect(element.state.step).toBe(200);
    expect(element.figure.isPlaying).toBe(false);
  });

  test('autoplay begins at the first step and plays once when seen', async () => {
    const frames = manualFrames();
    const element = document.createElement('loss-landscape');
    element.frameLoop = frames.loop;
    element.autoplay = true;
    document.body.append(element);
    expect(element.state.step).toBe(0);
    await vi.waitFor(() => expect(element.figure.isPlaying).toBe(true));
  });
});
