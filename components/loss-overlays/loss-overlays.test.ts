import { afterEach, expect, test, vi } from 'vitest';
import { all, linked, settled, textOf } from '../shared/testing.ts';
import type { LossOverlays } from './loss-overlays.ts';
import './loss-overlays.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

const pressed = (element: LossOverlays): (string | null)[] =>
  all(element, 'button').map((button) => button.getAttribute('aria-pressed'));

test('each button shows or hides one overlay, and says which are shown', async () => {
  const { landscape, element } = await linked<LossOverlays>('loss-overlays');
  expect(pressed(element)).toEqual(['false', 'false', 'false']);
  all(element, 'button')[2].click();
  all(element, 'button')[0].click();
  expect(landscape.figure.state.view.overlays).toEqual(['velocity', 'accumulator']);
  await settled(element);
  expect(pressed(element)).toEqual(['true', 'false', 'true']);
  all(element, 'button')[0].click();
  expect(landscape.figure.state.view.overlays).toEqual(['accumulator']);
});

test('it follows what the author says, and what a link brings', async () => {
  const { landscape, element } = await linked<LossOverlays>('loss-overlays', 'overlays="velocity gradient"');
  expect(pressed(element)).toEqual(['true', 'true', 'false']);
  await landscape.setState('#v=1&overlays=accumulator');
  await vi.waitFor(() => expect(pressed(element)).toEqual(['false', 'false', 'true']));
});

test('it speaks the language around it', async () => {
  const { element } = await linked<LossOverlays>('loss-overlays');
  expect(textOf(element, '[part~="velocity"]')).toBe('Velocity');
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(textOf(element, '[part~="velocity"]')).toBe('速度'));
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-overlays for="none"></loss-overlays>';
  const element = document.querySelector('loss-overlays') as LossOverlays;
  await vi.waitFor(() => expect(textOf(element, '[part="error"]')).toContain('none'));
});
