import type { VerdictKind } from '../../../src/core/verdict.ts';
import type { LinkedTerms } from './linked-terms.ts';

const lossGroups = {
  'one-dimension': 'One dimension',
  'valleys-and-wells': 'Valleys and wells',
  ravines: 'Ravines',
  saddles: 'Saddles',
  rugged: 'Rugged',
} as const;

const outcomes: Readonly<Record<VerdictKind, string>> = {
  'global-minimum': 'global minimum',
  'local-minimum': 'local minimum',
  saddle: 'saddle',
  plateau: 'plateau',
  oscillating: 'oscillating',
  moving: 'still moving',
  diverged: 'diverged',
};

/** Where the reason says more than the kind. */
const byReason: Readonly<Record<string, string | undefined>> = {
  maximum: 'maximum',
  inflection: 'flat inflection',
  undefined: 'loss undefined',
};

export const linkedEn: LinkedTerms = {
  atStep: (step) => `at step ${step}`,
  stableAt: (rate) => `stable at ${rate}`,
  settledAs: (kind, reason) => byReason[reason ?? ''] ?? outcomes[kind],
  evidence: (gradient, stepLength, speed) =>
    `At the end: gradient ${gradient}, last step ${stepLength}, mean velocity ${speed} per step.`,
  eigenvalues: (values) => `Curvatures (eigenvalues of the Hessian): ${values}.`,
  divergedReason: (reason) => {
    if (reason === 'undefined') return 'The loss is not defined where the ball is.';
    return reason === 'growing' ? 'It moves ever farther away.' : 'The numbers grew beyond all bounds.';
  },
  listSeparator: ', ',

  stepsUnit: (steps) => (steps === 1 ? 'step' : 'steps'),
  perSecond: (speed) => `${speed}/s`,
  resetHint: 'Back to how this figure was set up',

  chartScrub: 'Step shown',
  firstTick: (step) => `step ${step}`,
  more: (count) => `and ${count} more`,
  momentOf: (name, step, what) => `${name}, step ${step}: ${what}`,

  standings: (step) => `Standings at step ${step}`,
  place: 'Place',
  ball: 'Ball',
  rate: 'Rate',
  lossNow: 'Loss now',
  lossFinal: 'Final loss',
  steps: 'Steps',
  outcome: 'Outcome',
  noBalls: 'There are no balls in this race.',

  stepShown: (step) => `Step ${step}.`,
  allStart: (place, loss) => `The race starts at ${place}, at a loss of ${loss}.`,
  climbs: (velocity) => ` is carried uphill by its velocity, ${velocity} per step: the slope points back`,
  isPast: (count, velocity) =>
    `${count === 1 ? ' is' : ' are'} past the barrier${velocity === undefined ? '' : ` at velocity ${velocity} per step`}`,
  restsIn: (kind, count, place, above) => {
    const rests = count === 1 ? ' rests' : ' rest';
    if (kind === 'global-minimum') return `${rests} in the global minimum at ${place}`;
    if (kind === 'saddle') return `${rests} on a saddle at ${place}`;
    return `${rests} in the local minimum at ${place}${above === '' ? '' : `, ${above} above the best`}`;
  },
  hasDiverged: (step) => ` diverged at step ${step}`,
  swings: (width) => ` swings to and fro, ${width} with each step`,
  hasShrunk: (percent) => `’s step has shrunk to ${percent} of its first`,
  stands: (loss, isLeading) => (isLeading ? ` leads with a loss of ${loss}` : ` is at a loss of ${loss}`),
  clauseSeparator: '; ',
  fullStop: '.',

  balls: 'Balls',
  sameForAll: (steps, seed) => `same start · same ${steps} steps · seed ${seed}`,
  rule: (name) => `Update rule of ${name}`,
  ruleGroup: 'Update rules',
  typedRule: 'Typed rule',
  settingOf: (setting, ball) => `${ball}: ${setting}`,
  moreSettings: (name) => `More about ${name}`,
  convention: 'convention',
  conventionName: (convention) => (convention === 'torch' ? 'PyTorch' : 'Keras'),
  duplicate: 'Duplicate',
  hide: 'Hide',
  show: 'Show',
  remove: 'Remove',
  actionOn: (action, name) => `${action} ${name}`,
  addBall: 'Add ball',
  compareRates: 'Compare learning rates',
  compareRules: 'Compare optimizers',
  compareRatesOf: 'rule',
  howMany: 'rates',
  compare: 'Compare',
  cancel: 'Cancel',
  fullHouse: (count) => `A race has at most ${count} balls.`,
  race: 'Race',
  raceHint: 'start, steps, seed, noise',
  seed: 'seed',
  noise: 'noise',
  mustBeNumber: (text) => `must be a number, got “${text}”`,
  mustBeWhole: (low, high, text) => `must be a whole number from ${low} to ${high}, got ${text}`,
  mustBeWithin: (range, text) => `must be in ${range}, got ${text}`,
  applyFrom: 'Changes hold',
  fromStart: 'from the start',
  fromThisStep: (step) => `from step ${step} on`,
  changeAt: (step, settings) => `from step ${step}: ${settings}`,
  tryRate: (rate) => `Try ${rate}`,

  formula: 'Formula of the loss',
  edit: 'edit',
  ifWord: 'if',
  otherwise: 'otherwise',
  editFormula: 'Edit the formula',
  done: 'Done',
  didYouMean: 'Use',
  examples: 'Examples',
  formulaHint: 'Enter keeps it, Escape goes back.',
  readAs: 'Read as',

  pickLoss: 'Choose a loss',
  lossGroup: (group) => lossGroups[group],
  ownFormula: 'Your formula',
  ownFormulaStory: 'Typed by hand: edit it below, or choose a loss from the list.',
  close: 'Close',

  fromStepTo: (from, to) => `step ${from} → ${to}`,
  noUpdateYet: 'No update has been made yet.',
  noUpdates: 'This run has no updates.',
  noiseWord: 'noise',
  scheduleWord: 'schedule',
  ruleLines: 'The rule’s lines, with numbers',
  ruleLine: (kind) => ruleLines[kind],
  becomes: (name, value) => `${name} = ${value}`,
  unknownBall: (ball) => `ball: there must be a ball of this number or name, got “${ball}”`,

  numberHint: 'Drag it, use the arrow keys, or press Enter to type.',
  notToldYet: 'not told yet',
  pathProblem: (at, value, known, nearest) => {
    const must = known === '' ? 'there is none here' : `must be one of ${known}`;
    return `${at}: ${must}, got “${value}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`;
  },
};

const ruleLines = { gradient: 'gradient', schedule: 'learning rate', decay: 'weight decay' } as const;
