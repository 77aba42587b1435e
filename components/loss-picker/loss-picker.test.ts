import { afterEach, expect, test, vi } from 'vitest';
import { decodeState } from '../../src/figure/codec.ts';
import { presets, presetState } from '../../src/figure/presets/index.ts';
import type { FigureState } from '../../src/figure/state.ts';
import { losses } from '../../src/losses/index.ts';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import { PATIENCE, type } from '../shared/testing.ts';
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
  await vi.waitFor(() => expect(part<HTMLDialogElement>(picker, 'dialog').open).toBe(true), PATIENCE);
  await vi.waitFor(() => expect(part(picker, '[role="listbox"]').ariaBusy).toBe('false'), PATIENCE);
  await picker.updateComplete;
}

/** The entries that the search has left. */
function shown(picker: LossPicker): HTMLElement[] {
  return options(picker).filter((option) => option.offsetParent !== null);
}

function optionOf(picker: LossPicker, story: string): HTMLElement {
  return part(picker, `[data-entry="story-${story}"]`);
}

const stateOf = (story: string): FigureState => presetState(presets.find(({ id }) => id === story) ?? presets[0]);

async function choose(picker: LossPicker, story: string): Promise<void> {
  await openGallery(picker);
  optionOf(picker, story).click();
  await vi.waitFor(() => expect(part<HTMLDialogElement>(picker, 'dialog').open).toBe(false));
}

async function search(picker: LossPicker, text: string): Promise<void> {
  type(part(picker, 'input'), text);
  await picker.updateComplete;
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

test('the gallery has every story and every loss once, each a link with a picture, and the focus on what is shown', async () => {
  const { picker } = await pair('loss="rastrigin"');
  await openGallery(picker);
  const names = options(picker).map((option) => option.getAttribute('aria-label'));
  const offered = [...presets, ...losses];
  expect(names).toHaveLength(offered.length);
  expect(new Set(names)).toEqual(new Set(offered.map(({ names: { en } }) => en)));
  expect(picker.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Rastrigin');
  expect(options(picker).filter((option) => option.ariaSelected === 'true')).toHaveLength(1);
  expect(part(picker, '[role="group"]').getAttribute('aria-label')).toBe('Stories');
  const links = options(picker).map((option) => option.getAttribute('href')?.slice(1) ?? '');
  expect(links.slice(0, presets.length)).toEqual(presets.map(({ link }) => link));
  for (const link of links) expect(decodeState(link).problems).toEqual([]);
});

test('pictures are drawn by the engine: curves, surfaces and the paths of stories', async () => {
  const { picker } = await pair();
  await openGallery(picker);
  const lines = [...(picker.shadowRoot?.querySelectorAll('svg .line') ?? [])];
  const canvases = [...(picker.shadowRoot?.querySelectorAll('canvas') ?? [])];
  expect(lines.length + canvases.length).toBe(presets.length + losses.length);
  for (const line of lines) await vi.waitFor(() => expect(line.getAttribute('d')).toMatch(/^M.*L/), PATIENCE);
  for (const canvas of canvases) {
    await vi.waitFor(() => {
      const { data } = canvas.getContext('2d')?.getImageData(8, 8, 1, 1) ?? { data: [0, 0, 0, 0] };
      expect(data[3]).toBe(255);
    }, PATIENCE);
  }
  for (const preset of presets) {
    await vi.waitFor(() => {
      const drawn = picker.shadowRoot?.querySelectorAll(`[data-entry="story-${preset.id}"] .path`);
      expect(drawn, preset.id).toHaveLength(presetState(preset).race.balls.length);
    }, PATIENCE);
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
  const field = part<HTMLInputElement>(picker, 'input');
  expect(picker.shadowRoot?.activeElement).toBe(field);
  await search(picker, 'h');
  press(picker, 'ArrowDown');
  expect(picker.shadowRoot?.activeElement).toBe(shown(picker)[0]);
  press(picker, 'ArrowUp');
  expect(picker.shadowRoot?.activeElement).toBe(field);
  await search(picker, 'himmel');
  press(picker, 'Enter');
  document.removeEventListener('keydown', hear);
  await vi.waitFor(() => expect(landscape.figure.state.race.loss).toEqual({ id: 'himmelblau' }));
  expect(heard).toEqual([]);
});

test('the search finds names in both languages, says how many, and that there is none', async () => {
  const { picker, events } = await pair();
  await openGallery(picker);
  const found = async (text: string): Promise<(string | null)[]> => {
    await search(picker, text);
    return shown(picker).map((option) => option.getAttribute('aria-label'));
  };
  expect(await found('goldstein-price')).toEqual(['Goldstein–Price (logarithm)']);
  expect(await found("adagrad's RATE")).toEqual(['Adagrad’s rate dies']);
  expect(await found('双谷')).toEqual(['Two wells, noise off', 'Two wells, noise on', 'Two wells']);
  expect(part(picker, '[role="status"]').textContent.trim()).toBe('3 found; Enter opens the first');
  expect(await found('zzz')).toEqual([]);
  expect(part(picker, '.nothing').textContent).toContain('zzz');
  expect(await found(' ')).toHaveLength(presets.length + losses.length);
  expect(events).toEqual([]);
});

test('a story is set up as one edit, in the language and theme of the reader, and played once', async () => {
  const { picker, landscape, events } = await pair('loss="bowl"');
  const { figure } = landscape;
  figure.updateView({ lang: 'zh', theme: 'dark', loop: true });
  const before = figure.state.race;
  await choose(picker, 'overshoot');
  await vi.waitFor(() => expect(figure.state.race).toEqual(stateOf('overshoot').race));
  expect(figure.state.view).toEqual({ ...stateOf('overshoot').view, lang: 'zh', theme: 'dark' });
  expect(figure.isPlaying).toBe(true);
  expect(figure.state.step).toBeLessThan(figure.state.race.steps);
  expect(events).toEqual(['input', 'change']);
  figure.seek(100);
  await choose(picker, 'overshoot');
  await vi.waitFor(() => expect(figure.state.step).toBeLessThan(100));
  expect(events).toEqual(['input', 'change']);
  figure.undo();
  expect(figure.state.race).toEqual(before);
  expect(figure.canUndo).toBe(false);
});

test('the heading is that of the story while its race is shown, then of the loss, and says what was changed', async () => {
  const { picker, landscape } = await pair();
  const { figure } = landscape;
  expect(part(picker, '.title').textContent).toContain('Momentum escapes');
  expect(part(picker, '.story > :first-child').textContent).toBe(presets[0].story.en);
  const height = part(picker, '.story').offsetHeight;
  figure.update({ start: [-3] });
  await picker.updateComplete;
  expect(part(picker, '.title').textContent).toContain('Textbook curve');
  expect(part(picker, '.story > :first-child').textContent).toContain('A shallow well');
  expect(part(picker, '.hint').textContent).toBe('changed from “Momentum escapes”');
  expect(part(picker, '.story').offsetHeight).toBe(height);
  figure.undo();
  await picker.updateComplete;
  expect(part(picker, '.title').textContent).toContain('Momentum escapes');
  figure.pickLoss('bowl');
  await picker.updateComplete;
  expect(picker.shadowRoot?.querySelector('.hint')).toBeNull();
});

test('while the reader guesses, nothing tells how it ends', async () => {
  const { picker, landscape } = await pair();
  landscape.figure.updateView({ predict: true });
  await picker.updateComplete;
  expect(part(picker, '.title').textContent).toContain('Textbook curve');
  expect(part(picker, '.story').textContent).toBe('Where will each ball end? Put down your flags, then play.');
  landscape.figure.seek(landscape.figure.state.race.steps);
  await picker.updateComplete;
  expect(part(picker, '.title').textContent).toContain('Momentum escapes');
});

test('Escape closes from the field too, and the focus is back on the heading', async () => {
  const { picker } = await pair();
  await openGallery(picker);
  part<HTMLInputElement>(picker, 'input').focus();
  await search(picker, 'bowl');
  press(picker, 'Escape');
  await vi.waitFor(() => expect(picker.shadowRoot?.activeElement).toBe(part(picker, '.title')));
  expect(part<HTMLDialogElement>(picker, 'dialog').open).toBe(false);
  await openGallery(picker);
  expect(shown(picker)).toHaveLength(presets.length + losses.length);
});

test('with a modifier an entry is a link like any', async () => {
  const { picker, landscape, events } = await pair();
  const before = landscape.figure.state.race;
  await openGallery(picker);
  const clicks: boolean[] = [];
  // What the browser would do with it (another tab) is kept from happening in a test.
  const hear = (event: Event): void => {
    clicks.push(event.defaultPrevented);
    event.preventDefault();
  };
  document.addEventListener('click', hear);
  const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true });
  optionOf(picker, 'ravine').dispatchEvent(click);
  document.removeEventListener('click', hear);
  expect(clicks).toEqual([false]);
  expect(landscape.figure.state.race).toBe(before);
  expect(events).toEqual([]);
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
