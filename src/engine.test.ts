import { expect, test } from 'vitest';
import {
  compileLoss,
  customRule,
  decodeState,
  defineOptimizer,
  descend,
  encodeState,
  findLoss,
  findOptimizer,
  fromFramework,
  prepareRace,
  stationaryPoints,
  toFramework,
} from './engine.ts';

const loss = findLoss('bowl');
const optimizer = findOptimizer('sgd');
const run = { loss, optimizer, start: [1, 1], steps: 3 };
const race = { loss: { id: 'bowl' }, domain: [], start: [1, 1], steps: 3, seed: 0, noise: 0, balls: [] };

/** A caller from JavaScript: no compiler has looked at what is given. */
const call = (entry: unknown, ...given: unknown[]): unknown => (entry as (...args: unknown[]) => unknown)(...given);

test.each<[string, () => unknown, RegExp]>([
  ['descend without options', () => call(descend), /^options: must be an object, got undefined$/],
  [
    'descend without a loss',
    () => call(descend, { ...run, loss: undefined }),
    /^loss: must be a loss .*got undefined$/,
  ],
  ['descend on an id', () => call(descend, { ...run, loss: 'bowl' }), /^loss: must be a loss .*got "bowl"$/],
  ['descend without a rule', () => call(descend, { ...run, optimizer: undefined }), /^optimizer: .*got undefined$/],
  ['descend with an id for a rule', () => call(descend, { ...run, optimizer: 'sgd' }), /^optimizer: .*got "sgd"$/],
  ['descend without a start', () => call(descend, { ...run, start: undefined }), /^start: .*got undefined$/],
  ['descend from a text', () => call(descend, { ...run, start: '1,1' }), /^start: .*got "1,1"$/],
  ['descend without steps', () => call(descend, { ...run, steps: undefined }), /^steps: .*got undefined$/],
  ['descend with one number for settings', () => call(descend, { ...run, settings: 0.1 }), /^settings: .*got 0\.1$/],
  ['descend with changes of another kind', () => call(descend, { ...run, changes: [5] }), /^changes: .*got a list$/],
  [
    'descend with the name of a schedule',
    () => call(descend, { ...run, schedule: 'cosine' }),
    /^schedule: .*"cosine"$/,
  ],
  ['findLoss of nothing', () => call(findLoss), /^unknown loss "undefined"/],
  ['findOptimizer of nothing', () => call(findOptimizer), /^unknown optimizer "undefined"/],
  ['compileLoss of nothing', () => call(compileLoss), /^formula: must be a text, got undefined$/],
  ['customRule of nothing', () => call(customRule), /^rule: must be a text, got undefined$/],
  ['fromFramework without a class', () => call(fromFramework, 'torch'), /^class: must be a name .*got undefined$/],
  ['fromFramework with a list', () => call(fromFramework, 'torch', 'SGD', [0.1]), /^arguments: .*got a list$/],
  ['toFramework of nothing', () => call(toFramework, 'torch'), /^ball: .*got undefined$/],
  ['toFramework into another language', () => call(toFramework, 'jax', { optimizer }), /^framework: .*got jax$/],
  ['prepareRace of nothing', () => call(prepareRace), /^race: must be an object, got undefined$/],
  [
    'prepareRace without a loss',
    () => call(prepareRace, { ...race, loss: undefined }),
    /^loss: must be .*got undefined$/,
  ],
  ['prepareRace without balls', () => call(prepareRace, { ...race, balls: undefined }), /^balls: .*got undefined$/],
  ['prepareRace in no domain', () => call(prepareRace, { ...race, domain: [0, 1] }), /^domain: .*got a list$/],
  ['stationaryPoints of nothing', () => call(stationaryPoints), /^loss: must be a loss .*got undefined$/],
  ['stationaryPoints in no domain', () => call(stationaryPoints, loss), /^domain: .*got undefined$/],
  ['encodeState of nothing', () => call(encodeState), /^state: must have race and view, got undefined$/],
  ['defineOptimizer of nothing', () => call(defineOptimizer), /^optimizer: must be an object .*got undefined$/],
  ['defineOptimizer without settings', () => call(defineOptimizer, { id: 'a', names: {} }), /^a: settings must be/],
])('%s is a RangeError that names what must hold', async (_, entry, message) => {
  const error: unknown = await Promise.resolve()
    .then(entry)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RangeError);
  expect((error as Error).message).toMatch(message);
});

test('decodeState of nothing is the default with a notice', () => {
  const { state, problems } = call(decodeState) as ReturnType<typeof decodeState>;
  expect(state.race.loss).toEqual({ id: 'textbook-1d' });
  expect(problems).toEqual(['link: must be a text, got undefined; the default is used']);
});

test('a rule of a host’s own runs like those of the catalogue', () => {
  const signs = defineOptimizer({
    id: 'signs',
    names: { en: 'Signs', zh: '符号下降' },
    settings: { lr: optimizer.settings.lr },
    rule: { torch: 'w = w - lr*sign(g)' },
    kernel: () => ({
      settings: ['lr'],
      elements: [],
      scalars: [],
      initial: {},
      step: (count, _t, w, g, _elements, _scalars, [lr]) => {
        for (let i = 0; i < count; i++) w[i] -= lr * Math.sign(g[i]);
      },
    }),
  });
  const trajectory = descend({ ...run, optimizer: signs, settings: { lr: 0.25 } });
  expect([...trajectory.point(3)]).toEqual([0.25, 0.25]);
  expect(() => descend({ ...run, optimizer: signs, settings: { lr: -1 } })).toThrow(/^signs: lr must be/);
});
