import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodeState, encodeState } from '../../src/figure/codec.ts';
import { all, choose, leave, named, one, PATIENCE, press, settled, textOf, type } from '../shared/testing.ts';
import { ballsOf, button, field, open, rate, settings, slider } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
});

describe('a ball', () => {
  test('is shown alone, and all come back when it is asked for again; undo knows both', async () => {
    const parts = await settings();
    const { element, landscape } = parts;
    const hidden = (): boolean[] => ballsOf(parts).map((ball) => ball.hidden === true);
    await open(element, 'Momentum');
    named(element, 'Solo Momentum').click();
    await settled(element);
    expect(hidden()).toEqual([true, false, true, true]);
    expect(named(element, 'Solo Momentum').getAttribute('aria-pressed')).toBe('true');
    named(element, 'Solo Momentum').click();
    await settled(element);
    expect(hidden()).toEqual([false, false, false, false]);
    landscape.figure.undo();
    await settled(element);
    expect(hidden()).toEqual([true, false, true, true]);
    button(element, 'Show all (3 hidden)').click();
    expect(hidden()).toEqual([false, false, false, false]);
  });

  test('has a name and a colour of its own, and gives them back', async () => {
    const parts = await settings();
    const { element } = parts;
    await open(element, 'SGD');
    type(field(element, 'SGD: name'), 'plain, 1st');
    leave(field(element, 'SGD: name'));
    await settled(element);
    expect(textOf(element, '.card .name > span')).toBe('plain, 1st');
    const color = named<HTMLInputElement>(element, 'plain, 1st: colour');
    type(color, '#123456');
    leave(color);
    expect(ballsOf(parts)[0]).toEqual({
      optimizer: 'sgd',
      settings: { lr: 0.03 },
      label: 'plain, 1st',
      color: '#123456',
    });
    await settled(element);
    const text = encodeState(parts.landscape.figure.state);
    expect(decodeState(text).state.race.balls[0], 'as the link has it').toEqual(ballsOf(parts)[0]);
    button(element, 'Colour of the rule').click();
    await settled(element);
    expect(element.shadowRoot?.activeElement, 'the focus is not lost').toBe(color);
    type(field(element, 'plain, 1st: name'), '');
    leave(field(element, 'plain, 1st: name'));
    expect(ballsOf(parts)[0]).toEqual({ optimizer: 'sgd', settings: { lr: 0.03 } });
  });

  test('that goes hands its focus on to the next, and cards stay as they were opened', async () => {
    const parts = await settings();
    const { element } = parts;
    await open(element, 'SGD');
    await open(element, 'Adagrad');
    const remove = named(element, 'Remove SGD');
    remove.focus();
    remove.click();
    await vi.waitFor(() =>
      expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('More about Momentum'),
    );
    const states = all(element, '.more').map((more) => [more.ariaLabel, more.ariaExpanded]);
    expect(states).toEqual([
      ['More about Momentum', 'false'],
      ['More about Adagrad', 'true'],
      ['More about RMSProp', 'false'],
    ]);
  });

  test('shows its live rule: that of one ball from the first, others when asked', async () => {
    const { element } = await settings();
    await vi.waitFor(() => expect(all(element, 'loss-rule')).toHaveLength(1), PATIENCE);
    expect(one(element, '[data-ball="1"] loss-rule').getAttribute('ball')).toBe('1');
    expect(all(element, '[data-ball="0"] .disclosure')).toHaveLength(0);
    await open(element, 'SGD');
    named(element, 'SGD: live rule').click();
    named(element, 'Momentum: live rule').click();
    await settled(element);
    expect(all(element, '[data-ball="0"] loss-rule')).toHaveLength(1);
    expect(all(element, '[data-ball="1"] loss-rule')).toHaveLength(0);
  });
});

describe('a schedule', () => {
  test('is chosen among four, each with its numbers, and said in the card', async () => {
    const parts = await settings();
    const { element } = parts;
    await open(element, 'SGD');
    const kinds = named<HTMLSelectElement>(element, 'SGD: schedule');
    choose(kinds, 'step');
    await settled(element);
    expect(ballsOf(parts)[0].schedule).toEqual({ kind: 'step', every: 50, factor: 0.5 });
    type(field(element, 'SGD: schedule, every … steps'), '20');
    await settled(element);
    type(field(element, 'SGD: schedule, multiplied by'), '0,1');
    await settled(element);
    expect(ballsOf(parts)[0].schedule).toEqual({ kind: 'step', every: 20, factor: 0.1 });
    expect(all(element, '.rate-line path')).toHaveLength(1);
    named(element, 'More about SGD').click();
    await settled(element);
    expect(textOf(element, '.summary')).toBe('rate × 0.1 every 20 steps');
    await open(element, 'SGD');
    choose(kinds, 'cosine');
    await settled(element);
    expect(ballsOf(parts)[0].schedule, 'over the whole run').toEqual({ kind: 'cosine' });
    expect(field(element, 'SGD: schedule, over … steps').value).toBe('200');
    choose(kinds, 'warm-up');
    await settled(element);
    expect(ballsOf(parts)[0].schedule).toEqual({ kind: 'warm-up', steps: 20 });
    choose(kinds, 'constant');
    expect(ballsOf(parts)[0].schedule).toBeUndefined();
  });

  test('that cannot be is refused beside its field', async () => {
    const parts = await settings('balls="sgd:lr=0.03:schedule=step/50/0.5"');
    const { element } = parts;
    await open(element, 'SGD');
    for (const [name, text, reason] of [
      ['every … steps', '0', 'must be a whole number from 1 to'],
      ['every … steps', '2.5', 'got 2.5'],
      ['multiplied by', '1.5', 'must be in [0, 1], got 1.5'],
      ['multiplied by', 'half', 'must be a number, got “half”'],
    ]) {
      const input = field(element, `SGD: schedule, ${name}`);
      type(input, text);
      leave(input);
      await settled(element);
      expect(textOf(element, '.card .problem')).toContain(reason);
      expect(input.value).toBe(text);
      press(input, 'Escape');
      await settled(element);
    }
    expect(ballsOf(parts)[0].schedule).toEqual({ kind: 'step', every: 50, factor: 0.5 });
  });
});

describe('a change from a step on', () => {
  async function broken() {
    const parts = await settings('step="40"');
    one(parts.element, '.from label:last-child input').click();
    await settled(parts.element);
    type(rate(parts.element, 'SGD'), '0.001');
    leave(rate(parts.element, 'SGD'));
    await settled(parts.element);
    return parts;
  }

  test('does not restart: the step stays, and the path up to it', async () => {
    const before = await settings('step="40"');
    const old = before.landscape.figure.race?.balls[0].trajectory;
    const { landscape } = await broken();
    expect(landscape.figure.state.step).toBe(40);
    const now = landscape.figure.race?.balls[0].trajectory;
    for (let step = 0; step <= 40; step++) expect(now?.point(step)).toEqual(old?.point(step));
    expect(now?.point(41)).not.toEqual(old?.point(41));
  });

  test('from the start the whole path is another, and the step stays as well', async () => {
    const { landscape, element } = await settings('step="40"');
    const old = landscape.figure.race?.balls[0].trajectory.point(1);
    type(rate(element, 'SGD'), '0.001');
    expect(landscape.figure.state.step).toBe(40);
    expect(landscape.figure.race?.balls[0].trajectory.point(1)).not.toEqual(old);
  });

  test('is edited in the card: its step and its value', async () => {
    const parts = await broken();
    const { element } = parts;
    named(element, 'Edit from step 40: learning rate 0.001').click();
    await settled(element);
    type(field(element, 'SGD: learning rate from step 40'), '0.002');
    leave(field(element, 'SGD: learning rate from step 40'));
    await settled(element);
    type(field(element, 'SGD: from step'), '60');
    leave(field(element, 'SGD: from step'));
    await settled(element);
    expect(ballsOf(parts)[0].changes).toEqual([{ step: 60, settings: { lr: 0.002 } }]);
    expect(field(element, 'SGD: learning rate from step 60').value, 'it is still being edited').toBe('0.002');
    type(field(element, 'SGD: from step'), '200');
    leave(field(element, 'SGD: from step'));
    await settled(element);
    expect(textOf(element, '.changes .problem')).toContain('must be a whole number from 1 to 199');
  });

  test('is one change at one step, however long a slider is dragged while the race plays', async () => {
    const parts = await broken();
    const { element, landscape } = parts;
    type(slider(element, 'Momentum'), '300');
    landscape.seek(50);
    await settled(element);
    type(slider(element, 'Momentum'), '400');
    leave(slider(element, 'Momentum'));
    expect(ballsOf(parts)[1].changes?.map(({ step }) => step)).toEqual([40]);
    await settled(element);
    type(slider(element, 'Momentum'), '500');
    expect(ballsOf(parts)[1].changes?.map(({ step }) => step)).toEqual([40, 50]);
  });

  test('is part of the link', async () => {
    const parts = await broken();
    const { state } = parts.landscape.figure;
    expect(decodeState(encodeState(state)).state.race).toEqual(state.race);
    expect(encodeState(state)).toContain('sgd:lr=0.03@40:lr=0.001');
  });
});
