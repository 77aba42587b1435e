import { expect, test } from 'vitest';
import { prepareRace } from '../race/race.ts';
import { withoutFaultyTexts } from './codec-compile.ts';
import { readState } from './codec-read.ts';

async function opened(link: string): Promise<[Record<string, unknown>, string[]]> {
  const { state, notices } = await withoutFaultyTexts(readState(link).state);
  await expect(prepareRace(state.race)).resolves.toBeDefined();
  return [{ ...state.race }, notices.map(({ text }) => text)];
}

test('a formula that cannot be read is replaced by the textbook curve, and the rest of the link stays', async () => {
  const [race, notices] = await opened('formula=x^2%2B&start=1,2&balls=sgd:lr=0.5&steps=7');
  expect(race).toMatchObject({
    loss: { id: 'textbook-1d' },
    steps: 7,
    balls: [{ optimizer: 'sgd', settings: { lr: 0.5 } }],
  });
  expect(notices).toEqual(['formula: something is missing after "+"; the default is used']);
});

test('a parameter that the formula needs and does not get counts as a fault of the formula', async () => {
  const [race, notices] = await opened('formula=a*x^2&parameters=a=one');
  expect(race.loss).toEqual({ id: 'textbook-1d' });
  expect(notices).toEqual(['formula: unknown name "a"; the default is used']);
});

test('a ball of a rule that cannot be read is left out, its neighbours and a sound formula stay', async () => {
  const [race, notices] = await opened('formula=x^2&balls=rule:text=w%3Dw-:lr=1,sgd:lr=0.5');
  expect(race).toMatchObject({ loss: { formula: 'x^2' }, balls: [{ optimizer: 'sgd', settings: { lr: 0.5 } }] });
  expect(notices).toEqual(['rule: something is missing after "-"; this ball is left out']);
});

test('when no ball is left the usual ones run', async () => {
  const [race] = await opened('balls=rule:text=w%3Dw-:lr=1');
  expect(race.balls).toHaveLength(4);
});
