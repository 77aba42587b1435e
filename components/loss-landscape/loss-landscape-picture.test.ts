import { afterEach, describe, expect, test, vi } from 'vitest';
import { all, one, PATIENCE } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import { landscape } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

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

test('before they go, the balls of a contour leave the label of the start free', async () => {
  const element = await landscape('loss="himmelblau" step="0"');
  await vi.waitFor(() => one(element, '[data-label="start"]'), PATIENCE);
  const label = one(element, '[data-label="start"]').getBoundingClientRect();
  const start = one(element, '[part="start-ring"]').getBoundingClientRect();
  const [x, y] = [start.left + start.width / 2, start.top + start.height / 2];
  const reaches = all(element, '[data-ball] > g path').map((marker) => {
    const ball = marker.getBoundingClientRect();
    return Math.max(Math.abs(ball.top - y), Math.abs(ball.bottom - y));
  });
  expect(reaches).toHaveLength(4);
  const away = Math.max(label.left - x, x - label.right, label.top - y, y - label.bottom);
  // A label's box has two pixels above and below its letters.
  expect(away + 2).toBeGreaterThan(Math.max(...reaches));
});
