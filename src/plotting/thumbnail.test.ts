import { describe, expect, test } from 'vitest';
import { drain } from '../analysis/job.ts';
import { presets, presetState } from '../figure/presets/index.ts';
import { type CatalogueLoss, losses } from '../losses/index.ts';
import { prepareRace } from '../race/race.ts';
import {
  thumbnailCurve,
  type ThumbnailGround,
  thumbnailSurfaceJob,
  thumbnailTrails,
  thumbnailViewport,
} from './thumbnail.ts';

const groundOf = (loss: CatalogueLoss): ThumbnailGround => ({ loss, domain: loss.domain, start: loss.starts[0] });

describe('thumbnails', () => {
  test.each(losses.filter(({ dimension }) => dimension === 1))('$id is a curve inside its box', (loss) => {
    const { line, area } = thumbnailCurve(groundOf(loss), 160, 90);
    expect(line).toMatch(/^M0,/);
    expect(area).toMatch(/Z?$/);
    const ys = [...line.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...ys)).toBeLessThan(90);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(40);
  });

  test.each(losses.filter(({ dimension }) => dimension === 2))('$id is a picture of several opaque bands', (loss) => {
    const options = { mode: 'light', pixelRatio: 1 } as const;
    const { data, width, height } = drain(thumbnailSurfaceJob(groundOf(loss), 96, 54, options));
    expect([width, height, data.length]).toEqual([96, 54, 96 * 54 * 4]);
    const pixels = new Uint32Array(data.buffer);
    expect(pixels.every((pixel) => pixel >>> 24 === 255)).toBe(true);
    expect(new Set(pixels).size).toBeGreaterThan(5);
    const dark = drain(thumbnailSurfaceJob(groundOf(loss), 96, 54, { ...options, mode: 'dark' }));
    expect(dark.data).not.toEqual(data);
  });

  test('a picture is drawn in many short pieces, with growing progress', () => {
    const job = thumbnailSurfaceJob(groundOf(losses[losses.length - 1]), 176, 99, { mode: 'light', pixelRatio: 1 });
    const progress: number[] = [];
    for (let next = job.next(); !next.done; next = job.next()) progress.push(next.value);
    expect(progress.length).toBeGreaterThan(15);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  test.each(presets)('the paths of $id begin at its start and are seen', async (preset) => {
    const race = await prepareRace(presetState(preset).race);
    const { loss, specification } = race;
    const ground = { loss, domain: specification.domain, start: specification.start };
    const viewport =
      loss.dimension === 1 ? thumbnailCurve(ground, 160, 90).viewport : thumbnailViewport(ground, 160, 90);
    const trails = thumbnailTrails(race, viewport);
    expect(trails).toHaveLength(race.balls.length);
    for (const { path, ball, end } of trails) {
      const [, x, y] = /^M(-?[\d.]+),(-?[\d.]+)L/.exec(path) ?? [];
      const height = loss.dimension === 1 ? ball.trajectory.loss(0) : specification.start[1];
      expect(Number(x)).toBeCloseTo(viewport.toX(specification.start[0]), 1);
      expect(Number(y)).toBeCloseTo(viewport.toY(height), 1);
      expect(path).not.toContain('NaN');
      expect(end === undefined).toBe(ball.trajectory.verdict.kind === 'diverged');
    }
  });
});
