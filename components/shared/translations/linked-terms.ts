import type { VerdictKind } from '../../../src/core/verdict.ts';

/** The words of the elements that are linked to a figure. */
export interface LinkedTerms {
  // Shared by several
  atStep: (step: string) => string;
  stableAt: (rate: string) => string;
  settledAs: (kind: VerdictKind, reason: string | undefined) => string;
  evidence: (gradient: string, stepLength: string, speed: string) => string;
  eigenvalues: (values: string) => string;
  divergedReason: (reason: string | undefined) => string;
  listSeparator: string;

  // <loss-controls>
  stepsUnit: (steps: number) => string;
  perSecond: (speed: string) => string;
  resetHint: string;

  // <loss-chart>
  chartScrub: string;
  firstTick: (step: string) => string;
  more: (count: number) => string;
  momentOf: (name: string, step: string, what: string) => string;

  // <loss-standings>
  standings: (step: string) => string;
  place: string;
  ball: string;
  rate: string;
  lossNow: string;
  lossFinal: string;
  steps: string;
  outcome: string;
  noBalls: string;

  // <loss-narration>: what follows the names of balls; `count` of them
  stepShown: (step: string) => string;
  allStart: (place: string, loss: string) => string;
  climbs: (velocity: string) => string;
  isPast: (count: number, velocity: string | undefined) => string;
  restsIn: (kind: 'global-minimum' | 'local-minimum' | 'saddle', count: number, place: string, above: string) => string;
  hasDiverged: (step: string) => string;
  swings: (width: string) => string;
  hasShrunk: (percent: string) => string;
  stands: (loss: string, isLeading: boolean) => string;
  clauseSeparator: string;
  fullStop: string;

  // <loss-settings>
  balls: string;
  sameForAll: (steps: string, seed: string) => string;
  rule: (name: string) => string;
  ruleGroup: string;
  typedRule: string;
  settingOf: (setting: string, ball: string) => string;
  moreSettings: (name: string) => string;
  convention: string;
  conventionName: (convention: 'torch' | 'keras') => string;
  duplicate: string;
  hide: string;
  show: string;
  remove: string;
  actionOn: (action: string, name: string) => string;
  addBall: string;
  compareRates: string;
  compareRules: string;
  compareRatesOf: string;
  howMany: string;
  compare: string;
  cancel: string;
  fullHouse: (count: number) => string;
  race: string;
  raceHint: string;
  seed: string;
  noise: string;
  mustBeNumber: (text: string) => string;
  mustBeWhole: (low: string, high: string, text: string) => string;
  mustBeWithin: (range: string, text: string) => string;
  applyFrom: string;
  fromStart: string;
  fromThisStep: (step: string) => string;
  changeAt: (step: string, settings: string) => string;
  tryRate: (rate: string) => string;

  // <loss-formula>
  formula: string;
  edit: string;
  ifWord: string;
  otherwise: string;
  editFormula: string;
  done: string;
  didYouMean: string;
  examples: string;
  formulaHint: string;
  readAs: string;

  // <loss-picker>
  pickLoss: string;
  lossGroup: (group: 'one-dimension' | 'valleys-and-wells' | 'ravines' | 'saddles' | 'rugged') => string;
  ownFormula: string;
  ownFormulaStory: string;
  close: string;

  // <loss-rule>
  fromStepTo: (from: string, to: string) => string;
  noUpdateYet: string;
  noUpdates: string;
  noiseWord: string;
  scheduleWord: string;
  /** What a line does that is not the rule's own. */
  ruleLines: string;
  ruleLine: (kind: 'gradient' | 'schedule' | 'decay') => string;
  becomes: (name: string, value: string) => string;
  unknownBall: (ball: string) => string;

  // <loss-number>
  numberHint: string;
  notToldYet: string;
  /** A path that leads nowhere: which part of it, what it is, what it may be, what may have been meant. */
  pathProblem: (
    at: 'path' | 'ball' | 'setting' | 'axis' | 'parameter',
    value: string,
    known: string,
    nearest: string | undefined,
  ) => string;
}
