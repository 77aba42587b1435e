import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileLoss } from '../expression/compile-loss.ts';
import { lossFromTape } from '../expression/compiled-loss.ts';
import { random } from '../expression/testing.ts';
import { entries } from './catalogue.ts';
import { mathml } from './generated/mathml.ts';
import { tapes } from './generated/tapes.ts';
import { findLoss, losses } from './index.ts';
import { showLoss } from './show-loss.ts';

/** Coordinates, then the value. */
type Point = readonly number[];

interface Reference {
  readonly id: string;
  readonly formula: string;
  readonly domain: readonly (readonly [number, number])[];
  readonly starts: readonly (readonly number[])[];
  readonly range: readonly [number, number];
  readonly minima: readonly Point[];
  readonly kinks: number;
  readonly saddles: readonly Point[];
  readonly maxima: readonly Point[];
}

const file = new URL('data/reference.json', import.meta.url);
const references = (JSON.parse(readFileSync(file, 'utf8')) as { losses: Reference[] }).losses;

describe('the catalogue', () => {
  test('holds every loss of the reference with its formula, domain and starts', () => {
    expect(references).toHaveLength(24);
    for (const { id, formula, domain, starts } of references) {
      const loss = findLoss(id);
      expect(loss.formula).toBe(formula);
      expect(loss.domain).toEqual(domain);
      expect(loss.starts).toEqual(expect.arrayContaining([...starts]));
    }
  });

  test('names, tells and cites each loss in words that differ from all others', () => {
    for (const key of ['names', 'story'] as const) {
      for (const lang of ['en', 'zh'] as const) {
        const texts = entries.map((entry) => entry[key][lang]);
        expect(texts.every((text) => text.trim().length > 0)).toBe(true);
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
    expect(entries.every(({ citation }) => citation.length > 0)).toBe(true);
  });

  test('a wrong id names the nearest one', () => {
    expect(() => findLoss('himelblau')).toThrow(/unknown loss "himelblau"; did you mean "himmelblau"\?/);
    expect(() => findLoss('constructor')).toThrow(RangeError);
  });

  test.each(losses.map((loss) => [loss.id, loss] as const))('%s: starts lie in the domain', (_, loss) => {
    for (const start of loss.starts) {
      expect(start).toHaveLength(loss.dimension);
      start.forEach((value, axis) => {
        expect(value).toBeGreaterThanOrEqual(loss.domain[axis][0]);
        expect(value).toBeLessThanOrEqual(loss.domain[axis][1]);
      });
    }
    expect(loss.suggested.steps).toBeGreaterThan(0);
    for (const rate of Object.values(loss.suggested.rates)) expect(rate).toBeGreaterThan(0);
  });
});

test('the formula of any source can be shown', async () => {
  expect(await showLoss({ id: 'bowl' })).toBe(mathml.bowl);
  expect(await showLoss({ formula: 'x² + y²' })).toBe(mathml.bowl);
  expect(await showLoss({ formula: 'a*x', parameters: { a: 1 } })).toContain('<mi>a</mi>');
  await expect(showLoss({ id: 'toString' })).rejects.toThrow('unknown loss "toString"');
});

describe.each(losses.map((loss) => [loss.id, loss] as const))('%s', (id, loss) => {
  const { dimension } = loss;
  const draw = random(id);
  const points = Array.from({ length: 50 }, () =>
    Float64Array.from(loss.domain, ([low, high]) => low + (high - low) * draw()),
  );

  test('its slope agrees with central differences at 50 points', () => {
    const gradient = new Float64Array(dimension);
    for (const w of points) {
      const value = loss.evaluate(w, gradient);
      expect(value).toBe(loss.evaluate(w));
      for (let axis = 0; axis < dimension; axis++) {
        const step = 1e-6 * (loss.domain[axis][1] - loss.domain[axis][0]);
        const [up, down] = [w.slice(), w.slice()];
        up[axis] += step;
        down[axis] -= step;
        const slope = (loss.evaluate(up) - loss.evaluate(down)) / (up[axis] - down[axis]);
        // Rounding of the value over the step, and the step's own error.
        const bound = (1e-15 * Math.abs(value)) / step + 1e-6 * (1 + Math.abs(slope));
        expect(Math.abs(gradient[axis] - slope), `axis ${axis} at ${w.join()}`).toBeLessThan(bound);
      }
    }
  });

  test('generated, compiled and interpreted kernels give the same bits', async () => {
    const compiled = await compileLoss(loss.formula, { dimension });
    const interpreted = lossFromTape(tapes[id], {}, { codegen: 'never' });
    const flat = Float64Array.from(loss.domain.flatMap((_, axis) => points.map((w) => w[axis])));
    const answers = [loss, compiled, interpreted].map((each) => {
      const [gradient, second] = [new Float64Array(dimension), new Float64Array(dimension ** 2)];
      const [values, again, gradients] = [points, points, flat].map(({ length }) => new Float64Array(length));
      each.evaluateMany(flat, values);
      each.evaluateMany(flat, again, gradients);
      const single = points.map((w) => {
        const value = each.evaluate(w, gradient);
        each.hessian(w, second);
        return [value, ...gradient, ...second];
      });
      expect([...values]).toEqual(single.map(([value]) => value));
      return { single, values, again, gradients };
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('its formula is typeset from the tree that is computed', () => {
    expect(mathml[id]).toMatch(/^<math><mrow>.*<\/mrow><\/math>$/);
    expect(mathml[id]).toContain('<mi>x</mi>');
    expect(mathml[id].includes('<mi>y</mi>')).toBe(dimension === 2);
  });
});

// A loss may be added without one: its stationary points are computed, not listed.
describe.each(references.map((reference) => [reference.id, reference] as const))(
  '%s, beside the reference',
  (id, reference) => {
    const loss = findLoss(id);
    const { dimension } = loss;

    test('at the listed minima, saddles and maxima the slope vanishes and the value is right', () => {
      const gradient = new Float64Array(dimension);
      const second = new Float64Array(dimension ** 2);
      const { minima, saddles, maxima, kinks } = reference;
      [...minima, ...saddles, ...maxima].forEach((point) => {
        const w = Float64Array.from(point.slice(0, dimension));
        const value = loss.evaluate(w, gradient);
        expect(Math.abs(value - point[dimension])).toBeLessThan(1e-12 * (1 + Math.abs(value)));
        expect(Math.hypot(...gradient)).toBeLessThan(1e-6);
      });
      for (const point of minima.slice(0, kinks > 0 ? 0 : minima.length)) {
        loss.hessian(Float64Array.from(point.slice(0, dimension)), second);
        const determinant = dimension === 1 ? second[0] : second[0] * second[3] - second[1] * second[2];
        expect(second[0]).toBeGreaterThan(0);
        expect(determinant).toBeGreaterThan(0);
      }
    });

    test('no point of a grid over the domain lies below the lowest minimum', () => {
      const lowest = Math.min(...reference.minima.map((point) => point[dimension]));
      const side = dimension === 1 ? 10_001 : 201;
      const at = (axis: number, i: number): number =>
        loss.domain[axis][0] + ((loss.domain[axis][1] - loss.domain[axis][0]) * i) / (side - 1);
      const grid =
        dimension === 1
          ? Float64Array.from({ length: side }, (_, i) => at(0, i))
          : Float64Array.from({ length: 2 * side * side }, (_, k) =>
              k < side * side ? at(0, k % side) : at(1, Math.floor((k - side * side) / side)),
            );
      const values = new Float64Array(grid.length / dimension);
      loss.evaluateMany(grid, values);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      expect(low).toBeGreaterThan(lowest - 1e-12 * (1 + Math.abs(lowest)));
      // The reference's grid is another one: the ranges agree to a few hundredths of themselves.
      const span = reference.range[1] - reference.range[0];
      expect(Math.abs(low - reference.range[0])).toBeLessThan(0.02 * span);
      expect(Math.abs(high - reference.range[1])).toBeLessThan(0.02 * span);
    });
  },
);
