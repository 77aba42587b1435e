import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormulaError } from '../expression/formula-error.ts';
import { losses } from '../losses/index.ts';
import { checkRace } from '../race/check.ts';
import { prepareRace } from '../race/race.ts';
import { decodeState, encodeState } from './codec.ts';
import { defaultRace, restingState } from './defaults.ts';

/** The balls of a link after the change, and what was said about it. */
function ballsOf(text: string): [unknown, readonly string[]] {
  const { state, problems } = decodeState(`v=1&loss=bowl&balls=${text}`);
  return [state.race.balls, problems];
}

describe('a part of a link that cannot be is replaced or left out, and named', () => {
  test.each([
    [
      'sgd:lr=-1',
      { optimizer: 'sgd', settings: { lr: 0.05 } },
      'sgd: lr must be a number in [0, ∞), got -1; the default is used',
    ],
    [
      'sgd:lr=NaN',
      { optimizer: 'sgd', settings: { lr: 0.05 } },
      'ball: lr: must be a number, got "NaN"; it is left out',
    ],
    [
      'momentum:lr=0.1:momentum=2',
      { optimizer: 'momentum', settings: { momentum: 0.9, lr: 0.1 } },
      'momentum: momentum must be a number in [0, 1), got 2; the default is used',
    ],
    [
      'sgd:lr=0.1:momntum=0.9',
      { optimizer: 'sgd', settings: { lr: 0.1 } },
      'sgd: unknown setting "momntum" in the PyTorch convention; it is left out',
    ],
    [
      'sgd:lr=0.1:schedule=step/0/1',
      { optimizer: 'sgd', settings: { lr: 0.1 } },
      'schedule: every must be a whole number from 1, got 0; it is left out',
    ],
    [
      'lion:convention=torch:lr=0.1',
      { optimizer: 'lion', settings: { lr: 0.1 } },
      'lion: there is no PyTorch form, only Keras; the default is used',
    ],
    [
      'sgd:lr=0.1@-3:lr=0.2',
      { optimizer: 'sgd', settings: { lr: 0.1 } },
      'changes: step must be a whole number in [0, 100000], got -3; it is left out',
    ],
    [
      'rule:text=w %3D w - lr*g:lr=0.1:rho=0.5',
      { optimizer: { rule: 'w = w - lr*g' }, settings: { lr: 0.1 } },
      'rule: unknown setting "rho"; it is left out',
    ],
  ])('balls=%s', (text, ball, problem) => {
    expect(ballsOf(text)).toEqual([[ball], [problem]]);
  });

  test('a ball of an unknown rule is left out, and its neighbours stay', () => {
    expect(ballsOf('adma:lr=1,sgd:lr=0.1')).toEqual([
      [{ optimizer: 'sgd', settings: { lr: 0.1 } }],
      ['unknown optimizer "adma"; did you mean "adam"?; this ball is left out'],
    ]);
  });

  test('of 40 balls the first 32 run', () => {
    const [balls, problems] = ballsOf(Array.from({ length: 40 }, () => 'sgd:lr=0.1').join(','));
    expect(balls).toHaveLength(32);
    expect(problems).toEqual(['balls: at most 32, got 40; the first 32 are shown']);
  });

  test.each([
    ['steps=1e12', 'steps: must be in [0, 100000], got 1000000000000; 100000 is used'],
    ['steps=NaN', 'steps: must be a number, got "NaN"; the default is used'],
    ['start=1', 'start: this loss has 2 weights, got 1; the default is used'],
    ['start=1,1e400', 'start: must be a number, got "1e400"; the default is used'],
    ['domain=-1,1', 'domain: this loss has 2 weights, got 1; the default is used'],
    ['domain=5,-5,0,1', 'domain: low end must lie below the high end, got 5, -5; the default is used'],
    ['seed=1e300', 'seed: must be a whole number, got 1e+300; the default is used'],
    ['noise=-1', 'noise: must be a number in [0, ∞), got -1; the default is used'],
    ['batch=8', 'batchSize: this loss has no samples, got 8; it is left out'],
    ['v=99', 'v: only version 1 is known, got "99"; read as version 1'],
    ['view=cube', 'view: must be one of auto, curve, contour, surface, got "cube"; the default is used'],
    ['loop=perhaps', 'loop: must be one of true, false, got "perhaps"; the default is used'],
    ['stesp=9', 'link: "stesp" is not known and was passed over; did you mean "steps"?'],
    ['steps', 'link: "steps" has no value and was passed over'],
    ['formula=%E0%A4%A', 'formula: is not well encoded and was passed over'],
  ])('%s', (pair, problem) => {
    const { state, problems } = decodeState(`loss=bowl&${pair}`);
    expect(problems).toEqual([problem]);
    expect(() => checkRace(state.race)).not.toThrow();
  });

  test('of several parameters of a formula those that are numbers stay', () => {
    const { state, problems } = decodeState('formula=a*x^2+b&parameters=a=2,b=two');
    expect(state.race.loss).toEqual({ formula: 'a*x^2+b', parameters: { a: 2 } });
    expect(problems).toEqual(['parameters: b: must be a number, got "two"; it is left out']);
  });
});

const EVERYTHING =
  'v=1&loss=himmelblau&domain=-4,4,-4,4&start=1,-2&balls=momentum:lr=0.01:momentum=0.9:schedule=cosine/30/0.1@5:lr=0.02,' +
  'adam:convention=keras:lr=0.1:label=A b:hidden=true,rule:text=v%3D0.9*v-lr*g;w%3Dw%2Bv:lr=0.01&steps=40&step=7&seed=3' +
  '&noise=0.1&view=contour&theme=dark&speed=5&loop=true&measure=gap&scale=log&lang=zh-CN';
const TYPED =
  'v=1&formula=a*x^2+b*y^2&parameters=a=1,b=10&start=1,2&balls=sgd:lr=0.01,rmsprop:lr=0.1:alpha=0.9&steps=30';
const links = [EVERYTHING, TYPED, ...losses.map(({ id }) => encodeState(restingState(defaultRace(id))))];
const nasty = ['NaN', '-1', '1e12', '1e308', '-1e308', '1e400', 'Infinity', '', '0', '1.5', '-0', '%', '💥', 'true'];

/** What hands, messengers and mischief do to a link. */
const mutated = fc
  .tuple(fc.constantFrom(...links), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), { minLength: 1, maxLength: 3 }))
  .map(([link, edits]) => edits.reduce((text, [where, what, kind]) => edit(text, where, what, kind), link));

function edit(text: string, where: number, what: number, kind: number): string {
  const at = where % Math.max(1, text.length);
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
  const number = numbers[where % Math.max(1, numbers.length)];
  const value = nasty[what % nasty.length];
  if (kind === 0) return text.slice(0, at);
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1 + (what % 3));
  if (kind === 2) return text.slice(0, at) + ':=,@&x9%'[what % 8] + text.slice(at);
  if (kind === 3 || number === undefined) return `${text}&${text.slice(at, at + 30)}`;
  return text.slice(0, number.index) + value + text.slice(number.index + number[0].length);
}

describe('a mutilated link', () => {
  test('gives a race that runs, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const { race } = decodeState(text).state;
        expect(() => checkRace(race)).not.toThrow();
        const short = { ...race, steps: Math.min(race.steps, 10) };
        const error: unknown = await prepareRace(short).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (error === undefined) return;
        // A typed text can only be judged by compiling it; its parameters with it.
        const isTyped = 'formula' in race.loss || race.balls.some(({ optimizer }) => typeof optimizer !== 'string');
        expect(isTyped && (error instanceof FormulaError || /parameter/.test(String(error))), String(error)).toBe(true);
      }),
      { seed: 20, numRuns: 500 },
    );
  });

  test('that is taken without a word says what is shown', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { state, problems } = decodeState(text);
        if (problems.length > 0) return;
        const given = new Map(text.split('&').map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]));
        const { race } = state;
        expect(race.balls.length).toBe(partsOf(given.get('balls'))?.length ?? race.balls.length);
        expect(race.start).toEqual(partsOf(given.get('start'))?.map(Number) ?? race.start);
        expect(race.domain.flat()).toEqual(partsOf(given.get('domain'))?.map(Number) ?? race.domain.flat());
        expect(race.steps).toBe(Number(given.get('steps') ?? race.steps));
        expect('id' in race.loss ? race.loss.id : race.loss.formula).toBe(
          decodeURIComponent(given.get('formula') ?? given.get('loss') ?? 'textbook-1d'),
        );
      }),
      { seed: 21, numRuns: 500 },
    );
  });
});

function partsOf(list: string | undefined): string[] | undefined {
  return list?.split(',').filter((part) => part.trim() !== '');
}
