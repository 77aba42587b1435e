import { afterEach, expect, test, vi } from 'vitest';
import { losses } from '../../src/losses/index.ts';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import type { LossPicker } from './loss-picker.ts';
import './loss-picker.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

interface Pair {
  readonly landscape: LossLandscape;
  readonly picker: LossPicker;
  readonly events: string[];
}

async function pair(attributes = ''): Promise<Pair> {
  document.body.innerHTML = `
    <loss-picker for="it"></loss-picker>
    <loss-landscape id="it" ${attributes}></loss-landscape>`;
  const landscape = document.querySelector('loss-landscape') as LossLandscape;
  const picker = document.querySelector('loss-picker') as LossPicker;
  const events: string[] = [];
  for (const name of ['input', 'change']) picker.addEventListener(name, () => events.push(name));
  await vi.waitFor(() => expect(landscape.figure.race).toBeDefined());
  await picker.updateComplete;
  return { landscape, picker, events };
}

function part<T extends Element = HTMLElement>(picker: LossPicker, selector: string): T {
  const found = picker.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function options(picker: LossPicker): HTMLElement[] {
  return [...(picker.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
}

async function openGallery(picker: LossPicker): Promise<void> {
  part(picker, '.title').click();
  await vi.waitFor(() => expect(part<HTMLDialogElement>(picker, 'dialog').open).toBe(true));
}

function press(picker: LossPicker, key: string): void {
  const target = picker.shadowRoot?.activeElement;
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

test('it names the loss and tells its story, in the language around it', async () => {
  const { picker, landscape } = await pair('loss="himmelblau"');
  expect(part(picker, '.title').textContent).toContain('Himmelblau');
  document.documentElement.lang = 'zh-CN';
  const { story } = losses.find(({ id }) => id === 'himmelblau') ?? losses[0];
  await vi.waitFor(() => expect(part(picker, '.story').textContent).toBe(story.zh));
  landscape.setAttribute('formula', 'x^2');
  // The parser of typed formulas is loaded first.
  await vi.waitFor(() => expect(part(picker, '.title').textContent).toContain('自定义公式'), { timeout: 20_000 });
});

test('the gallery has every loss once, each with a picture, and the focus on the one that is shown', async () => {
  const { picker } = await pair('loss="rastrigin"');
  await openGallery(picker);
  const names = options(picker).map((option) => option.getAttribute('aria-label'));
  expect(new Set(names)).toEqual(new Set(losses.map(({ names: { en } }) => en)));
  expect(names).toHaveLength(losses.length);
  expect(picker.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Rastrigin');
  expect(options(picker).filter((option) => option.ariaSelected === 'true')).toHaveLength(1);
  const lines = [...(picker.shadowRoot?.querySelectorAll('svg .line') ?? [])];
  expect(lines).toHaveLength(losses.filter(({ dimension }) => dimension === 1).length);
  for (const line of lines) await vi.waitFor(() => expect(line.getAttribute('d')).toMatch(/^M.*L/));
  const canvases = [...(picker.shadowRoot?.querySelectorAll('canvas') ?? [])];
  expect(canvases).toHaveLength(losses.filter(({ dimension }) => dimension === 2).length);
  for (const canvas of canvases) {
    await vi.waitFor(() => {
      const { data } = canvas.getContext('2d')?.getImageData(8, 8, 1, 1) ?? { data: [0, 0, 0, 0] };
      expect(data[3]).toBe(255);
    });
  }
});

test('a click chooses, closes and tells the page; what a program chooses is not told', async () => {
  const { picker, landscape, events } = await pair();
  landscape.setAttribute('loss', 'bowl');
  await vi.waitFor(() => expect(part(picker, '.title').textContent).toContain('Bowl'));
  expect(events).toEqual([]);
  await openGallery(picker);
  options(picker)
    .find((option) => option.getAttribute('aria-label') === 'Two wells')
    ?.click();
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ id: 'two-wells' }));
  expect(events).toEqual(['input', 'change']);
  expect(part<HTMLDialogElement>(picker, 'dialog').open).toBe(false);
  await openGallery(picker);
  options(picker)
    .find((option) => option.getAttribute('aria-label') === 'Two wells')
    ?.click();
  expect(events).toEqual(['input', 'change']);
});

test('arrows, typing and Enter choose without a pointer, and no key leaves the gallery', async () => {
  const { picker, landscape } = await pair();
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', hear);
  await openGallery(picker);
  press(picker, 'End');
  press(picker, 'ArrowLeft');
  expect(picker.shadowRoot?.activeElement).toBe(options(picker).at(-2));
  press(picker, 'h');
  expect(picker.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Himmelblau');
  press(picker, 'Enter');
  document.removeEventListener('keydown', hear);
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ id: 'himmelblau' }));
  expect(heard).toEqual([]);
});

test('it survives a move in the document', async () => {
  const { picker, events } = await pair();
  await openGallery(picker);
  document.body.append(picker);
  await picker.updateComplete;
  expect(part<HTMLDialogElement>(picker, 'dialog').open).toBe(false);
  await openGallery(picker);
  expect(part(picker, 'dialog').matches(':modal')).toBe(true);
  options(picker)
    .find((option) => option.getAttribute('aria-label') === 'Bowl')
    ?.click();
  expect(events).toEqual(['input', 'change']);
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-picker for="none"></loss-picker>';
  const picker = document.querySelector('loss-picker') as LossPicker;
  await vi.waitFor(() => expect(part(picker, '[part="error"]').textContent).toContain('none'));
});
