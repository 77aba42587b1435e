import { describe, expect, test } from 'vitest';
import type { Trajectory } from '../../core/trajectory.ts';
import type { VerdictKind } from '../../core/verdict.ts';
import { surveyOf } from '../../analysis/survey.ts';
import { prepareRace, type Race } from '../../race/race.ts';
import type { RaceSpecification } from '../../race/specification.ts';
import { barrierStep } from '../barrier-step.ts';
import { presets, presetState } from './index.ts';

/** What a story claims of the runs of its race, in the order of the balls. */
interface Claim {
  /** How each run ends; `restless`: it does not come to rest. */
  readonly ends: readonly (VerdictKind | 'restless')[];
  /** What the race computes that the story tells in numbers, besides its settings. */
  readonly facts?: (runs: readonly Trajectory[], race: Race) => readonly number[];
  /** What else must hold at the stated rates and near them. */
  readonly holds?: (runs: readonly Trajectory[], race: Race) => void;
}

const finalLoss = (run: Trajectory): number => run.loss(run.lastFinite);
const endOf = (run: Trajectory, axis = 0): number => run.coordinate(run.lastFinite, axis);
const settledAt = (run: Trajectory): number => run.verdict.step;
const xs = (run: Trajectory): number[] => Array.from({ length: run.length }, (_, k) => run.coordinate(k, 0));

/** The steps at the end of a run over which a mean is told. */
const LAST = 100;

function meanLoss(run: Trajectory): number {
  let sum = 0;
  for (let k = run.length - LAST; k < run.length; k++) sum += run.loss(k);
  return sum / LAST;
}

/** How often the first `count` steps lead from one side of the line y = 0 to the other: by more than can be seen. */
function crossings(run: Trajectory, count: number, leastSeen = 1e-2): number {
  let crossed = 0;
  for (let k = 1; k <= count; k++) {
    const [from, to] = [run.coordinate(k - 1, 1), run.coordinate(k, 1)];
    if (from * to < 0 && Math.abs(from - to) > leastSeen) crossed++;
  }
  return crossed;
}

/** The largest rate at which plain SGD does not diverge on a quadratic: 2 over its largest curvature. */
function largestRate({ loss }: Race): number {
  const hessian = new Float64Array(4);
  loss.hessian?.(new Float64Array(2), hessian);
  return 2 / Math.max(...hessian);
}

/** The step from which a run with one weight is over the first hill, as the narration tells it. */
function overTheHill(run: Trajectory, { loss, specification }: Race): number | undefined {
  return barrierStep(run, surveyOf(loss, specification.domain));
}

const claims: Readonly<Record<string, Claim>> = {
  escape: {
    ends: ['local-minimum', 'global-minimum', 'local-minimum', 'local-minimum'],
    facts: ([sgd, momentum]) => [finalLoss(sgd), finalLoss(momentum)],
  },
  overshoot: {
    ends: ['global-minimum', 'local-minimum'],
    facts: ([sgd, momentum]) => [settledAt(sgd), finalLoss(momentum), finalLoss(sgd)],
    holds: ([, momentum], race) => expect(overTheHill(momentum, race)).toBeGreaterThan(0),
  },
  'bigger-rate': {
    ends: ['local-minimum', 'global-minimum', 'local-minimum'],
    facts: ([, slow, fast]) => [endOf(slow), Math.min(...xs(fast)), endOf(fast)],
    holds: ([sgd, slow, fast]) => {
      expect(Math.min(...xs(sgd))).toBeGreaterThan(0);
      expect(Math.min(...xs(fast))).toBeLessThan(Math.min(...xs(slow)));
      expect(endOf(fast)).toBeCloseTo(endOf(sgd), 3);
    },
  },
  'too-small-rate': {
    ends: ['moving', 'global-minimum'],
    facts: ([slow, fast]) => [finalLoss(slow), settledAt(fast)],
    holds: ([slow]) => {
      const share = 1 - endOf(slow) / slow.coordinate(0, 0);
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.345);
    },
  },
  'too-large-rate': {
    ends: ['moving', 'diverged'],
    facts: (_, race) => [largestRate(race)],
    holds: ([zigzag, wider]) => {
      expect(crossings(zigzag, 20)).toBe(20);
      expect(finalLoss(zigzag)).toBeLessThan(1e-3);
      const heights = [1, 2, 3, 4, 5].map((k) => Math.abs(wider.coordinate(k, 1)));
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    },
  },
  'rate-fan': {
    ends: ['moving', 'global-minimum', 'global-minimum', 'global-minimum', 'diverged'],
    facts: ([, slow, , hopping]) => [settledAt(slow), settledAt(hopping)],
    holds: ([, , newton, hopping], { specification }) => {
      const { lr } = specification.balls[2].settings;
      expect(settledAt(newton)).toBeLessThanOrEqual(lr === 1 ? 1 : 3);
      for (let k = 1; k < 20; k++) {
        expect(hopping.coordinate(k, 0) * hopping.coordinate(k - 1, 0)).toBeLessThan(0);
      }
    },
  },
  schedule: {
    ends: ['oscillating', 'global-minimum'],
    facts: ([constant, cosine]) => [Math.abs(endOf(constant) - 0.5), settledAt(cosine)],
  },
  ravine: {
    ends: ['moving', 'global-minimum'],
    facts: ([, momentum]) => [settledAt(momentum)],
    holds: ([sgd], { loss }) => {
      expect(crossings(sgd, 20)).toBe(20);
      const hessian = new Float64Array(4);
      loss.hessian?.(new Float64Array(2), hessian);
      expect(hessian[3] / hessian[0]).toBeCloseTo(50, 9);
    },
  },
  'rmsprop-ravine': {
    ends: ['moving', 'global-minimum'],
    facts: ([, rmsprop]) => [
      rmsprop.coordinate(1, 0) - rmsprop.coordinate(0, 0),
      rmsprop.coordinate(0, 1) - rmsprop.coordinate(1, 1),
      settledAt(rmsprop),
    ],
    holds: ([, rmsprop]) => expect(crossings(rmsprop, 100)).toBe(0),
  },
  'adagrad-dies': {
    ends: ['oscillating', 'moving'],
    facts: ([sgd, adagrad]) => [
      Math.abs(adagrad.gradient(adagrad.lastFinite)[0]),
      adagrad.coordinate(1, 0) - adagrad.coordinate(0, 0),
      endOf(adagrad) - adagrad.coordinate(adagrad.lastFinite - 1, 0),
      0.5 - endOf(adagrad),
      xs(sgd).findIndex((x) => x >= 0.5),
    ],
    holds: ([, adagrad]) => expect(Math.max(...xs(adagrad))).toBeLessThan(0),
  },
  plateau: {
    ends: ['plateau', 'plateau', 'global-minimum'],
    facts: ([sgd, momentum, rmsprop]) => [
      Math.abs(sgd.gradient(0)[0]),
      endOf(sgd) - sgd.coordinate(0, 0),
      endOf(momentum) - momentum.coordinate(0, 0),
      settledAt(rmsprop),
    ],
  },
  saddle: {
    ends: ['global-minimum', 'global-minimum', 'global-minimum'],
    facts: ([sgd, momentum, rmsprop]) => [settledAt(rmsprop), settledAt(momentum), settledAt(sgd)],
    holds: ([sgd, momentum, rmsprop]) => {
      expect(settledAt(rmsprop)).toBeLessThan(settledAt(momentum) - 50);
      expect(settledAt(momentum)).toBeLessThan(settledAt(sgd) - 5);
    },
  },
  'noise-helps': {
    ends: ['restless', 'restless'],
    facts: ([, strong], race) => [overTheHill(strong, race) ?? Number.NaN],
    holds: ([weak, strong], race) => {
      expect(overTheHill(weak, race)).toBeUndefined();
      expect(overTheHill(strong, race)).toBeLessThan(100);
    },
  },
  'two-wells-still': {
    ends: ['local-minimum', 'global-minimum'],
    facts: ([sgd, momentum]) => [finalLoss(sgd), finalLoss(momentum)],
  },
  'two-wells-noise': {
    ends: ['oscillating', 'restless'],
    facts: ([sgd, momentum]) => [LAST, meanLoss(momentum), meanLoss(sgd)],
    holds: ([sgd, momentum]) => {
      expect(meanLoss(momentum)).toBeGreaterThan(2 * meanLoss(sgd));
      for (let k = 100; k < sgd.length; k++) {
        expect(Math.hypot(sgd.coordinate(k, 0) - 1.634, sgd.coordinate(k, 1) - 0.454)).toBeLessThan(1.2);
      }
    },
  },
};

/** The race with every learning rate multiplied by a factor. */
function atRates(race: RaceSpecification, factor: number): RaceSpecification {
  const balls = race.balls.map((ball) => ({
    ...ball,
    settings: { ...ball.settings, lr: Number(ball.settings.lr) * factor },
  }));
  return { ...race, balls };
}

/** The numbers in a text, with the precision at which they are shown. */
function numbersIn(text: string): { shown: string; value: number; decimals: number }[] {
  return [...text.replaceAll('\u2212', '-').matchAll(/-?\d+(?:\.(\d+))?/g)].map(([shown, decimals = '']) => ({
    shown,
    value: Number(shown),
    decimals: decimals.length,
  }));
}

/** Settings are told as they are: rates, momentum, start, noise, seed, steps. */
function settingsOf({ balls, start, noise, seed, steps }: RaceSpecification): number[] {
  const told = balls.flatMap(({ settings }) => Object.values(settings).map(Number));
  return [...told, ...start, noise, seed, steps];
}

describe('the claims of the presets', () => {
  test('every preset has one', () => {
    expect(Object.keys(claims).toSorted()).toEqual(presets.map(({ id }) => id).toSorted());
  });

  for (const preset of presets) {
    const { ends, facts, holds } = claims[preset.id] ?? { ends: [] };
    for (const factor of [1, 0.98, 0.99, 1.01, 1.02]) {
      test(`${preset.id} comes true at ${factor} of its rates`, async () => {
        const race = await prepareRace(atRates(presetState(preset).race, factor));
        const runs = race.balls.map(({ trajectory }) => trajectory);
        const kinds = runs.map((run, index) =>
          ends[index] === 'restless' && ['moving', 'oscillating'].includes(run.verdict.kind)
            ? 'restless'
            : run.verdict.kind,
        );
        expect(kinds).toEqual(ends);
        holds?.(runs, race);
      });
    }

    test(`${preset.id} tells the numbers that its race computes, and the same in both languages`, async () => {
      const race = await prepareRace(presetState(preset).race);
      const known = [
        ...(facts?.(
          race.balls.map(({ trajectory }) => trajectory),
          race,
        ) ?? []),
      ];
      const told = numbersIn(preset.story.en);
      const settings = settingsOf(race.specification);
      for (const { shown, value, decimals } of told) {
        const isTrue = settings.includes(value) || known.some((fact) => Number(fact.toFixed(decimals)) === value);
        expect(isTrue, `${shown} is one of ${[...settings, ...known].join(', ')}`).toBe(true);
      }
      for (const fact of known) {
        const isTold = told.some(({ value, decimals }) => Number(fact.toFixed(decimals)) === value);
        expect(isTold, `${fact} is told`).toBe(true);
      }
      const distinct = (text: string): string[] => [...new Set(numbersIn(text).map(({ shown }) => shown))].toSorted();
      expect(distinct(preset.story.zh)).toEqual(distinct(preset.story.en));
    });
  }
});
