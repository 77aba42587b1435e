import { describe, expect, test } from 'vitest';
import { encodeState } from './codec.ts';
import { readState } from './codec-read.ts';
import { typedRace, DEFAULT_VIEW } from './defaults.ts';
import { amendParts, readCommand } from './frame-command.ts';
import { readFrame, splitQuery } from './frame-query.ts';

const read = (query: string) => readFrame(splitQuery(query));
const textsOf = (content: { notices: readonly { text: string }[] }) => content.notices.map(({ text }) => text);

describe('the query of a frame', () => {
  test('is read as a link is', () => {
    const text = 'loss=himmelblau&start=-1,2&balls=sgd:lr=0.01&steps=30&step=7&seed=3&view=contour&lang=zh&theme=dark';
    const content = read(`?${text}`);
    expect(content.state).toEqual(readState(text).state);
    expect(content.notices).toEqual([]);
  });

  test('keeps every ASCII character of a formula: it is never form-decoded', () => {
    const formula = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    const state = { version: 1, race: typedRace(formula, 1), view: DEFAULT_VIEW, step: 200 } as const;
    expect(read(`?${encodeState(state)}`).state).toEqual(state);
    expect(read('?formula=x+1').state.race.loss).toEqual({ formula: 'x+1' });
  });

  test('says options of the figure, and flags by their names alone', () => {
    const content = read('?autoplay&loop&predict=false&controls=play,speed&interaction=scrub&label=A%20race');
    const options = { autoplay: true, controls: 'play speed', interaction: 'scrub', label: 'A race', notices: [] };
    expect(content).toMatchObject(options);
    expect(content.state.view).toMatchObject({ loop: true, predict: false });
    expect(content.state.step).toBe(0);
    expect(read('?autoplay&step=9').state.step).toBe(9);
    expect(read('?controls=none').controls).toBe('none');
    expect(read('?controls=fly')).not.toHaveProperty('controls');
  });

  test('has a notice for each part that cannot be taken, and for no name that it does not know', () => {
    const query = '?utm_source=a&loss=none&steps=1e9&controls=play,fly&interaction=most&autoplay=maybe&lang=%E0';
    const content = read(query);
    const subjects = textsOf(content).map((text) => /^(\w+:|unknown loss)/.exec(text)?.[0]);
    expect(new Set(subjects)).toEqual(
      new Set(['unknown loss', 'steps:', 'lang:', 'controls:', 'interaction:', 'autoplay:']),
    );
    expect(content.notices).toHaveLength(6);
    expect(content).toMatchObject({ autoplay: false, controls: 'play', interaction: 'all' });
  });
});

describe('messages to a frame', () => {
  test.each([[null], ['play'], [{}], [{ type: 'play' }], [{ type: 'loss-landscape:eval' }], [{ type: 7 }], [[]]])(
    '%j is none of its commands',
    (data) => expect(readCommand(data)).toBeUndefined(),
  );

  test('a step that is no number is not sought', () => {
    expect(readCommand({ type: 'loss-landscape:seek', step: 3 })).toEqual({ kind: 'seek', step: 3 });
    expect(readCommand({ type: 'loss-landscape:seek', step: '3' })).toBeUndefined();
    expect(readCommand({ type: 'loss-landscape:seek', step: Number.NaN })).toBeUndefined();
  });

  test('set puts texts, numbers and lists into the query, and takes out what is null', () => {
    const before = splitQuery('?loss=himmelblau&start=-1,2&loop');
    const { parts, notices } = amendParts(before, { start: [1, -2], steps: 40, loop: null, utm: 'x' });
    expect(notices).toEqual([]);
    const { state } = readFrame(parts);
    expect(state.race).toMatchObject({ loss: { id: 'himmelblau' }, start: [1, -2], steps: 40 });
    expect(state.view.loop).toBe(false);
  });

  test('another loss takes out what was said of the one before', () => {
    const before = splitQuery('?formula=x%5E2%2By&start=1,2&balls=adam:lr=0.1');
    const content = readFrame(amendParts(before, { loss: 'textbook-1d' }).parts);
    expect(content.notices).toEqual([]);
    expect(content.state.race).toMatchObject({ loss: { id: 'textbook-1d' }, balls: [{ optimizer: 'adam' }] });
  });

  test('a value of another kind is left out with a notice', () => {
    const { parts, notices } = amendParts(new Map(), { loss: { id: 'x' }, start: ['a'], seed: 3 });
    expect([...parts.keys()]).toEqual(['seed']);
    expect(notices.map(({ text }) => text)).toEqual([
      'loss: must be a text, a number or a list of numbers, got an object',
      'start: must be a text, a number or a list of numbers, got a list',
    ]);
  });

  test('a text stays one value, whatever signs are in it', () => {
    const { parts } = amendParts(new Map(), { formula: 'x^2 + 1 & steps=3 \uD800' });
    expect(readFrame(parts).state.race).toMatchObject({ loss: { formula: 'x^2 + 1 & steps=3 \uFFFD' }, steps: 200 });
  });
});
