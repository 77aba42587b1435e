import { describe, expect, test } from 'vitest';
import { prepareRace } from '../../race/race.ts';
import type { RaceSpecification } from '../../race/specification.ts';
import { defaultRace, DEFAULT_VIEW } from '../defaults.ts';
import type { FigureState } from '../state.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { readExport } from './read-export.ts';

function stateOf(race: RaceSpecification): FigureState {
  return { version: 1, race, view: DEFAULT_VIEW, step: 3 };
}

const hostile: RaceSpecification = {
  loss: { formula: 'a*x^2 + y^2 + "', parameters: { a: 0.1 + 0.2 } },
  domain: [
    [-1 / 3, 5],
    [-5, 5],
  ],
  start: [0.1, -1e-17],
  steps: 5,
  seed: -7,
  noise: 1 / 3,
  balls: [
    { optimizer: 'sgd', settings: { lr: 0.07 }, label: '=cmd|"/C calc"!A0,\n</script>', hidden: true },
    {
      optimizer: 'momentum',
      convention: 'keras',
      settings: { lr: 0.1, momentum: 0.9 },
      schedule: { kind: 'cosine', steps: 4, final: 0.1 },
      changes: [{ step: 2, settings: { lr: 0.01 } }],
      color: '#123456',
    },
  ],
};
const loss = { formula: 'a*x^2 + y^2', parameters: { a: 0.1 + 0.2 } };
const kinds: [string, RaceSpecification][] = [
  ['the textbook scene', { ...defaultRace(), steps: 20 }],
  ['a surface of the catalogue', { ...defaultRace('himmelblau'), steps: 20 }],
  ['a typed formula with everything', { ...hostile, loss }],
  ['a race without balls', { ...defaultRace(), balls: [] }],
];

describe('a file of all runs', () => {
  test.each(kinds)('%s comes back from CSV and from JSON as the same race', async (_, race) => {
    const state = stateOf(race);
    const run = await prepareRace(race);
    for (const text of [toCsv(run, state), toJson(run, state)]) {
      expect(readExport(text)).toEqual({ state, notices: [] });
    }
  });

  test('a row of CSV holds every digit of a point, its loss and its gradient', async () => {
    const race = { ...defaultRace('himmelblau'), steps: 20 };
    const run = await prepareRace(race);
    const rows = toCsv(run, stateOf(race)).trimEnd().split('\n');
    expect(rows[2]).toBe('ball,label,step,x,y,loss,gradient_x,gradient_y');
    expect(rows).toHaveLength(3 + run.balls.length * 21);
    const { trajectory } = run.balls[1];
    const [ball, label, step, ...numbers] = rows[3 + 21 + 7].split(',');
    expect([ball, label, step]).toEqual(['1', 'Momentum', '7']);
    expect(numbers.map(Number)).toEqual([...trajectory.point(7), trajectory.loss(7), ...trajectory.gradient(7)]);
  });

  test('a run that overflows is written up to where it ended', async () => {
    const race: RaceSpecification = {
      ...defaultRace('quadratic-1d'),
      balls: [{ optimizer: 'sgd', settings: { lr: 1e200 } }],
    };
    const run = await prepareRace(race);
    const { length } = run.balls[0].trajectory;
    expect(toCsv(run, stateOf(race)).trimEnd().split('\n')).toHaveLength(3 + length);
    const document = JSON.parse(toJson(run, stateOf(race))) as {
      balls: { loss: unknown[]; failure: { step: number } }[];
    };
    expect(document.balls[0].loss[length - 1]).toBe('Infinity');
    expect(document.balls[0].failure.step).toBe(length - 1);
  });

  test('a label that a spreadsheet would run is text, and stays one cell', async () => {
    const race = { ...hostile, loss };
    const row = toCsv(await prepareRace(race), stateOf(race)).split('\n')[3];
    expect(row).toBe(`0,"'=cmd|""/C calc""!A0,`);
  });
});

describe('reading a file again', () => {
  test('what a spreadsheet does to comments is undone', () => {
    const csv =
      '\uFEFF"# Loss Landscape 1",,,\r\n"# state: v=1&loss=himmelblau&start=1,2&balls=sgd:lr=0.01&steps=9",,,\r\nball,label\r\n';
    const { state, notices } = readExport(csv);
    expect(notices).toEqual([]);
    expect(state.race.start).toEqual([1, 2]);
    expect(state.race.steps).toBe(9);
  });

  test.each([
    ['step,loss\n1,2', /must begin with/],
    ['# Loss Landscape 1\nball', /second line/],
    ['{"format":"other"}', /format must be/],
    ['{"format":', /not whole JSON/],
    ['{"format":"loss-landscape","state":{"race":{}}}', /state is incomplete/],
    ['', /must begin with/],
  ])('%j is refused', (text, message) => {
    expect(() => readExport(text)).toThrow(message);
    expect(() => readExport(text)).toThrow(RangeError);
  });

  test('values out of range are cut, with a notice', () => {
    const { state, notices } = readExport('# Loss Landscape 1\n# state: v=1&steps=1e12\n');
    expect(state.race.steps).toBe(100_000);
    expect(notices).toHaveLength(1);
  });
});
