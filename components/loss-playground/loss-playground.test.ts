import { beforeEach, describe, expect, test, vi } from 'vitest';
import { all, judged, named, one, PATIENCE, settled } from '../shared/testing.ts';
import './loss-playground.ts';
import type { LossPlayground } from './loss-playground.ts';

const PARTS = ['picker', 'formula', 'narration', 'chart', 'controls', 'settings', 'standings', 'share'];

async function open(attributes = ''): Promise<LossPlayground> {
  document.body.innerHTML = `<loss-playground ${attributes}></loss-playground>`;
  const [playground] = document.querySelectorAll('loss-playground');
  await settled(playground);
  await judged(playground.landscape);
  return playground;
}

function pressWith(target: Element, key: string, modifiers: KeyboardEventInit): void {
  const options = { key, bubbles: true, composed: true, cancelable: true, ...modifiers };
  target.dispatchEvent(new KeyboardEvent('keydown', options));
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('a playground', () => {
  test('has every part, all of them linked to its own landscape', async () => {
    const playground = await open('loss="himmelblau"');
    await vi.waitFor(() => {
      for (const part of PARTS) {
        expect(one(playground, `loss-${part}`).shadowRoot?.childElementCount, part).toBeGreaterThan(0);
      }
    }, PATIENCE);
    expect(all(playground, 'loss-landscape')).toEqual([playground.landscape]);
    await vi.waitFor(() => {
      expect(one(playground, 'loss-picker').shadowRoot?.textContent).toContain('Himmelblau');
    }, PATIENCE);
  });

  test('says its attributes to its landscape, from the first and later', async () => {
    const playground = await open('loss="himmelblau" start="-1,2" steps="50"');
    expect(playground.figure.state.race).toMatchObject({ loss: { id: 'himmelblau' }, start: [-1, 2], steps: 50 });
    playground.setAttribute('steps', '70');
    await vi.waitFor(() => expect(playground.figure.race?.specification.steps).toBe(70), PATIENCE);
    playground.removeAttribute('start');
    await vi.waitFor(() => expect(playground.figure.state.race.start).not.toEqual([-1, 2]), PATIENCE);
  });

  test('undoes and redoes by button and by key, and keeps the focus on a button that has become useless', async () => {
    const playground = await open();
    const undo = named(playground, 'Undo');
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    playground.figure.update({ start: [2] });
    await settled(playground);
    undo.focus();
    undo.click();
    await settled(playground);
    expect(playground.figure.state.race.start).toEqual([-3.6]);
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    expect(playground.shadowRoot?.activeElement).toBe(undo);
    pressWith(undo, 'z', { ctrlKey: true, shiftKey: true });
    expect(playground.figure.state.race.start).toEqual([2]);
    pressWith(undo, 'z', { metaKey: true });
    expect(playground.figure.state.race.start).toEqual([-3.6]);
    pressWith(undo, 'y', { ctrlKey: true });
    expect(playground.figure.state.race.start).toEqual([2]);
  });

  test('leaves the undo of text to text fields', async () => {
    const playground = await open();
    playground.figure.update({ start: [2] });
    const field = document.createElement('input');
    one(playground, '.tools').append(field);
    pressWith(field, 'z', { ctrlKey: true });
    expect(playground.figure.state.race.start).toEqual([2]);
    field.type = 'range';
    pressWith(field, 'z', { ctrlKey: true });
    expect(playground.figure.state.race.start).toEqual([-3.6]);
  });

  test('puts the balls beside the landscape where there is room, else below', async () => {
    const playground = await open();
    const left = (selector: string): number => one(playground, selector).getBoundingClientRect().left;
    playground.style.width = '1200px';
    expect(left('.side')).toBeGreaterThan(left('.stage') + 600);
    playground.style.width = '600px';
    expect(left('.side')).toBe(left('.stage'));
  });

  test('speaks the nearest language', async () => {
    const playground = await open('lang="zh"');
    expect(named(playground, '撤销')).toBeInstanceOf(HTMLButtonElement);
  });
});
