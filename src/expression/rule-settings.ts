import {
  amount,
  choice,
  damping,
  epsilon,
  firstMoment,
  inertia,
  rate,
  secondMoment,
  shrinkage,
  smoothing,
} from '../core/knobs.ts';
import type { SettingDefinition } from '../core/setting.ts';

/**
 * The settings that a typed rule may use, with the values that they have when nothing is said: a closed list, as with
 * an open one every slip of the hand would be a new setting without a value. They are the settings of the catalogue.
 */
export const ruleSettings: Readonly<Record<string, SettingDefinition>> = {
  lr: rate({ torch: ['lr', 0.01] }),
  momentum: inertia({ torch: ['momentum', 0.9] }),
  dampening: damping({ torch: ['dampening', 0] }),
  alpha: smoothing({ en: 'alpha', zh: 'α' }, { torch: ['alpha', 0.99] }),
  rho: smoothing({ en: 'rho', zh: 'ρ' }, { torch: ['rho', 0.9] }),
  beta1: firstMoment({ torch: ['beta1', 0.9] }),
  beta2: secondMoment({ torch: ['beta2', 0.999] }),
  eps: epsilon({ torch: ['eps', 1e-8] }),
  lrDecay: amount({ en: 'decay of the rate', zh: '学习率衰减' }, 0.1, { torch: ['lrDecay', 0] }),
  initialAccumulatorValue: amount({ en: 'initial accumulator', zh: '累加器初值' }, 1, {
    torch: ['initialAccumulatorValue', 0],
  }),
  momentumDecay: amount({ en: 'momentum decay', zh: '动量衰减' }, 1, { torch: ['momentumDecay', 4e-3] }),
  etaMinus: amount({ en: 'eta minus', zh: 'η⁻' }, 1, { torch: ['etaMinus', 0.5] }),
  etaPlus: amount({ en: 'eta plus', zh: 'η⁺' }, 2, { torch: ['etaPlus', 1.2] }),
  stepMin: amount({ en: 'smallest step', zh: '最小步长' }, 1, { torch: ['stepMin', 1e-6] }),
  stepMax: amount({ en: 'largest step', zh: '最大步长' }, 100, { torch: ['stepMax', 50] }),
  lambd: amount({ en: 'lambda', zh: 'λ' }, 0.1, { torch: ['lambd', 1e-4] }),
  weightDecay: shrinkage({ torch: ['weightDecay', 0] }),
  centered: choice({ en: 'centered', zh: '中心化' }, { torch: ['centered', false] }),
  amsgrad: choice({ en: 'AMSGrad', zh: 'AMSGrad' }, { torch: ['amsgrad', false] }),
};

/** How other texts spell the names of the grammar. */
export const ruleAliases: Readonly<Record<string, string>> = {
  gradient: 'g',
  grad: 'g',
  learning_rate: 'lr',
  learningRate: 'lr',
  weight_decay: 'weightDecay',
  epsilon: 'eps',
  beta_1: 'beta1',
  beta_2: 'beta2',
};
