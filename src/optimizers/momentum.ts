import { damping, inertia, rate, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Heavy ball (Polyak, 1964).
 *
 * b ← g at t = 1, else μ·b + (1 − dampening)·g;  w ← w − lr·b.  lr stays outside the velocity, as in PyTorch.
 *
 * Keras: b ← μ·b − lr·g;  w ← w + b.  lr is inside the velocity, so a change of lr in mid-run acts with delay.
 *
 * With dampening = μ the velocity is a running average of the gradients ("EMA momentum"), which is a slower ball.
 */
export const momentum = defineOptimizer({
  id: 'momentum',
  names: { en: 'Momentum', zh: '动量' },
  settings: {
    lr: rate({ torch: ['lr', 1e-3], keras: ['learning_rate', 0.01] }),
    momentum: inertia({ torch: ['momentum', 0], keras: ['momentum', 0] }),
    dampening: damping({ torch: ['dampening', 0] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
  },
  rule: {
    torch: `
      b = t == 1 ? g : momentum*b + (1 - dampening)*g
      w = w - lr*b`,
    keras: `
      b = momentum*b - lr*g
      w = w + b`,
  },
  classes: { torch: { name: 'SGD' }, keras: { name: 'SGD' } },
});
