import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schedule } from '../core/schedule.ts';
import { formatBalls, formatParameters, parseBalls, parseDomain, parseNumbers, parseParameters } from './text.ts';

describe('balls as text', () => {
  test('the grammar of the documentation is read', () => {
    expect(parseBalls('sgd:lr=0.01, momentum:lr=0.01:momentum=0.9@40:lr=0.001')).toEqual([
      { optimizer: 'sgd', settings: { lr: 0.01 } },
      {
        optimizer: 'momentum',
        settings: { lr: 0.01, momentum: 0.9 },
        changes: [{ step: 40, settings: { lr: 0.001 } }],
      },
    ]);
  });

  test('booleans, conventions, labels and colours are read', () => {
    expect(parseBalls('rmsprop:centered=true:convention=keras:label=mine:color=%23f00')).toEqual([
      { optimizer: 'rmsprop', convention: 'keras', label: 'mine', color: '#f00', settings: { centered: true } },
    ]);
  });

  test.each<[string, Schedule]>([
    ['step/30/0.5', { kind: 'step', every: 30, factor: 0.5 }],
    ['cosine', { kind: 'cosine' }],
    ['cosine/200', { kind: 'cosine', steps: 200 }],
    ['cosine//0.1', { kind: 'cosine', final: 0.1 }],
    ['cosine/200/0', { kind: 'cosine', steps: 200, final: 0 }],
    ['warm-up/20', { kind: 'warm-up', steps: 20 }],
    ['constant', { kind: 'constant' }],
  ])('the schedule %s is read, and written the same', (text, schedule) => {
    const balls = [{ optimizer: 'sgd', schedule, settings: {} }];
    expect(parseBalls(`sgd:schedule=${text}`)).toStrictEqual(balls);
    expect(formatBalls(balls)).toBe(`sgd:schedule=${text}`);
  });

  test.each(['step/30', 'warm-up', 'linear/5', 'cosine/1/2/3', 'constant/1'])('the schedule %s is refused', (text) => {
    expect(() => parseBalls(`sgd:schedule=${text}`)).toThrow(/^schedule: must be constant, step\/every\/factor/);
  });

  test.each([
    ['sgd:lr', 'ball: settings must be name=value, got "lr" in "sgd:lr"'],
    ['sgd:lr=fast', 'ball: lr: must be a number, got "fast"'],
    ['sgd:lr=NaN', 'ball: lr: must be a number, got "NaN"'],
    ['sgd:convention=jax', 'ball: convention must be torch or keras, got "jax"'],
    ['sgd@x:lr=1', 'changes: step: must be a number, got "x"'],
    [Array.from({ length: 33 }, () => 'sgd').join(','), 'balls: at most 32, got 33'],
  ])('%s is refused with its reason', (text, message) => {
    expect(() => parseBalls(text)).toThrow(new RangeError(message));
  });

  test('what is written is read back, whatever labels and typed rules hold', () => {
    const ball = fc.record({
      optimizer: fc.oneof(
        fc.constantFrom('sgd', 'adam'),
        fc.record({ rule: fc.string({ minLength: 1 }).map((s) => `${s}=`) }),
      ),
      label: fc.string({ minLength: 1 }).map((text) => `<${text}>`),
      settings: fc.dictionary(
        fc.constantFrom('lr', 'eps', 'centered'),
        fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      ),
    });
    fc.assert(
      fc.property(fc.array(ball, { maxLength: 5 }), (balls) => {
        const written = balls.map((each) => ({ ...each, settings: { ...each.settings } }));
        expect(parseBalls(formatBalls(written))).toEqual(written.map(withoutNegativeZero));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

/** `String(-0)` is `0`: the sign of a zero setting is not kept. */
function withoutNegativeZero<T extends { settings: Record<string, number | boolean> }>(ball: T): T {
  const settings = Object.fromEntries(
    Object.entries(ball.settings).map(([name, value]) => [name, Object.is(value, -0) ? 0 : value]),
  );
  return { ...ball, settings };
}

describe('small texts', () => {
  test('domains have two or four numbers', () => {
    expect(parseDomain('-4,5')).toEqual([[-4, 5]]);
    expect(parseDomain('-4,4, -3,3')).toEqual([
      [-4, 4],
      [-3, 3],
    ]);
    expect(() => parseDomain('1,2,3')).toThrow('domain: must be 2 or 4 numbers, got 3');
  });

  test('a list with a gap is refused, not read as zero', () => {
    expect(() => parseNumbers('start', '1,,2')).toThrow('start: must be a number, got ""');
  });

  test('parameters are read and written', () => {
    expect(parseParameters('a=1, b=-2.5e-3')).toEqual({ a: 1, b: -0.0025 });
    expect(parseParameters(formatParameters({ a: 1, b: 2 }))).toEqual({ a: 1, b: 2 });
    expect(() => parseParameters('1a=2')).toThrow('parameters: must be name=number, got "1a=2"');
    expect(() => parseParameters('a=')).toThrow('parameters: a: must be a number, got ""');
  });
});
