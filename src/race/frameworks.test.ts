import { describe, expect, test } from 'vitest';
import type { Convention } from '../core/optimizer.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import { fromFramework, toFramework } from './frameworks.ts';
import type { KeywordArguments } from './python.ts';

function read(framework: Convention, className: string, kwargs: KeywordArguments = {}): [string, object, Convention] {
  const { optimizer, settings, convention } = fromFramework(framework, className, kwargs);
  return [optimizer.id, settings, convention];
}

describe('from a framework', () => {
  test('SGD is three rules', () => {
    expect(read('torch', 'SGD', { lr: 0.1 })).toEqual(['sgd', { lr: 0.1 }, 'torch']);
    expect(read('torch', 'SGD', { lr: 0.1, momentum: 0 })[0]).toBe('sgd');
    expect(read('torch', 'SGD', { lr: 0.03, momentum: 0.9, dampening: 0.5 })).toEqual([
      'momentum',
      { lr: 0.03, momentum: 0.9, dampening: 0.5 },
      'torch',
    ]);
    expect(read('torch', 'SGD', { momentum: 0.9, nesterov: true })[0]).toBe('nesterov');
    expect(read('keras', 'SGD', { learning_rate: 0.1, momentum: 0.8 })).toEqual([
      'momentum',
      { lr: 0.1, momentum: 0.8 },
      'keras',
    ]);
    // Keras looks at nesterov only when there is momentum.
    expect(read('keras', 'SGD', { nesterov: true })[0]).toBe('sgd');
  });

  test('Adam with a switch is AMSGrad; in AdamW it is a setting', () => {
    expect(read('torch', 'Adam', { betas: [0.8, 0.99] })).toEqual(['adam', { beta1: 0.8, beta2: 0.99 }, 'torch']);
    expect(read('torch', 'Adam', { amsgrad: true })[0]).toBe('amsgrad');
    expect(read('torch', 'Adam', { amsgrad: false })[0]).toBe('adam');
    expect(read('keras', 'Adam', { amsgrad: true, beta_1: 0.8 })).toEqual(['amsgrad', { beta1: 0.8 }, 'keras']);
    expect(read('torch', 'AdamW', { amsgrad: true })).toEqual(['adamw', { amsgrad: true }, 'torch']);
  });

  test('names are each framework’s own', () => {
    expect(read('torch', 'RMSprop', { alpha: 0.9, eps: 1e-6 })[1]).toEqual({ alpha: 0.9, eps: 1e-6 });
    expect(read('keras', 'RMSprop', { rho: 0.9, epsilon: 1e-6 })[1]).toEqual({ alpha: 0.9, eps: 1e-6 });
    expect(read('keras', 'Adadelta', { rho: 0.9 })[1]).toEqual({ rho: 0.9 });
    expect(read('torch', 'Rprop', { etas: [0.4, 1.3], step_sizes: [1e-5, 10] })[1]).toEqual({
      etaMinus: 0.4,
      etaPlus: 1.3,
      stepMin: 1e-5,
      stepMax: 10,
    });
  });

  test('None counts as not given, and what does not touch the path is ignored', () => {
    expect(read('torch', 'SGD', { lr: 0.1, momentum: null })).toEqual(['sgd', { lr: 0.1 }, 'torch']);
    const silent = { foreach: true, fused: true, capturable: false, differentiable: true };
    expect(read('torch', 'Adam', { lr: 0.1, ...silent })[1]).toEqual({ lr: 0.1 });
    expect(read('torch', 'ASGD', { t0: 1000 })[1]).toEqual({});
    expect(read('keras', 'Adam', { name: 'mine', clipnorm: null })[1]).toEqual({});
    expect(read('torch', 'Adam', { maximize: false })[1]).toEqual({});
  });

  test.each([
    ['torch', 'SGD', { maximize: true }, /PyTorch SGD: maximize is not supported, got True/],
    ['keras', 'Adam', { clipnorm: 1 }, /Keras Adam: clipnorm is not supported, got 1/],
    ['keras', 'Adam', { use_ema: true }, /use_ema is not supported/],
    ['torch', 'SGD', { learning_rate: 0.1 }, /PyTorch SGD: unknown argument "learning_rate"/],
    ['torch', 'Adam', { beta: [0.9, 0.99] }, /unknown argument "beta"; did you mean "betas"\?/],
    ['torch', 'SDG', {}, /PyTorch optimizer "SDG" is not known here; did you mean "SGD"\?/],
    ['torch', 'Lion', {}, /PyTorch optimizer "Lion" is not known here/],
    ['keras', 'Rprop', {}, /Keras optimizer "Rprop" is not known here/],
    ['torch', 'Adam', { betas: 0.9 }, /betas must be 2 numbers, got 0.9/],
    ['torch', 'Adam', { betas: [0.9] }, /betas must be 2 numbers, got \(0.9,\)/],
    ['torch', 'Adam', { lr: 'fast' }, /lr must be a number, True or False, got "fast"/],
    ['torch', 'Adam', { amsgrad: 1 }, /amsgrad: must be True or False, got 1/],
    ['torch', 'SGD', { lr: 0.1, nesterov: true }, /nesterov needs momentum above 0 and dampening 0/],
    ['torch', 'SGD', { momentum: 0.9, dampening: 0.1, nesterov: true }, /dampening=0.1/],
    ['torch', 'SGD', { lr: -1 }, /lr must be .* got -1|lr must be .*got −1/],
    ['torch', 'Adam', { betas: [1, 0.9] }, /beta1 must be/],
    ['torch', 'SGD', { constructor: 1 }, /unknown argument "constructor"/],
  ] as const)('%s %s %j is refused by name', (framework, className, kwargs, message) => {
    expect(() => fromFramework(framework, className, kwargs)).toThrow(message);
    expect(() => fromFramework(framework, className, kwargs)).toThrow(RangeError);
  });

  test('there are two frameworks', () => {
    expect(() => fromFramework('jax' as Convention, 'SGD')).toThrow(/framework: must be torch or keras, got jax/);
  });
});

describe('to a framework', () => {
  test.each([
    ['torch', { optimizer: 'sgd', settings: { lr: 0.03 } }, 'torch.optim.SGD(params, lr=0.03)'],
    ['torch', { optimizer: 'sgd' }, 'torch.optim.SGD(params, lr=0.001)'],
    [
      'torch',
      { optimizer: 'momentum', settings: { lr: 0.03, momentum: 0.9 } },
      'torch.optim.SGD(params, lr=0.03, momentum=0.9)',
    ],
    ['torch', { optimizer: 'momentum', settings: { lr: 0.1, momentum: 0 } }, 'torch.optim.SGD(params, lr=0.1)'],
    [
      'torch',
      { optimizer: 'nesterov', settings: { lr: 0.03, momentum: 0.8 } },
      'torch.optim.SGD(params, lr=0.03, momentum=0.8, nesterov=True)',
    ],
    [
      'torch',
      { optimizer: 'amsgrad', settings: { lr: 1e-7, beta2: 0.9 } },
      'torch.optim.Adam(params, lr=1e-7, betas=(0.9, 0.9), amsgrad=True)',
    ],
    [
      'torch',
      { optimizer: 'rmsprop', settings: { lr: 0.01, centered: true } },
      'torch.optim.RMSprop(params, lr=0.01, centered=True)',
    ],
    [
      'keras',
      { optimizer: 'rmsprop', convention: 'keras', settings: { lr: 0.01, alpha: 0.95 } },
      'keras.optimizers.RMSprop(learning_rate=0.01, rho=0.95)',
    ],
    [
      'keras',
      { optimizer: 'momentum', settings: { lr: 0.1, momentum: 0.9 } },
      'keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)',
    ],
    ['keras', { optimizer: 'lion', settings: { lr: 0.1 } }, 'keras.optimizers.Lion(learning_rate=0.1)'],
  ] as const)('%s: %j', (framework, ball, line) => {
    expect(toFramework(framework, ball)).toBe(line);
  });

  test.each([
    ['keras', { optimizer: 'rmsprop' }, /Keras: rmsprop: its form is another than PyTorch's/],
    ['keras', { optimizer: 'rprop' }, /Keras: rprop: there is no such optimizer/],
    ['torch', { optimizer: 'lion' }, /PyTorch: lion: there is no such optimizer/],
    ['torch', { optimizer: 'sgd', schedule: { kind: 'cosine' } }, /one line cannot say the schedule "cosine"/],
    ['torch', { optimizer: 'sgd', changes: [{ step: 40, settings: { lr: 0.1 } }] }, /change of settings at step 40/],
    ['torch', { optimizer: { rule: 'w = w - lr*g' } }, /a typed rule cannot be said/],
    ['torch', { optimizer: 'sgdd' }, /unknown optimizer "sgdd"; did you mean "sgd"\?/],
    ['torch', { optimizer: 'sgd', settings: { lr: Number.NaN } }, /lr must be/],
    ['keras', { optimizer: 'sgd', settings: { weightDecay: 0.1 } }, /its form is another/],
  ] as const)('%s: %j is refused by name', (framework, ball, message) => {
    expect(() => toFramework(framework, ball as never)).toThrow(message);
  });
});

/** The class, and the keyword arguments of a line of Python as plain data. */
function parse(line: string): [string, KeywordArguments] {
  const [, className, inside] = /\.(\w+)\((?:params, )?(.*)\)$/.exec(line) ?? ['', '', ''];
  const json = inside
    .replaceAll(/(\w+)=/g, '"$1": ')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll('True', 'true')
    .replaceAll('False', 'false');
  return [className, JSON.parse(`{${json}}`) as KeywordArguments];
}

/** Another value that every setting allows. */
function awayFrom(value: number | boolean): number | boolean {
  if (typeof value === 'boolean') return !value;
  if (value === 0) return 0.125;
  return value > 1 ? value * 0.75 + 0.4 : value * 0.75;
}

describe('there and back', () => {
  const cases = optimizers.flatMap(({ id, conventions }) => conventions.map((convention) => [id, convention] as const));

  test.each(cases)('%s as %s says the same again, at its defaults and away from them', (id, convention) => {
    const { settings } = findOptimizer(id);
    const moved: Record<string, number | boolean> = Object.fromEntries(
      Object.entries(settings)
        .filter(([, definition]) => definition[convention] !== undefined)
        .map(([name, definition]) => {
          return [name, awayFrom(definition[convention]?.[1] ?? 0)];
        }),
    );
    // Without momentum the two rules that have it are SGD.
    const plain: Record<string, number> =
      'momentum' in settings && id !== 'rmsprop' ? { lr: 0.01, momentum: 0.5 } : { lr: 0.01 };
    for (const values of [plain, moved]) {
      const ball = { optimizer: id, convention, settings: id === 'nesterov' ? { ...values, dampening: 0 } : values };
      const wanted = 'dampening' in settings ? ball : { ...ball, settings: values };
      const [className, kwargs] = parse(toFramework(convention, wanted));
      const back = fromFramework(convention, className, kwargs);
      expect(back.optimizer.id).toBe(id);
      expect(back.convention).toBe(convention);
      for (const [name, value] of Object.entries(wanted.settings)) {
        const read = back.settings[name] ?? settings[name][convention]?.[1];
        expect(read, name).toBe(value);
      }
    }
  });

  test('every rule is tried in each of its conventions', () => {
    expect(new Set(cases.map(([id]) => id)).size).toBe(optimizers.length);
    expect(cases.length).toBeGreaterThan(optimizers.length);
  });
});
