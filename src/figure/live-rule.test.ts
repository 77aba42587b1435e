import { describe, expect, test } from 'vitest';
import { numbersMathML } from '../expression/show-rule-mathml.ts';
import type { SettingValues } from '../core/setting.ts';
import { optimizers } from '../optimizers/index.ts';
import { Ingredients } from '../race/ingredients.ts';
import { runRace } from '../race/run-race.ts';
import type { Race } from '../race/race.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';
import { LiveRule, type LiveUpdate, ruleProgramOf, updateAt } from './live-rule.ts';
import { sidesOf } from './testing/evaluate-mathml.ts';

const words = { if: 'if', otherwise: 'otherwise', noise: 'noise', schedule: 'schedule' };

/** Both sides of an equation, and the last result and the path, agree to this share of the largest number in them. */
const TOLERANCE = 1e-12;

const curve = { loss: { id: 'textbook-1d' }, domain: [[-4, 5]], start: [-3.6] } as const;
const surface = {
  loss: { id: 'himmelblau' },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-1, 2],
} as const;

async function race(balls: readonly BallSpecification[], patch: Partial<RaceSpecification> = {}): Promise<Race> {
  const specification: RaceSpecification = { ...curve, steps: 12, seed: 5, noise: 0, balls, ...patch };
  const ingredients = new Ingredients('never');
  await ingredients.prepare(specification);
  return runRace(specification, ingredients, { judge: () => ({ kind: 'moving', step: 0 }) });
}

async function liveRule(run: Race, index = 0): Promise<LiveRule> {
  return new LiveRule(run.balls[index], run, await ruleProgramOf(run.balls[index]));
}

/** The numbers of a line as they are shown, but with all their digits. */
function shown({ rule, trace, values }: LiveUpdate, index: number, axis: number): string {
  const taken = trace.taken(index, values[axis]);
  const options = { words, weight: 'x', digits: 17 };
  return numbersMathML(rule.lines[index], index, taken, rule, options).replaceAll(
    /(<mn(?<brackets> data-brackets)?[^>]*data-place="(\d+)"[^>]*>)/g,
    (_, tag: string, brackets: string | undefined, place: string) => {
      const text = String(values[axis][Number(place)]).replace('-', '−');
      return tag + (brackets !== undefined && text.startsWith('−') ? `(${text})` : text);
    },
  );
}

/** The numbers that stand in a line: an equation of large numbers is right to a share of them. */
function sizeOf({ rule, values }: LiveUpdate, index: number, axis: number): number {
  const places = [index, ...Object.values(rule.lines[index].places)];
  const sizes = places.map((place) => Math.abs(values[axis][place]));
  return Math.max(1, ...sizes.filter(Number.isFinite));
}

/** Works every equation of every update out and follows the path by the results. */
function expectToAddUp(live: LiveRule): void {
  const { trajectory } = live.ball;
  expect(trajectory.length).toBeGreaterThan(2);
  for (let t = 1; t <= trajectory.lastFinite; t++) {
    const update = live.update(t);
    const { lines } = update.rule;
    const last = lines.findLastIndex(({ name }) => name === 'w');
    for (let axis = 0; axis < trajectory.dimension; axis++) {
      for (const index of update.trace.used(update.values[axis])) {
        const allowed = TOLERANCE * sizeOf(update, index, axis);
        const [first, ...others] = sidesOf(shown(update, index, axis));
        for (const side of others)
          expect(Math.abs(side - first), shown(update, index, axis)).toBeLessThanOrEqual(allowed);
      }
      const made = update.values[axis][last];
      const allowed = TOLERANCE * Math.max(1, Math.abs(made));
      expect(Math.abs(made - trajectory.coordinate(t, axis)), `point ${t}`).toBeLessThanOrEqual(allowed);
    }
  }
}

/** Every rule in every convention, with what it has of momentum, switches and weight decay. */
const rows = optimizers.flatMap(({ id, conventions, settings }): [string, BallSpecification][] =>
  conventions.flatMap((convention): [string, BallSpecification][] => {
    const has = (name: string): boolean => settings[name]?.[convention] !== undefined;
    const ball: BallSpecification = {
      optimizer: id,
      convention,
      settings: has('momentum') ? { lr: 0.02, momentum: 0.7 } : { lr: 0.02 },
    };
    const switches = Object.keys(settings).filter((name) => settings[name].kind === 'boolean' && has(name));
    const on = Object.fromEntries(switches.map((name) => [name, true]));
    const decay: SettingValues = has('weightDecay') ? { weightDecay: 0.03 } : {};
    return [
      [`${id} ${convention}`, ball],
      [`${id} ${convention}, all on`, { ...ball, settings: { ...ball.settings, ...decay, ...on } }],
    ];
  }),
);

describe('the numbers that are shown add up to the path', () => {
  test.each(rows)('%s on a curve', async (_name, ball) => {
    expectToAddUp(await liveRule(await race([ball])));
  });

  test.each(rows)('%s on a surface, with noise', async (_name, ball) => {
    expectToAddUp(await liveRule(await race([ball], { ...surface, noise: 0.3 })));
  });

  test.each<[string, BallSpecification]>([
    ['a schedule', { optimizer: 'momentum', settings: { lr: 0.03, momentum: 0.9 }, schedule: { kind: 'cosine' } }],
    [
      'a schedule under weight decay on the weights',
      { optimizer: 'adamw', settings: { lr: 0.1, weightDecay: 0.1 }, schedule: { kind: 'warm-up', steps: 10 } },
    ],
    ['a first step of its own', { optimizer: 'momentum', settings: { lr: 0.03, momentum: 0.9, dampening: 0.4 } }],
    [
      'changes in mid-run, with memory that comes and goes',
      {
        optimizer: 'rmsprop',
        settings: { lr: 0.01 },
        changes: [
          { step: 7, settings: { centered: true, weightDecay: 0.1 } },
          { step: 20, settings: { centered: false, lr: 0.05, momentum: 0.5 } },
        ],
      },
    ],
    ['a typed rule', { optimizer: { rule: 'v = 0.9*v + g; w = w - lr*(g + 0.9*v)' }, settings: { lr: 0.01 } }],
    [
      'a typed rule that assigns g, and the same name twice',
      {
        optimizer: { rule: 'g = max(-1, min(1, g)); s = g^2; s = s/(1 + abs(s)); w = w - lr*g/(s + 1)' },
        settings: { lr: 0.1 },
      },
    ],
    [
      'a typed rule with cases',
      {
        optimizer: { rule: 'v = t == 1 ? g : 0.5*v + 0.5*g\nw = w - lr*(g*v > 0 ? 2*v : v < 0 ? 0.5*g : g)' },
        settings: { lr: 0.01 },
      },
    ],
  ])('%s', async (_name, ball) => {
    expectToAddUp(await liveRule(await race([ball], { steps: 30 })));
    expectToAddUp(await liveRule(await race([ball], { ...surface, noise: 0.1 })));
  });

  test('up to the last finite step of a run that diverges', async () => {
    const run = await race([{ optimizer: 'sgd', settings: { lr: 0.3 } }], surface);
    expect(run.balls[0].trajectory.failure).toBeDefined();
    expectToAddUp(await liveRule(run));
  });
});

describe('the update that is shown', () => {
  test('is the one that led to the step, so that nothing is told beforehand', async () => {
    const { trajectory } = (await race([{ optimizer: 'sgd', settings: { lr: 0.01 } }])).balls[0];
    expect(updateAt(7.9, trajectory, true)).toBe(7);
    expect(updateAt(7.9, trajectory, false)).toBe(7);
    expect(updateAt(12, trajectory, false)).toBe(12);
  });

  test('is the first at the start, unless what is to come is veiled', async () => {
    const { trajectory } = (await race([{ optimizer: 'sgd', settings: { lr: 0.01 } }])).balls[0];
    expect(updateAt(0, trajectory, false)).toBe(1);
    expect(updateAt(0, trajectory, true)).toBeUndefined();
  });

  test('is the last of a run that has ended, and none of a run without updates', async () => {
    const diverged = (await race([{ optimizer: 'sgd', settings: { lr: 0.3 } }], surface)).balls[0].trajectory;
    expect(updateAt(12, diverged, false)).toBe(diverged.length - 1);
    const none = (await race([{ optimizer: 'sgd', settings: { lr: 0.3 } }], { steps: 0 })).balls[0].trajectory;
    expect(updateAt(0, none, false)).toBeUndefined();
  });

  test('leaves out what is worked out for a branch that is not taken', async () => {
    const live = await liveRule(await race([{ optimizer: 'radam', settings: { lr: 0.1 } }]));
    const namesUsed = (t: number): string[] => {
      const { rule, trace, values } = live.update(t);
      return [...trace.used(values[0])].sort((a, b) => a - b).map((index) => rule.lines[index].name);
    };
    expect(namesUsed(1)).toEqual(['g', 'm', 'v', 'mHat', 'w']);
    expect(namesUsed(8)).toEqual(['g', 'm', 'v', 'mHat', 'rhoInf', 'rhoT', 'r', 'l', 'w']);
  });

  test('takes another form only where other settings hold or another branch is taken', async () => {
    const changes = [{ step: 7, settings: { lr: 0.5 } }];
    const live = await liveRule(await race([{ optimizer: 'adam', settings: { lr: 0.1 }, changes }]));
    const forms = Array.from({ length: 12 }, (_, index) => live.update(index + 1).form);
    expect(new Set(forms.slice(0, 7)).size).toBe(1);
    expect(new Set(forms.slice(7)).size).toBe(1);
    expect(forms[6]).not.toBe(forms[7]);
  });
});
