import { afterEach, describe, expect, test, vi } from 'vitest';
import { all, linked, one, PATIENCE, point, press, settled, textOf } from '../shared/testing.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import type { LossPredict } from './loss-predict.ts';
import './loss-predict.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

interface Game {
  readonly landscape: LossLandscape;
  readonly element: LossPredict;
}

/** A figure that asks, with its element. */
async function asked(attributes = ''): Promise<Game> {
  const game = await linked<LossPredict>('loss-predict', `predict ${attributes}`);
  game.landscape.style.pointerEvents = '';
  await vi.waitFor(() => one(game.landscape, '[data-flag]'), PATIENCE);
  return game;
}

/** Both elements show what they were told. */
async function shown({ landscape, element }: Game): Promise<void> {
  await settled(landscape);
  await settled(element);
}

/** Clicks the plot at a value of x. */
async function clickAt(game: Game, x: number): Promise<void> {
  const { plot, viewport } = game.landscape;
  if (plot === null || viewport === undefined) throw new Error('there is no plot');
  const { left, top, height } = plot.getBoundingClientRect();
  const place = { clientX: left + viewport.toX(x), clientY: top + height / 2 };
  plot.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...place }));
  await shown(game);
}

const balls = ({ element }: Game): HTMLElement[] => all(element, '.ball');
const states = ({ element }: Game): string[] => all(element, '.state').map((each) => each.textContent);
const flag = ({ landscape }: Game, ball: number): HTMLInputElement => one(landscape, `[data-flag="${ball}"] input`);
const current = (game: Game): number => balls(game).findIndex((ball) => ball.hasAttribute('aria-current'));

test('a toggle begins and ends the game, which starts at the first step', async () => {
  const { landscape, element } = await linked<LossPredict>('loss-predict');
  expect(all(element, 'li')).toHaveLength(0);
  const toggle = one(element, '.toggle');
  toggle.click();
  await settled(element);
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(landscape.state.step).toBe(0);
  expect(all(element, 'li')).toHaveLength(4);
  toggle.click();
  await settled(element);
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  expect(all(element, 'li')).toHaveLength(0);
});

describe('while it is asked', () => {
  test('each click on the plot places the flag of the next ball, and the start stays', async () => {
    const game = await asked();
    expect(states(game)).toEqual(Array.from({ length: 4 }, () => 'no flag yet'));
    for (const x of [-1.2, 1.6]) await clickAt(game, x);
    expect(current(game)).toBe(2);
    const { guesses, state } = game.landscape.figure;
    expect(guesses.get(0)?.[0]).toBeCloseTo(-1.2, 1);
    expect(guesses.get(1)?.[0]).toBeCloseTo(1.6, 1);
    expect(state.race.start).toEqual([-3.6]);
    expect(states(game)[0]).toMatch(/^x = −1\.(19|20|21)$/);
  });

  test('a chosen ball gets the next flag, also when it has one', async () => {
    const game = await asked();
    await clickAt(game, -1.2);
    balls(game)[0].dispatchEvent(new MouseEvent('click', { detail: 1 }));
    await clickAt(game, 3);
    expect(game.landscape.figure.guesses.get(0)?.[0]).toBeCloseTo(3, 1);
    expect(current(game)).toBe(1);
  });

  test('a name pressed by key leads to its flag; arrows move it, Enter goes on, and at last to playing', async () => {
    const game = await asked('balls="sgd,momentum"');
    balls(game)[0].click();
    const first = flag(game, 0);
    expect(game.landscape.shadowRoot?.activeElement).toBe(first);
    expect(first.getAttribute('aria-valuetext')).toBe('SGD’s flag: no flag yet');
    press(first, 'PageUp');
    await shown(game);
    expect(game.landscape.figure.guesses.get(0)?.[0]).toBeCloseTo(-3.1, 9);
    expect(first.getAttribute('aria-valuetext')).toBe('SGD’s flag: x = −3.10');
    expect(press(first, 'Enter')).toBe(false);
    expect(game.landscape.shadowRoot?.activeElement).toBe(flag(game, 1));
    press(flag(game, 1), 'Enter');
    expect(game.landscape.figure.guesses.get(1)).toEqual([-3.6]);
    expect(game.element.shadowRoot?.activeElement).toBe(one(game.element, '.primary'));
    press(flag(game, 1), 'Delete');
    expect(game.landscape.figure.guesses.has(1)).toBe(false);
  });

  test('a flag is dragged; Escape puts it back', async () => {
    const game = await asked();
    await clickAt(game, -1.2);
    const { figure, viewport } = game.landscape;
    const grip = one(game.landscape, '[data-flag="0"] .grip');
    grip.setPointerCapture = () => undefined;
    const { left, top, width, height } = grip.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    expect([width, height]).toEqual([44, 44]);
    const before = figure.guesses.get(0);
    point(grip, 'pointerdown', x, y);
    point(grip, 'pointermove', x + 50, y);
    const wanted = (before?.[0] ?? 0) + (viewport?.fromX(50) ?? 0) - (viewport?.fromX(0) ?? 0);
    expect(figure.guesses.get(0)?.[0]).toBeCloseTo(wanted, 1);
    press(flag(game, 0), 'Escape');
    expect(figure.guesses.get(0)).toEqual(before);
    point(grip, 'pointermove', x + 90, y);
    expect(figure.guesses.get(0)).toEqual(before);
  });

  test('that a ball flies off is an answer, and can be taken back', async () => {
    const game = await asked();
    const [button] = all(game.element, '.flies');
    button.click();
    await shown(game);
    expect(states(game)[0]).toBe('flies off');
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(current(game)).toBe(1);
    button.click();
    await shown(game);
    expect(states(game)[0]).toBe('no flag yet');
    expect(current(game)).toBe(0);
  });

  test('dragging the start does not tell the answer', async () => {
    const { landscape } = await asked();
    const handle = one(landscape, '[part="start"]');
    handle.setPointerCapture = () => undefined;
    point(handle, 'pointerdown', 10, 10);
    point(handle, 'pointerup', 10, 10);
    expect(landscape.figure.isVeiled).toBe(true);
  });
});

describe('at the end', () => {
  async function revealed(): Promise<Game> {
    const game = await asked();
    for (const x of [-1.2, -1.2, 1.6]) await clickAt(game, x);
    game.landscape.seek(200);
    await shown(game);
    return game;
  }

  test('each guess has its score in words, once also for those who do not see it', async () => {
    const { landscape, element } = await revealed();
    expect(textOf(element, '.total')).toBe('1 of 4 right');
    expect(all(element, '.end').map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))).toEqual([
      'right, local minimum at x = −1.27',
      'no, it went on to the global minimum at x = 1.64',
      'no: local minimum at x = −1.27',
      'no flag: local minimum at x = −1.27',
    ]);
    const told = textOf(element, '[role="status"]');
    expect(told).toContain('1 of 4 right. SGD: right,');
    expect(all(landscape, '[data-line]')).toHaveLength(2);
    expect(all(landscape, '.flag')).toHaveLength(3);
    expect(all(landscape, '.flag input')).toHaveLength(0);
  });

  test('asking again hides the answer and takes the flags', async () => {
    const game = await revealed();
    one(game.element, '.primary').click();
    await shown(game);
    expect(game.landscape.figure.isVeiled).toBe(true);
    expect(game.landscape.state.step).toBe(0);
    expect(textOf(game.element, '[role="status"]')).toBe('');
    expect(states(game)).toEqual(Array.from({ length: 4 }, () => 'no flag yet'));
  });

  test('done leaves the figure at its end without flags', async () => {
    const game = await revealed();
    one(game.element, '.actions .button:last-child').click();
    await shown(game);
    expect(game.landscape.state.view.predict).toBe(false);
    expect(game.landscape.state.step).toBe(200);
    expect(all(game.landscape, '.flag')).toHaveLength(0);
  });
});

test('play and see plays, and pauses', async () => {
  const { landscape, element } = await asked();
  const button = one(element, '.primary');
  button.click();
  expect(landscape.figure.isPlaying).toBe(true);
  await settled(element);
  expect(button.textContent.trim()).toBe('Pause');
  button.click();
  expect(landscape.figure.isPlaying).toBe(false);
});

test('a picture that is taken along has the flags that stand, and afterwards the lines to where the balls ended', async () => {
  const game = await asked();
  const { landscape } = game;
  const { viewport } = landscape;
  const parts = async (): Promise<SVGElement[]> => {
    const picture = new DOMParser().parseFromString(await landscape.toSVG(), 'image/svg+xml');
    return [...picture.querySelectorAll<SVGElement>('svg > svg > g[transform^="translate"]')].filter(
      (group) => group.querySelector('path[stroke-width^="4.5"] ~ circle') !== null,
    );
  };
  expect(await parts()).toHaveLength(0);
  await clickAt(game, 2);
  const [flagged, ...others] = await parts();
  expect(others).toEqual([]);
  const [, x] = /translate\(([\d.]+) /.exec(flagged.getAttribute('transform') ?? '') ?? [];
  expect(Number(x)).toBeCloseTo(viewport?.toX(2) ?? NaN, 0);
  landscape.seek(landscape.figure.state.race.steps);
  await shown(game);
  expect(await parts()).toHaveLength(1);
  expect(await landscape.toSVG()).toContain('data-line=');
});

test('a race of two weights has flags with two sliders', async () => {
  const { landscape } = await asked('loss="two-wells"');
  expect(all(landscape, '[data-flag="0"] input')).toHaveLength(2);
});

test('it speaks the language around it', async () => {
  const game = await asked();
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(states(game)[0]).toBe('还没有旗'));
  game.landscape.seek(200);
  await vi.waitFor(() => expect(textOf(game.element, '.total')).toBe('4 个中猜对 0 个'));
});

test('an element that leaves takes its flags and styles along', async () => {
  const game = await asked();
  const sheets = game.landscape.shadowRoot?.adoptedStyleSheets.length ?? 0;
  game.element.remove();
  await settled(game.landscape);
  expect(all(game.landscape, '.flag')).toHaveLength(0);
  expect(game.landscape.shadowRoot?.adoptedStyleSheets).toHaveLength(sheets - 1);
  document.body.append(game.element);
  await settled(game.landscape);
  expect(all(game.landscape, '.flag')).toHaveLength(4);
  expect(game.landscape.shadowRoot?.adoptedStyleSheets).toHaveLength(sheets);
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-predict for="none"></loss-predict>';
  const element = document.querySelector('loss-predict') as LossPredict;
  await vi.waitFor(() => expect(one(element, '[part="error"]').textContent).toContain('none'));
});
