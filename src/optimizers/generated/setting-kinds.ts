// Written by "npm run generate" from the rules; do not edit.

/** Settings of all rules: what an attribute can mean before its rule has come. */
export const settingKinds: Readonly<Record<string, 'number' | 'boolean'>> = {
  lr: 'number',
  weightDecay: 'number',
  momentum: 'number',
  dampening: 'number',
  lrDecay: 'number',
  initialAccumulatorValue: 'number',
  eps: 'number',
  alpha: 'number',
  centered: 'boolean',
  rho: 'number',
  beta1: 'number',
  beta2: 'number',
  decoupledWeightDecay: 'boolean',
  amsgrad: 'boolean',
  momentumDecay: 'number',
  etaMinus: 'number',
  etaPlus: 'number',
  stepMin: 'number',
  stepMax: 'number',
  lambd: 'number',
};
