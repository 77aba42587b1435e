import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, one } from '../shared/testing.ts';
import { landscape } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

describe('the start', () => {
  test('arrow keys move it by round steps, with Shift by ten times that; all paths follow', async () => {
    const element = await landscape('start="-3.6"');
    const paths = (): (string | null)[] => all(element, '[data-trail]').map((path) => path.getAttribute('d'));
    const before = paths();
    const input = one<HTMLInputElement>(element, '.start input');
    input.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(element.state.race.start).toEqual([-3.55]);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(element.state.race.start).toEqual([-4]);
    await element.updateComplete;
    paths().forEach((path, index) => expect(path).not.toBe(before[index]));
    expect(input.getAttribute('aria-valuetext')).toMatch(/^x = −4\.00, loss 8\.0/);
  });

  test('what is typed at it is not passed on, shortcuts are', async () => {
    const element = await landscape();
    const heard: string[] = [];
    document.body.addEventListener('keydown', (event) => heard.push(event.key));
    one<HTMLInputElement>(element, '.start input').focus();
    await userEvent.keyboard('{ArrowRight}a{Control>}k{/Control}');
    expect(heard).toEqual(['Control', 'k']);
  });

  test('a drag moves it under the pointer, also when the figure is scaled and padded, as one undo entry', async () => {
    const element = await landscape('loss="two-wells"');
    Object.assign(element.style, { padding: '13px', transform: 'scale(0.5)', transformOrigin: '0 0', width: '800px' });
    await vi.waitFor(() => expect(element.viewport?.width).toBe(774));
    await element.updateComplete;
    const handle = one(element, '.start');
    const told: string[] = [];
    for (const name of ['input', 'change']) document.body.addEventListener(name, () => told.push(name));
    const plot = one(element, '.plot').getBoundingClientRect();
    const target = { clientX: plot.left + 150, clientY: plot.top + 60 };
    const from = handle.getBoundingClientRect();
    const press = { clientX: from.left + from.width / 2, clientY: from.top + from.height / 2 };
    handle.setPointerCapture = () => {};
    const fire = (type: string, at: object): boolean =>
      handle.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, bubbles: true, composed: true }));
    fire('pointerdown', press);
    fire('pointermove', { clientX: target.clientX + 30, clientY: target.clientY });
    fire('pointermove', target);
    fire('pointerup', target);
    await element.updateComplete;
    const ring = one(element, '.start').getBoundingClientRect();
    expect(ring.left + ring.width / 2).toBeCloseTo(target.clientX, -0.3);
    expect(ring.top + ring.height / 2).toBeCloseTo(target.clientY, -0.3);
    expect(told).toEqual(['input', 'input', 'change']);
    element.figure.undo();
    expect(element.state.race.start).toEqual([-3.4, -1.2]);
    expect(element.figure.canUndo).toBe(false);
  });

  test('Escape takes a drag back', async () => {
    const element = await landscape();
    const handle = one(element, '.start');
    handle.setPointerCapture = () => {};
    const { left, top } = handle.getBoundingClientRect();
    const fire = (type: string, clientX: number): boolean =>
      handle.dispatchEvent(new PointerEvent(type, { clientX, clientY: top + 22, pointerId: 1, bubbles: true }));
    fire('pointerdown', left + 22);
    fire('pointermove', left + 100);
    expect(element.state.race.start).not.toEqual([-3.6]);
    await userEvent.keyboard('{Escape}');
    expect(element.state.race.start).toEqual([-3.6]);
  });

  test('a click places it, unless interaction says otherwise', async () => {
    const element = await landscape('loss="two-wells"');
    const plot = one(element, '.plot');
    const click = (): boolean => {
      const { left, top } = plot.getBoundingClientRect();
      return plot.dispatchEvent(new MouseEvent('click', { clientX: left + 200, clientY: top + 100, bubbles: true }));
    };
    click();
    const { start } = element.state.race;
    expect(element.viewport?.toX(start[0])).toBeCloseTo(200, -0.3);
    element.interaction = 'scrub';
    await element.updateComplete;
    expect(all(element, '.start')).toHaveLength(0);
    element.figure.undo();
    click();
    expect(element.state.race.start).toEqual([-3.4, -1.2]);
  });

  test('outside the domain it is legal, and the range inputs hold it', async () => {
    const element = await landscape('loss="two-wells" start="-6,1"');
    const [x] = all<HTMLInputElement>(element, '.start input');
    expect(x.valueAsNumber).toBe(-6);
  });
});
