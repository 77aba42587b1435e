import { afterEach, describe, expect, test, vi } from 'vitest';
import { judged } from '../shared/testing.ts';
import { edit, find, has, LOADING, pair, type Pair, press, text, type } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

async function opened(attributes: string): Promise<Pair> {
  const shown = await pair(attributes);
  await judged(shown.landscape);
  find(shown.formula, '.disclose').click();
  await shown.formula.updateComplete;
  return shown;
}

function field(shown: Pair, key: string): HTMLTextAreaElement {
  return find(shown.formula, `[data-field="${key}"]`);
}

function button(shown: Pair, words: string): HTMLElement {
  const all = [...(shown.formula.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
  const found = all.find((each) => each.textContent.trim() === words);
  if (!found) throw new Error(`there is no button "${words}"`);
  return found;
}

const domainOf = ({ landscape }: Pair): unknown => landscape.figure.state.race.domain;

describe('the domain', () => {
  test('is behind a button that says whether it is open', async () => {
    const shown = await pair('loss="himmelblau"');
    expect(has(shown.formula, '#domain')).toBe(false);
    expect(find(shown.formula, '.disclose').getAttribute('aria-expanded')).toBe('false');
    find(shown.formula, '.disclose').click();
    await shown.formula.updateComplete;
    expect(has(shown.formula, '#domain')).toBe(true);
    expect(find(shown.formula, '.disclose').getAttribute('aria-expanded')).toBe('true');
  });

  test('is typed with a decimal comma, keeps the start, and a row of digits is one entry of the history', async () => {
    const shown = await opened('formula="x^2 + y^2"');
    const { start } = shown.landscape.figure.state.race;
    for (const typed of ['-', '-1', '-1,', '-1,5']) type(field(shown, 'domain-0-0'), typed);
    expect(domainOf(shown)).toEqual([
      [-1.5, 5],
      [-5, 5],
    ]);
    expect(shown.landscape.figure.state.race.start, 'outside is legal').toEqual(start);
    field(shown, 'domain-0-0').dispatchEvent(new Event('change', { bubbles: true }));
    shown.landscape.figure.undo();
    expect(domainOf(shown)).toEqual([
      [-5, 5],
      [-5, 5],
    ]);
    expect(shown.landscape.figure.canUndo).toBe(false);
  });

  test('whose ends are in the wrong order stays as it was, with the reason beside the field', async () => {
    const shown = await opened('formula="x^2"');
    type(field(shown, 'domain-0-0'), '6');
    await shown.formula.updateComplete;
    expect(text(shown.formula, '.side .problem')).toContain('must be below 5');
    type(field(shown, 'domain-0-1'), 'abc');
    await shown.formula.updateComplete;
    expect(text(shown.formula, '.side')).toContain('must be a number');
    expect(domainOf(shown)).toEqual([[-5, 5]]);
    press(field(shown, 'domain-0-0'), 'Escape');
    await vi.waitFor(() => expect(field(shown, 'domain-0-0').value).toBe('-5'));
  });

  test('is halved and doubled about its middle', async () => {
    const shown = await opened('formula="x^2" domain="0,4"');
    button(shown, 'Half as wide').click();
    expect(domainOf(shown)).toEqual([[1, 3]]);
    button(shown, 'Twice as wide').click();
    expect(domainOf(shown)).toEqual([[0, 4]]);
    expect(shown.events).toEqual(['input', 'change', 'input', 'change']);
  });

  test('is widened to the paths that leave it, and says when none does', async () => {
    const shown = await opened('formula="x^2" domain="-1,1" start="-3" balls="sgd:lr=0.1"');
    button(shown, 'Fit to paths').click();
    expect(domainOf(shown)).toEqual([[-3.2, 1]]);
    await vi.waitFor(() => expect(text(shown.formula, '#domain')).toContain('All paths are in it.'));
  });

  test('does not tell by its width where the balls will go, while the figure asks', async () => {
    const shown = await opened('formula="x^2" domain="-2,1" start="-1.9" balls="sgd:lr=0.9"');
    shown.landscape.figure.updateView({ predict: true });
    expect(shown.landscape.figure.isVeiled).toBe(true);
    button(shown, 'Fit to paths').click();
    expect(domainOf(shown)).toEqual([[-2, 1]]);
  });
});

describe('suggested rates', () => {
  test('are set for all balls by one press, in one entry of the history, and told', async () => {
    const shown = await pair('formula="100*x^2" balls="sgd:lr=0.5,momentum:lr=0.5:momentum=0.9"');
    await judged(shown.landscape);
    const { figure } = shown.landscape;
    expect(figure.verdictOf(0)?.kind).toBe('diverged');
    button(shown, 'Suggest rates').click();
    await vi.waitFor(() => expect(text(shown.formula, '.rates')).toContain('Rates set: SGD 0.00'), LOADING);
    expect(shown.events).toEqual(['input', 'change']);
    await vi.waitFor(() => expect(figure.verdictOf(0)?.kind).toBe('global-minimum'), LOADING);
    figure.undo();
    expect(figure.state.race.balls.map(({ settings }) => settings.lr)).toEqual([0.5, 0.5]);
    expect(figure.canUndo).toBe(false);
    await vi.waitFor(() => expect(text(shown.formula, '.rates')).toBe('Suggest rates'));
  });

  test('are never set by typing', async () => {
    const shown = await pair('balls="sgd:lr=0.5"');
    type(await edit(shown.formula), '100*x^2');
    await vi.waitFor(() => expect(shown.landscape.figure.state.race.loss).toEqual({ formula: '100*x^2' }), LOADING);
    expect(shown.landscape.figure.state.race.balls[0].settings).toEqual({ lr: 0.5 });
  });

  test('are not looked for on a loss of the catalogue, which has its own', async () => {
    const shown = await pair('loss="himmelblau"');
    expect(has(shown.formula, '.rates')).toBe(false);
  });

  test('are not found on a constant, which is said', async () => {
    const shown = await pair('formula="5" balls="sgd:lr=0.5"');
    button(shown, 'Suggest rates').click();
    await vi.waitFor(() => expect(text(shown.formula, '.rates')).toContain('they stay as they are'), LOADING);
  });
});

test('a loss that is finer than the search for minima says so', async () => {
  const shown = await pair('formula="sin(20*x)*sin(20*y)"');
  await vi.waitFor(() => expect(has(shown.formula, '.partial')).toBe(true), LOADING);
  expect(text(shown.formula, '.partial')).toBe('This loss is too fine to find every minimum.');
  const picture = shown.landscape.shadowRoot?.querySelector('[part~="picture"]');
  expect(picture?.getAttribute('aria-label')).toContain('too fine to find every minimum');
});

test('the panels speak the language around them', async () => {
  const shown = await opened('formula="a*x^2" parameters="a=1"');
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(text(shown.formula, '.rates')).toBe('推荐学习率'));
  expect(text(shown.formula, '#domain')).toContain('容纳全部路径');
});
