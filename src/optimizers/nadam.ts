import { amount, choice, epsilon, firstMoment, rate, secondMoment, shrinkage } from '../core/knobs.ts';
import { defineOptimizer } from './define.ts';

/**
 * Adam with Nesterov's look ahead (Dozat, 2016). The share of momentum grows from about β₁/2 towards β₁:
 *
 * μ = β₁·(1 − 0.96^(t·momentumDecay) / 2);  μ′ the same at t + 1;  p ← p·μ (the product of all μ);
 * m ← β₁·m + (1 − β₁)·g;  v ← β₂·v + (1 − β₂)·g²;
 * m̂ = μ′·m / (1 − p·μ′) + (1 − μ)·g / (1 − p);  v̂ = v / (1 − β₂ᵗ);  w ← w − lr·m̂ / (√v̂ + ε).
 *
 * Keras is PyTorch with momentumDecay = 1: a much faster schedule.
 */
export const nadam = defineOptimizer({
  id: 'nadam',
  names: { en: 'NAdam', zh: 'NAdam' },
  settings: {
    lr: rate({ torch: ['lr', 2e-3], keras: ['learning_rate', 1e-3] }),
    beta1: firstMoment({ torch: ['betas.0', 0.9], keras: ['beta_1', 0.9] }),
    beta2: secondMoment({ torch: ['betas.1', 0.999], keras: ['beta_2', 0.999] }),
    eps: epsilon({ torch: ['eps', 1e-8], keras: ['epsilon', 1e-7] }),
    momentumDecay: amount({ en: 'momentum decay', zh: '动量衰减' }, 1, { torch: ['momentum_decay', 4e-3] }),
    weightDecay: shrinkage({ torch: ['weight_decay', 0], keras: ['weight_decay', 0] }),
    decoupledWeightDecay: choice(
      { en: 'decay the weights directly', zh: '直接衰减权重' },
      { torch: ['decoupled_weight_decay', false] },
    ),
  },
  rule: {
    torch: `
      mu = beta1*(1 - 0.96^(t*momentumDecay)/2)
      muNext = beta1*(1 - 0.96^((t + 1)*momentumDecay)/2)
      p = p*mu
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      mHat = muNext*m/(1 - p*muNext) + (1 - mu)*g/(1 - p)
      vHat = v/(1 - beta2^t)
      w = w - lr*mHat/(sqrt(vHat) + eps)`,
    keras: `
      mu = beta1*(1 - 0.96^t/2)
      muNext = beta1*(1 - 0.96^(t + 1)/2)
      p = p*mu
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      mHat = muNext*m/(1 - p*muNext) + (1 - mu)*g/(1 - p)
      vHat = v/(1 - beta2^t)
      w = w - lr*mHat/(sqrt(vHat) + eps)`,
  },
  initial: { p: 1 },
  classes: { torch: { name: 'NAdam' }, keras: { name: 'Nadam' } },
});
