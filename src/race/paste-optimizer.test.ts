import { describe, expect, test } from 'vitest';
import type { BallSpecification } from './specification.ts';
import { PasteError, pasteOptimizer } from './paste-optimizer.ts';

/** The message and the characters at fault. */
function fault(text: string): [message: string, characters: string] {
  try {
    pasteOptimizer(text);
  } catch (error) {
    if (error instanceof PasteError) return [error.message, text.slice(error.start, error.end)];
    throw error;
  }
  return ['', ''];
}

describe('a line of Python becomes a ball', () => {
  test.each<[string, BallSpecification]>([
    ['torch.optim.RMSprop(params, lr=1e-3, alpha=0.9)', { optimizer: 'rmsprop', settings: { lr: 1e-3, alpha: 0.9 } }],
    [
      'optim.SGD(model.parameters(), lr=.1, momentum=0.9, nesterov=True)',
      { optimizer: 'nesterov', settings: { lr: 0.1, momentum: 0.9 } },
    ],
    ['keras.optimizers.Adam(learning_rate=0.001)', { optimizer: 'adam', convention: 'keras', settings: { lr: 0.001 } }],
    [
      'tf.keras.optimizers.SGD(0.01, momentum=0.9)',
      { optimizer: 'momentum', convention: 'keras', settings: { lr: 0.01, momentum: 0.9 } },
    ],
    ['SGD(learning_rate=0.1)', { optimizer: 'sgd', convention: 'keras', settings: { lr: 0.1 } }],
    ['Adam(net.parameters())', { optimizer: 'adam', settings: {} }],
    [
      'self.opt = torch.optim.Adam(\n    [{"params": a.b(c, d)}, "x"],  # the weights\n    lr=1_0e-4, betas=(0.8, 0.99), amsgrad=True,\n);',
      { optimizer: 'amsgrad', settings: { lr: 0.001, beta1: 0.8, beta2: 0.99 } },
    ],
    ['torch.optim.SGD(params, 0.5, weight_decay=None)', { optimizer: 'sgd', settings: { lr: 0.5 } }],
    ['torch.optim.SGD(params=p, lr=(0.5))', { optimizer: 'sgd', settings: { lr: 0.5 } }],
  ])('%s', (text, ball) => {
    expect(pasteOptimizer(text)).toEqual(ball);
  });
});

describe('what cannot be taken is named at its characters', () => {
  test.each<[string, string, RegExp]>([
    ['torch.optim.SGD(params, lr=0.1, momntum=0.9)', 'momntum', /unknown argument "momntum".*momentum/],
    ['torch.optim.RMSprp(params)', 'RMSprp', /"RMSprp" is not known here.*RMSprop/],
    ['torch.optim.SGD(params, lr=0.1, maximize=True)', 'maximize', /maximize is not supported/],
    ['torch.optim.SGD(params, lr=-1)', 'lr', /lr must be a number/],
    ['keras.optimizers.Adam(beta_1=1.5)', 'beta_1', /got 1.5/],
    ['torch.optim.SGD(params, lr=schedule(3))', 'lr', /must be a number, True/],
    ['torch.optim.SGD(params, lr=0.1, lr=0.2)', 'lr', /given twice/],
    ['torch.optim.SGD(params, 0.1, 0.9)', '0.9', /needs its name/],
    ['torch.optim.SGD(params, lr=0.1, 0.9)', '0.9', /cannot follow/],
    ['torch.optim.SGD(params, lr=0.1) + 1', '+ 1', /only one call/],
    ['numpy.SGD(params)', 'SGD', /neither PyTorch nor Keras/],
    ['torch.optim.SGD', '', /a call is expected/],
    ['', '', /the name of an optimizer/],
    ['torch.optim.SGD(params, lr=', '', /a closing bracket is missing|a value is expected/],
    ['torch.optim.SGD(params, lr=[0.1', '', /closing bracket/],
    ['torch.optim.SGD(params, __import__("os"))', '__import__("os")', /must be a number, True/],
  ])('%s', (text, characters, message) => {
    const [said, at] = fault(text);
    expect(said).toMatch(message);
    expect(at).toBe(characters);
  });

  test('a very long text is refused before it is read', () => {
    expect(fault(`SGD(${'('.repeat(5000)}`)[0]).toMatch(/at most 2000/);
  });
});
