import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../loss-ball/loss-ball.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import '../loss-landscape/loss-landscape.ts';
import { decodeState } from '../../src/figure/codec.ts';
import { readExport } from '../../src/figure/export/read-export.ts';
import type { LossShare } from './loss-share.ts';
import './loss-share.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

const PATIENCE = { timeout: 20_000 };

/** A figure with its menu, opened. */
async function share(attributes = ''): Promise<{ figure: LossLandscape; menu: LossShare }> {
  const box = document.createElement('div');
  box.innerHTML = `<loss-landscape id="figure" ${attributes}></loss-landscape><loss-share for="figure"></loss-share>`;
  document.body.append(box);
  const figure = box.querySelector('loss-landscape') as LossLandscape;
  const menu = box.querySelector('loss-share') as LossShare;
  await vi.waitFor(() => expect(figure.shadowRoot?.querySelector('[part="start-ring"]')).toBeTruthy(), PATIENCE);
  await vi.waitFor(() => expect(figure.figure.survey).toBeDefined(), PATIENCE);
  await userEvent.click(one(menu, '.opener'));
  await vi.waitFor(() => expect(menu.shadowRoot?.querySelector('section')).toBeTruthy());
  return { figure, menu };
}

function one<T extends HTMLElement = HTMLElement>(menu: LossShare, selector: string): T {
  const found = menu.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function button(menu: LossShare, name: string): HTMLElement {
  return one(menu, `button[aria-label="${name}"]`);
}

async function said(menu: LossShare, text: RegExp): Promise<void> {
  await vi.waitFor(() => expect(one(menu, '.said').textContent).toMatch(text), PATIENCE);
}

/** What was put on the clipboard, last first. */
function clipboard(): string[] {
  const texts: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    texts.unshift(text);
    return Promise.resolve();
  });
  return texts;
}

async function typeLine(menu: LossShare, line: string): Promise<void> {
  const field = one<HTMLInputElement>(menu, '#paste');
  await userEvent.fill(field, line);
  await userEvent.keyboard('{Enter}');
}

describe('copying', () => {
  test('the link opens the same state', async () => {
    const texts = clipboard();
    const { figure, menu } = await share('loss="himmelblau" steps="50"');
    await userEvent.click(button(menu, 'Copy: Link'));
    await said(menu, /Link copied/);
    expect(decodeState(texts[0].replace(/^[^#]*/, '')).state.race).toEqual(figure.state.race);
  });

  test.each([
    ['Copy: HTML tag', /<loss-landscape loss="himmelblau"/],
    ['Copy: iframe', /^<iframe src=/],
    ['Copy: Markdown', /^\[Loss landscape: Himmelblau\]\(</],
    ['Copy: PyTorch', /torch\.optim\.SGD\(params, lr=/],
  ])('%s', async (name, text) => {
    const texts = clipboard();
    const { menu } = await share('loss="himmelblau"');
    await userEvent.click(button(menu, name));
    await said(menu, /copied\.$/);
    expect(texts[0]).toMatch(text);
  });

  test('what a framework cannot follow is named', async () => {
    const texts = clipboard();
    const { menu } = await share();
    await userEvent.click(button(menu, 'Copy: Keras'));
    await said(menu, /Left out: Adagrad: .*RMSProp/);
    expect(texts[0]).toContain('keras.optimizers.SGD');
  });

  test('where the clipboard is refused, the text is there, selected', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const { menu } = await share('loss="himmelblau"');
    await userEvent.click(button(menu, 'Copy: HTML tag'));
    await said(menu, /copy by hand/);
    const text = one<HTMLTextAreaElement>(menu, 'textarea');
    expect(menu.shadowRoot?.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(text.value);
    expect(text.value).toContain('<loss-landscape');
  });
});

describe('pasting an optimizer line', () => {
  test('it becomes a ball, and undo takes it back', async () => {
    const { figure, menu } = await share();
    const changed = vi.fn<() => void>();
    menu.addEventListener('change', changed);
    const before = figure.state.race;
    await typeLine(menu, 'torch.optim.RMSprop(params, lr=1e-3, alpha=0.9)');
    await said(menu, /RMSProp added/);
    expect(figure.state.race.balls.at(-1)).toEqual({ optimizer: 'rmsprop', settings: { lr: 1e-3, alpha: 0.9 } });
    expect(changed).toHaveBeenCalledOnce();
    figure.figure.undo();
    expect(figure.state.race).toEqual(before);
  });

  test('an unknown argument is underlined and selected', async () => {
    const { figure, menu } = await share();
    await typeLine(menu, 'optim.SGD(params, lr=0.1, momntum=0.9)');
    await vi.waitFor(() => expect(one(menu, '.below u').textContent).toBe('momntum'), PATIENCE);
    expect(one(menu, '[part="error"]').textContent).toMatch(/unknown argument "momntum"/);
    const field = one<HTMLInputElement>(menu, '#paste');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('momntum');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(figure.state.race.balls).toHaveLength(4);
  });
});

describe('files', () => {
  test('a CSV that was saved opens as the same race', async () => {
    const { figure, menu } = await share('loss="himmelblau" steps="20"');
    const csv = await figure.toCSV();
    const race = figure.state.race;
    figure.figure.update({ start: [0, 0], steps: 7 });
    const files = new DataTransfer();
    files.items.add(new File([csv], 'race.csv'));
    const input = one<HTMLInputElement>(menu, 'input[type="file"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await said(menu, /race\.csv opened/);
    expect(figure.state.race).toEqual(race);
  });

  test('another file is refused with the reason', async () => {
    const { menu } = await share();
    const files = new DataTransfer();
    files.items.add(new File(['a,b'], 'other.csv'));
    const input = one<HTMLInputElement>(menu, 'input[type="file"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await said(menu, /did not work: file: must begin with/);
  });

  test.each(['Download: CSV', 'Download: JSON', 'Download: PNG', 'Download: SVG'])('%s', async (name) => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const { menu } = await share('loss="himmelblau" steps="20"');
    await userEvent.click(button(menu, name));
    await said(menu, /saved/);
    expect(click).toHaveBeenCalledOnce();
  });
});

describe('methods of the figure', () => {
  test('the CSV and the scripts are those of its race', async () => {
    const { figure } = await share('loss="himmelblau" steps="20"');
    expect(readExport(await figure.toCSV()).state.race).toEqual(figure.state.race);
    expect(await figure.toPython('torch')).toContain('torch.optim.Adagrad');
    await expect(figure.toPython('keras')).resolves.toContain('keras.optimizers.SGD');
    expect(await figure.toEmbedCode('iframe')).toContain('title="Loss landscape: Himmelblau"');
  });

  test.each(['textbook-1d', 'himmelblau'])(
    'the SVG of %s is whole, needs no style sheet and holds caption and state',
    async (loss) => {
      const { figure } = await share(`loss="${loss}"`);
      const text = await figure.toSVG();
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(document.querySelector('parsererror')).toBeNull();
      expect(text).not.toMatch(/class=|<!--|light-dark|var\(/);
      expect(document.querySelector('metadata')?.textContent).toContain(`loss=${loss}`);
      const words = [...document.querySelectorAll('text')].map((each) => each.textContent).join('\n');
      expect(words).toMatch(/Momentum · lr 0\.\d+ · momentum 0\.9 · (?:global minimum|still moving)/);
      if (loss === 'himmelblau') expect(document.querySelectorAll('path[fill-rule]').length).toBeGreaterThan(5);
    },
  );

  test('the PNG is twice as large as the SVG', async () => {
    const { figure } = await share('loss="himmelblau"');
    const image = await createImageBitmap(await figure.toBlob());
    const svg = new DOMParser().parseFromString(await figure.toSVG(), 'image/svg+xml').documentElement;
    expect(image.width).toBe(Math.floor(Number(svg.getAttribute('width'))) * 2);
  });
});

describe('the menu', () => {
  test('speaks Chinese where the page does', async () => {
    document.documentElement.lang = 'zh-CN';
    const { menu } = await share();
    expect(one(menu, '.opener').textContent?.trim()).toBe('分享');
    expect(menu.shadowRoot?.textContent).not.toMatch(/Copy|Download|Paste/);
  });

  test('opens by key, closes by Escape, and the focus is where it was', async () => {
    const { menu } = await share();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(one(menu, '[popover]').matches(':popover-open')).toBe(false));
    expect(menu.shadowRoot?.activeElement).toBe(one(menu, '.opener'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(one(menu, '[popover]').matches(':popover-open')).toBe(true));
    expect(one(menu, '.opener').getAttribute('aria-expanded')).toBe('true');
  });

  test('without a landscape it says so', async () => {
    document.body.innerHTML = '<loss-share></loss-share>';
    const menu = document.querySelector('loss-share') as LossShare;
    await vi.waitFor(() => expect(one(menu, '[part="error"]').textContent).toMatch(/No <loss-landscape>/));
  });
});
