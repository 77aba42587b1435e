import { afterEach, describe, expect, test, vi } from 'vitest';
import { farAway } from '../../src/figure/score.ts';
import { PATIENCE } from '../shared/testing.ts';
import { layOutFlags } from './flag-layout.ts';
import type { LossLandscape } from './loss-landscape.ts';
import type { Scene } from './scene.ts';
import { landscape, pictureText } from './testing.ts';

afterEach(() => document.body.replaceChildren());

/** The scene that a landscape lends to what is laid over it. */
async function sceneOf(element: LossLandscape): Promise<Scene> {
  let lent: Scene | undefined;
  const stop = element.layOver({
    over: (scene) => {
      lent = scene;
      return undefined;
    },
    takeClick: () => false,
  });
  await element.updateComplete;
  stop();
  if (lent === undefined) throw new Error('there is no scene');
  return lent;
}

describe('flags', () => {
  test('stand on the curve, at the place that they say; one that is not placed would stand at the start', async () => {
    const scene = await sceneOf(await landscape());
    const [sgd, momentum] = layOutFlags(scene, new Map([[0, [1.5]]]));
    const loss = scene.race.loss.evaluate(Float64Array.of(1.5));
    expect(sgd.foot.x).toBeCloseTo(scene.viewport.toX(1.5), 6);
    expect(sgd.foot.y).toBeCloseTo(scene.viewport.toY(loss), 6);
    expect([sgd.isPlaced, momentum.isPlaced]).toEqual([true, false]);
    expect(momentum.place).toEqual([-3.6]);
  });

  test('at the very edge of the domain are seen, and one that says that a ball leaves is none', async () => {
    const scene = await sceneOf(await landscape());
    const guesses = new Map<number, readonly number[]>([
      [0, [5]],
      [1, [-4]],
      [2, farAway(1)],
    ]);
    expect(layOutFlags(scene, guesses).map(({ isSeen }) => isSeen)).toEqual([true, true, false, false]);
  });
});

describe('a figure that asks', () => {
  const crowd = 'loss="rastrigin" start="3.2,2.7" balls="sgd,adam"';

  /** The labels of a picture. */
  const labels = (element: LossLandscape): string[] =>
    [...pictureText(element).matchAll(/data-label="(minimum-\d+)"/g)].map(([, label]) => label);

  test('names no minimum because a ball will rest there', async () => {
    const asking = await landscape(`${crowd} predict`);
    const telling = await landscape(crowd);
    expect(labels(telling).length).toBeGreaterThan(labels(asking).length);
    asking.seek(asking.state.race.steps);
    await vi.waitFor(() => expect(labels(asking)).toEqual(labels(telling)), PATIENCE);
  });

  test('shows no loss on its axis that only a run will reach', async () => {
    const element = await landscape('formula="x^4/4 - x^2 + 0.3x" start="2" balls="sgd:lr=0.95" steps="12" predict');
    const highest = async (): Promise<number> => (await sceneOf(element)).viewport.domain[1][1];
    const before = await highest();
    element.seek(12);
    expect(await highest()).toBeGreaterThan(1.5 * before);
  });

  test('describes no outcome until it is revealed', async () => {
    const element = await landscape('predict');
    const description = (): string =>
      element.shadowRoot?.querySelector('[part="picture"]')?.getAttribute('aria-label') ?? '';
    expect(description()).not.toContain('SGD');
    element.seek(200);
    await element.updateComplete;
    expect(description()).toContain('SGD: local minimum');
    element.figure.updateView({ predict: false });
    element.figure.updateView({ predict: true });
    await element.updateComplete;
    expect(description()).not.toContain('SGD');
    expect(element.shadowRoot?.querySelector('.legend')?.textContent).not.toContain('minimum');
  });

  test('does not play unasked, and "false" is not asking', async () => {
    const element = await landscape('predict autoplay');
    expect(element.figure.isPlaying).toBe(false);
    expect(element.state.step).toBe(0);
    expect((await landscape('predict="false"')).figure.isVeiled).toBe(false);
    element.removeAttribute('predict');
    await element.updateComplete;
    expect(element.figure.isVeiled).toBe(false);
  });
});
