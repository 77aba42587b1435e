import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../loss-ball/loss-ball.ts';
import { manualFrames } from '../shared/manual-frames.ts';
import type { LossLandscape } from './loss-landscape.ts';
import './loss-landscape.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

/** Loading the formula compiler for the first time takes its while. */
const PATIENCE = { timeout: 20_000 };

/** A landscape of these attributes and content in the document, with its first picture. */
async function landscape(attributes = '', content = ''): Promise<LossLandscape> {
  const box = document.createElement('div');
  box.innerHTML = `<loss-landscape ${attributes}>${content}</loss-landscape>`;
  document.body.append(box);
  const element = box.querySelector('loss-landscape') as LossLandscape;
  await drawn(element);
  return element;
}

async function drawn(element: LossLandscape): Promise<void> {
  await vi.waitFor(() => expect(one(element, '[part="start-ring"]')).toBeTruthy(), PATIENCE);
  await vi.waitFor(() => expect(element.figure.survey).toBeDefined(), PATIENCE);
  await element.updateComplete;
}

function all(element: LossLandscape, selector: string): Element[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
}

function one<T extends Element = Element>(element: LossLandscape, selector: string): T {
  return all(element, selector)[0] as T;
}

/** Lit's markers are no part of the picture. */
function pictureText(element: LossLandscape): string {
  return one(element, '[part="picture"]').innerHTML.replaceAll(/<!--.*?-->/g, '');
}

function pixels(element: LossLandscape): string {
  return all(element, 'canvas')
    .map((canvas) => (canvas as HTMLCanvasElement).toDataURL())
    .join();
}

describe('what is shown', () => {
  test('a bare tag shows the textbook curve with the four rules at rest, and their verdicts', async () => {
    const element = await landscape();
    expect(all(element, '[data-ball] > g path')).toHaveLength(4);
    expect(element.figure.state.step).toBe(200);
    expect(
      all(element, '.legend li[data-ball]').map((item) => item.textContent?.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual(['SGD local minimum', 'Momentum global minimum', 'Adagrad local minimum', 'RMSProp local minimum']);
    expect(all(element, '[data-label]').map((label) => label.textContent)).toEqual(
      expect.arrayContaining(['start · drag me', 'global minimum 0.515', 'local minimum 1.761']),
    );
    expect(all(element, 'canvas')).toHaveLength(0);
  });

  test('children win over the attribute, and say settings in kebab-case or camelCase', async () => {
    const element = await landscape(
      'loss="two-wells" balls="adam"',
      '<loss-ball optimizer="sgd" lr="0.05"></loss-ball><p><loss-ball optimizer="momentum" weightDecay="0.01" label="heavy"></loss-ball></p>',
    );
    const { balls } = element.state.race;
    expect(balls.map(({ optimizer }) => optimizer)).toEqual(['sgd', 'momentum']);
    expect(balls[1].settings).toEqual({ lr: 0.05, momentum: 0.9, weightDecay: 0.01 });
    expect(one(element, '[data-ball="heavy"]')).toBeTruthy();
  });

  test('a child that is added, changed or removed changes the race', async () => {
    const element = await landscape('', '<loss-ball optimizer="sgd"></loss-ball>');
    const ball = document.createElement('loss-ball');
    ball.setAttribute('optimizer', 'adam');
    element.append(ball);
    await vi.waitFor(() => expect(element.state.race.balls).toHaveLength(2));
    ball.setAttribute('lr', '0.5');
    await vi.waitFor(() => expect(element.state.race.balls[1].settings.lr).toBe(0.5));
    ball.remove();
    await vi.waitFor(() => expect(element.state.race.balls).toHaveLength(1));
  });

  test('a contour is painted on canvases at device resolution, a formula in x and y is a contour', async () => {
    const element = await landscape('formula="x^2 + 3*y^2"');
    const canvas = one<HTMLCanvasElement>(element, 'canvas');
    expect(canvas.width).toBe(Math.round((element.viewport?.clip.width ?? 0) * devicePixelRatio));
    expect(element.state.race.start).toHaveLength(2);
  });

  test('a constant loss says so and keeps its balls', async () => {
    for (const formula of ['5', 'x - x', '0*x*y + 2']) {
      const element = await landscape(`formula="${formula}"`);
      expect(one(element, '[part="note"]').textContent).toContain('constant loss');
      expect(all(element, '.balls [data-ball]').length).toBeGreaterThan(0);
      element.remove();
    }
  });

  test('stretches where a loss is undefined are hatched', async () => {
    const element = await landscape('formula="log(x) + x^2" start="2"');
    expect(all(element, '[part="hole"]')).toHaveLength(1);
  });

  test('a run that leaves is shown by an arrow at the edge', async () => {
    const element = await landscape('loss="quadratic-1d" balls="sgd:lr=2.1" steps="60"');
    expect(all(element, '[data-outside]')).toHaveLength(1);
  });

  test('Chinese follows the nearest lang, at once', async () => {
    const element = await landscape('label="" loss="two-wells"');
    document.documentElement.lang = 'zh-CN';
    await vi.waitFor(() => expect(one(element, '.legend').textContent).toContain('局部极小值'));
  });
});

describe('what is wrong', () => {
  test.each([
    ['loss="two-welsl"', /did you mean "two-wells"/],
    ['start="here"', /start: must be a number/],
    ['formula="x^2+xy"', /xy/],
    ['balls="sgd:lr=-1"', /lr must be/],
  ])('%s is said in the error part, and the element stands', async (attribute, message) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const box = document.createElement('div');
    box.innerHTML = `<loss-landscape ${attribute}></loss-landscape>`;
    document.body.append(box);
    const element = box.firstElementChild as LossLandscape;
    await vi.waitFor(() => expect(one(element, '[part="error"]')?.textContent).toMatch(message), PATIENCE);
    expect(one(element, '[part="error"]').getAttribute('role')).toBe('status');
    vi.restoreAllMocks();
  });

  test('a faulty formula keeps the last good picture', async () => {
    const element = await landscape('formula="x^2"');
    const before = one(element, '.curve').getAttribute('d');
    const problem = vi.fn();
    element.addEventListener('loss-error', problem);
    element.setAttribute('formula', 'x^');
    await vi.waitFor(() => expect(problem).toHaveBeenCalled());
    await element.updateComplete;
    expect(one(element, '.curve').getAttribute('d')).toBe(before);
    expect(one(element, '[part="error"]').textContent).not.toBe('');
  });
});

describe('time', () => {
  test('scrubbing back returns exactly the earlier picture, on a curve and on a contour', async () => {
    for (const loss of ['textbook-1d', 'two-wells']) {
      const element = await landscape(`loss="${loss}" step="31"`);
      const earlier = [pictureText(element), pixels(element)];
      for (const step of [44, 120, 200, 12, 31]) {
        element.seek(step);
        await element.updateComplete;
      }
      expect([pictureText(element), pixels(element)]).toEqual(earlier);
      element.remove();
    }
  });

  test('playing forward paints the same pixels as seeking there', async () => {
    const element = await landscape('loss="two-wells" step="0"');
    const frames = manualFrames();
    element.frameLoop = frames.loop;
    element.play();
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    for (let frame = 0; frame < 91; frame++) {
      frames.advance(1 / 60);
      await element.updateComplete;
    }
    element.pause();
    const { step } = element.state;
    expect(step).toBeCloseTo(45, 6);
    await element.updateComplete;
    const played = pixels(element);
    element.seek(200);
    await element.updateComplete;
    expect(pixels(element)).not.toBe(played);
    element.seek(step);
    await element.updateComplete;
    expect(pixels(element)).toBe(played);
  });

  test('playing asks for frames, stops by itself at the end, and asks for none then', async () => {
    const element = await landscape('step="0"');
    const frames = manualFrames();
    element.frameLoop = frames.loop;
    const told: string[] = [];
    for (const name of ['play', 'pause', 'ended']) element.addEventListener(name, () => told.push(name));
    element.play();
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    // A tab that was hidden for a minute moves the balls by a tenth of a second at most.
    frames.advance(0);
    frames.advance(60);
    expect(element.state.step).toBeCloseTo(3, 9);
    for (let frame = 0; frame < 70; frame++) frames.advance(0.1);
    expect(element.state.step).toBe(200);
    await element.updateComplete;
    expect(frames.isWaiting).toBe(false);
    expect(told).toEqual(['play', 'ended']);
  });

  test('"false" is false: no autoplay', async () => {
    const element = await landscape('autoplay="false"');
    expect(element.autoplay).toBe(false);
    expect(element.state.step).toBe(200);
    expect(element.figure.isPlaying).toBe(false);
  });

  test('autoplay begins at the first step and plays once when seen', async () => {
    const frames = manualFrames();
    const element = document.createElement('loss-landscape');
    element.frameLoop = frames.loop;
    element.autoplay = true;
    document.body.append(element);
    expect(element.state.step).toBe(0);
    await vi.waitFor(() => expect(element.figure.isPlaying).toBe(true));
  });
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

  test('keys that move it are not passed on, others are', async () => {
    const element = await landscape();
    const heard: string[] = [];
    document.body.addEventListener('keydown', (event) => heard.push(event.key));
    one<HTMLInputElement>(element, '.start input').focus();
    await userEvent.keyboard('{ArrowRight}a');
    expect(heard).toEqual(['a']);
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
    const plot = one<HTMLElement>(element, '.plot');
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
    const [x] = all(element, '.start input') as HTMLInputElement[];
    expect(x.valueAsNumber).toBe(-6);
  });
});

describe('an author and a reader', () => {
  test("a later attribute changes its own field only; reset returns to the author's state", async () => {
    const element = await landscape('start="-3"');
    element.figure.update({ start: [1] });
    element.setAttribute('steps', '50');
    await element.updateComplete;
    expect(element.state.race.start).toEqual([1]);
    expect(element.state.race.steps).toBe(50);
    expect(element.getAttribute('start')).toBe('-3');
    element.reset();
    expect(element.state.race.start).toEqual([-3]);
    expect(element.state.race.steps).toBe(50);
  });

  test('a link gives the state back', async () => {
    const element = await landscape('loss="himmelblau" step="40"');
    const other = await landscape();
    other.setState(element.toURL());
    expect(other.state).toEqual(element.state);
  });

  test('a property set before the element is defined is kept', async () => {
    const element = document.createElement('loss-landscape');
    element.start = [2];
    element.steps = 30;
    document.body.append(element);
    await drawn(element);
    expect(element.state.race).toMatchObject({ start: [2], steps: 30 });
  });
});

describe('the document', () => {
  test('moved, it keeps its state and doubles nothing; removed, it asks for no frames', async () => {
    const element = await landscape('step="0" loss="two-wells"');
    const frames = manualFrames();
    element.frameLoop = frames.loop;
    element.play();
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    frames.advance(0);
    frames.advance(0.1);
    const section = document.createElement('section');
    document.body.append(section);
    section.append(element);
    await vi.waitFor(() => expect(frames.isWaiting).toBe(true));
    const before = element.state.step;
    frames.advance(0);
    frames.advance(0.1);
    expect(element.state.step - before).toBeCloseTo(3, 9);
    let told = 0;
    element.addEventListener('pause', () => told++);
    element.pause();
    expect(told).toBe(1);
    element.play();
    element.remove();
    expect(frames.isWaiting).toBe(false);
    expect(one<HTMLCanvasElement>(element, 'canvas').width).toBe(0);
  });

  test('created in a hidden box it draws when it is shown, with its start where it was', async () => {
    const box = document.createElement('div');
    box.hidden = true;
    box.innerHTML = '<loss-landscape loss="two-wells" start="-1,2"></loss-landscape>';
    document.body.append(box);
    const element = box.firstElementChild as LossLandscape;
    await element.updateComplete;
    expect(all(element, '.balls [data-ball]')).toHaveLength(0);
    box.hidden = false;
    await drawn(element);
    expect(element.viewport?.width).toBeGreaterThan(100);
    expect(element.state.race.start).toEqual([-1, 2]);
  });

  test('two on a page do not disturb each other', async () => {
    const first = await landscape();
    const second = await landscape('loss="double-well-tilted"');
    const before = pictureText(second);
    for (const loss of ['quadratic-1d', 'two-wells', 'abs-kink', 'himmelblau', 'textbook-1d']) {
      first.setAttribute('loss', loss);
      await first.updateComplete;
    }
    first.remove();
    expect(all(second, '[part="picture"]')).toHaveLength(1);
    expect(pictureText(second)).toBe(before);
  });
});
