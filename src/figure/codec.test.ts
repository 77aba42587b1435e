import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { losses } from '../losses/index.ts';
import { decodeState, encodeState } from './codec.ts';
import { defaultRace, restingState, typedRace } from './defaults.ts';
import type { View } from './state.ts';

describe('a state as text', () => {
  test('is short and readable', () => {
    expect(encodeState(restingState(defaultRace('two-wells')))).toBe(
      'v=1&loss=two-wells&start=-3.4,-1.2&balls=sgd:lr=0.05,momentum:lr=0.05:momentum=0.9,adagrad:lr=0.3,rmsprop:lr=0.03&steps=200',
    );
  });

  test('is read back as it was, for every catalogue loss', () => {
    for (const loss of losses) {
      const state = restingState(defaultRace(loss.id));
      expect(decodeState(encodeState(state))).toEqual({ state, problems: [] });
    }
  });

  test('holds all of a view', () => {
    // A view that gets another field does not compile here without it.
    const view: Required<View> = {
      kind: 'curve',
      theme: 'dark',
      lang: 'zh-CN',
      speed: 5,
      loop: true,
      zoom: [[-1, 2.5]],
      overlays: ['gradient', 'velocity'],
      measure: 'gap',
      scale: 'log',
      predict: true,
    };
    const state = { ...restingState(), view, step: 7 };
    expect(decodeState(encodeState(state))).toEqual({ state, problems: [] });
  });

  test('carries every ASCII character of a formula', () => {
    const text = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    const state = restingState(typedRace(text, 1));
    expect(decodeState(`#${encodeState(state)}`).state.race.loss).toEqual({ formula: text });
  });

  test('a plus is a plus and never a space', () => {
    expect(decodeState('v=1&formula=x^2+1').state.race.loss).toEqual({ formula: 'x^2+1' });
  });

  test('random states survive the way there and back', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
    const state = fc
      .record({
        start: fc.tuple(number, number),
        steps: fc.nat(100_000),
        seed: fc.nat(1e6),
        noise: fc.nat(10),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ share, ...rest }) => {
        const race = { ...defaultRace('himmelblau'), ...rest };
        return { ...restingState(race), step: share * race.steps };
      });
    fc.assert(
      fc.property(state, (each) => {
        expect(decodeState(encodeState(each))).toEqual({ state: each, problems: [] });
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('a link that asks for too much is cut, with a notice for each part', () => {
    const balls = Array.from({ length: 10_000 }, () => 'sgd:lr=1')
      .join(',')
      .slice(0, 15_000);
    const { state, problems } = decodeState(`v=99&loss=bowl&steps=1e12&balls=${balls}&unknown=1&speed=0&view=cube`);
    expect(state.race.steps).toBe(100_000);
    expect(state.race.balls).toHaveLength(32);
    expect(state.race.loss).toEqual({ id: 'bowl' });
    expect(problems.join('\n')).toMatch(/v: .*\n.*steps: .*/s);
    expect(problems).toHaveLength(5);
  });

  test.each([
    'lr=NaN',
    'loss=nowhere',
    'balls=sgd:lr=NaN',
    'start=1,,2',
    'domain=5,-5',
    'formula=%E0%A4%A',
    '&&&=',
    '%',
    '#',
  ])('%s gives a sound state, whatever it says', (text) => {
    const { state } = decodeState(text);
    expect(state.version).toBe(1);
    expect(state.race.balls.length).toBeGreaterThan(0);
  });

  test('any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeState(text).state.version).toBe(1);
        expect(decodeState(`balls=${text}&domain=${text}&start=${text}`).state.version).toBe(1);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
