import { afterEach, describe, expect, test, vi } from 'vitest';
import { MAX_BALLS } from '../../src/race/specification.ts';
import { all, choose, leave, named, one, PATIENCE, press, settled, textOf, type } from '../shared/testing.ts';
import type { LossSettings } from './loss-settings.ts';
import { ballsOf, button, many, open, rate, settings, slider } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

describe('the learning rate', () => {
  test('is typed, with a decimal comma too, and redraws the whole run', async () => {
    const parts = await settings();
    const { element, landscape, events } = parts;
    const before = landscape.figure.race;
    type(rate(element, 'SGD'), '0,05');
    expect(ballsOf(parts)[0].settings.lr).toBe(0.05);
    expect(landscape.figure.race).not.toBe(before);
    expect(landscape.figure.race?.balls[1].trajectory, 'the others are as they were').toBe(before?.balls[1].trajectory);
    leave(rate(element, 'SGD'));
    expect(events).toEqual(['input', 'change']);
    await settled(element);
    expect(rate(element, 'SGD').value).toBe('0.05');
  });

  test.each([
    ['abc', 'must be a number, got “abc”'],
    ['', 'must be a number, got “”'],
    ['-1', 'got −1'],
    ['1e999', 'must be'],
    ['NaN', 'must be a number'],
  ])('that is “%s” is refused beside the field, and nothing is lost', async (text, reason) => {
    const parts = await settings();
    const field = rate(parts.element, 'SGD');
    type(field, text);
    leave(field);
    await settled(parts.element);
    expect(textOf(parts.element, '.card .problem')).toContain(reason);
    expect(field.value).toBe(text);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(ballsOf(parts)[0].settings.lr).toBe(0.03);
    press(field, 'Escape');
    await settled(parts.element);
    expect(field.value).toBe('0.03');
    expect(all(parts.element, '.problem')).toHaveLength(0);
  });

  test('goes in steps of 1-2-5 by arrow keys, in the field and on the slider', async () => {
    const parts = await settings();
    const { element } = parts;
    const steps: unknown[] = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) {
      press(rate(element, 'SGD'), key);
      steps.push(ballsOf(parts)[0].settings.lr);
      await settled(element);
    }
    expect(steps).toEqual([0.05, 0.1, 0.2]);
    press(slider(element, 'SGD'), 'ArrowLeft');
    expect(ballsOf(parts)[0].settings.lr).toBe(0.1);
    await settled(element);
    expect(slider(element, 'SGD').getAttribute('aria-valuetext')).toBe('0.1');
  });

  test('follows the slider while it is dragged: one gesture, one step back', async () => {
    const parts = await settings();
    const { element, landscape } = parts;
    for (const position of ['400', '500', '600']) type(slider(element, 'SGD'), position);
    leave(slider(element, 'SGD'));
    expect(ballsOf(parts)[0].settings.lr).not.toBe(0.03);
    landscape.figure.undo();
    expect(ballsOf(parts)[0].settings.lr).toBe(0.03);
  });
});

describe('a ball', () => {
  test('changes its rule and takes the rate that suits it', async () => {
    const parts = await settings();
    choose(named<HTMLSelectElement>(parts.element, 'Update rule of SGD'), 'adam');
    expect(ballsOf(parts)[0].optimizer).toBe('adam');
    expect(ballsOf(parts)[0].settings).toEqual({ lr: 0.05 });
    expect(parts.events).toEqual(['input', 'change']);
  });

  test('has its other settings behind a button, each with its range', async () => {
    const parts = await settings();
    const { element } = parts;
    await open(element, 'RMSProp');
    const decay = one<HTMLInputElement>(element, 'input[type="text"][aria-label^="RMSProp: alpha"]');
    type(decay, '1.5');
    await settled(element);
    expect(textOf(element, '.card .problem')).toMatch(/must be in .*got 1\.5/);
    type(decay, '0.5');
    expect(ballsOf(parts)[3].settings.alpha).toBe(0.5);
    const centered = one<HTMLInputElement>(element, 'input[type="checkbox"]');
    centered.click();
    expect(ballsOf(parts)[3].settings.centered).toBe(true);
    expect(named(element, 'More about RMSProp').getAttribute('aria-expanded')).toBe('true');
  });

  test('takes Keras’ form of its rule', async () => {
    const parts = await settings();
    await open(parts.element, 'RMSProp');
    choose(named<HTMLSelectElement>(parts.element, 'RMSProp: convention'), 'keras');
    expect(ballsOf(parts)[3].convention).toBe('keras');
  });

  test('is duplicated, hidden, shown and removed', async () => {
    const parts = await settings();
    const { element } = parts;
    await open(element, 'SGD');
    named(element, 'Hide SGD').click();
    await settled(element);
    expect(ballsOf(parts)[0].hidden).toBe(true);
    named(element, 'Show SGD').click();
    await settled(element);
    expect(ballsOf(parts)[0].hidden).toBeUndefined();
    named(element, 'Duplicate SGD').click();
    await settled(element);
    expect(ballsOf(parts).map(({ optimizer }) => optimizer)).toEqual(['sgd', 'sgd', 'momentum', 'adagrad', 'rmsprop']);
    one(element, '.card[data-ball="0"] [aria-label^="Remove"]').click();
    await settled(element);
    expect(ballsOf(parts)).toHaveLength(4);
  });

  test('that diverged offers a stable rate, which one press takes', async () => {
    const parts = await settings('formula="x^2" start="1" balls="sgd:lr=1.2" steps="100"');
    const { element } = parts;
    await vi.waitFor(() => expect(textOf(element, '.verdict .link')).toBe('stable at 0.5'), PATIENCE);
    one(element, '.verdict .link').click();
    expect(ballsOf(parts)[0].settings.lr).toBe(0.5);
  });

  test('that is hovered or focused is lit everywhere', async () => {
    const { element, landscape } = await settings();
    one(element, '.card[data-ball="2"]').dispatchEvent(new PointerEvent('pointerenter'));
    expect(landscape.figure.focusedBall).toBe(2);
    one(element, '.card[data-ball="2"]').dispatchEvent(new PointerEvent('pointerleave'));
    expect(landscape.figure.focusedBall).toBeUndefined();
    rate(element, 'Momentum').focus();
    expect(landscape.figure.focusedBall).toBe(1);
  });
});

describe('the race', () => {
  test('is joined by a ball of a rule that is not in it yet', async () => {
    const parts = await settings();
    button(parts.element, '+ Add ball').click();
    const { optimizer } = ballsOf(parts)[4];
    expect(['sgd', 'momentum', 'adagrad', 'rmsprop']).not.toContain(optimizer);
  });

  test('has at most so many balls, and says so', async () => {
    const parts = await settings(many(MAX_BALLS));
    expect(all(parts.element, '.card')).toHaveLength(MAX_BALLS);
    expect(button(parts.element, '+ Add ball').disabled).toBe(true);
    expect(textOf(parts.element, '.note')).toBe(`A race has at most ${MAX_BALLS} balls.`);
  });

  test('compares learning rates of one rule, each ball named by its rate, and the four rules again', async () => {
    const parts = await settings();
    const { element } = parts;
    button(element, 'Compare learning rates').click();
    await settled(element);
    const [rule, count] = all<HTMLSelectElement>(element, '.fan select');
    choose(rule, 'momentum');
    await settled(element);
    choose(count, '3');
    await settled(element);
    const rates = textOf(element, '.rates').split(' · ');
    expect(rates).toHaveLength(3);
    button(element, 'Compare').click();
    await settled(element);
    expect(ballsOf(parts).map(({ optimizer }) => optimizer)).toEqual(['momentum', 'momentum', 'momentum']);
    expect(ballsOf(parts).map(({ settings: { lr } }) => String(lr))).toEqual(rates);
    expect(
      all(element, '.card .name')
        .map((name) => name.textContent)
        .join(),
    ).toContain(rates[0]);
    button(element, 'Compare optimizers').click();
    expect(ballsOf(parts).map(({ optimizer }) => optimizer)).toEqual(['sgd', 'momentum', 'adagrad', 'rmsprop']);
  });

  test('has its start, steps, seed and noise in fields that refuse what cannot be', async () => {
    const parts = await settings();
    const { element, landscape } = parts;
    type(one<HTMLInputElement>(element, '[data-field="start-0"]'), '−2,5');
    expect(landscape.figure.state.race.start).toEqual([-2.5]);
    const steps = one<HTMLInputElement>(element, '[data-field="steps"]');
    type(steps, '2.5');
    await settled(element);
    expect(textOf(element, '.race .problem')).toContain('must be a whole number from 0 to');
    expect(landscape.figure.state.race.steps).toBe(200);
    type(steps, '50');
    leave(steps);
    expect(landscape.figure.state.race.steps).toBe(50);
    type(one<HTMLInputElement>(element, '[data-field="noise"]'), '0.1');
    type(one<HTMLInputElement>(element, '[data-field="seed"]'), '7');
    expect(landscape.figure.state.race).toMatchObject({ noise: 0.1, seed: 7 });
  });

  test('changes from the step that is shown on, when asked to, and the break can be taken back', async () => {
    const parts = await settings();
    const { element, landscape } = parts;
    landscape.seek(40);
    await settled(element);
    one(element, '.from label:last-child input').click();
    await settled(element);
    type(rate(element, 'SGD'), '0.001');
    await settled(element);
    expect(ballsOf(parts)[0]).toMatchObject({
      settings: { lr: 0.03 },
      changes: [{ step: 40, settings: { lr: 0.001 } }],
    });
    expect(textOf(element, '.changes')).toContain('learning rate 0.001');
    one(element, '.changes [aria-label^="Remove"]').click();
    expect(ballsOf(parts)[0].changes).toBeUndefined();
  });
});

test('what a program does is shown and not told', async () => {
  const { element, landscape, events } = await settings();
  landscape.figure.updateBall(0, { settings: { lr: 0.2 } });
  await settled(element);
  expect(rate(element, 'SGD').value).toBe('0.2');
  expect(events).toEqual([]);
});

test('keys that are typed stay inside', async () => {
  const { element } = await settings();
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', hear);
  for (const key of ['1', ' ', 'ArrowUp', 'Tab']) press(rate(element, 'SGD'), key);
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual(['Tab']);
});

test('moved in the document, an edit is still one edit', async () => {
  const parts = await settings();
  document.body.prepend(parts.element);
  await settled(parts.element);
  type(rate(parts.element, 'SGD'), '0.5');
  expect(parts.events).toEqual(['input']);
  expect(ballsOf(parts)[0].settings.lr).toBe(0.5);
});

test('it speaks the language around it', async () => {
  const { element } = await settings();
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(textOf(element, '.title b')).toBe('小球'));
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-settings for="none"></loss-settings>';
  const element = document.querySelector('loss-settings') as LossSettings;
  await vi.waitFor(() => expect(textOf(element, '[part="error"]')).toContain('none'));
});
