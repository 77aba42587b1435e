import type { VerdictKind } from '../../../src/core/verdict.ts';
import type { LinkedTerms } from './linked-terms.ts';

/** Every word that the elements say. */
export type Terms = FigureTerms & LinkedTerms;

/** The words of the figure itself, which every page loads. A language is one object; keys are in sections. */
export interface FigureTerms {
  /** Language tag, name in the language itself, and writing direction. */
  $code: string;
  $name: string;
  $dir: 'ltr' | 'rtl';
  // Shared
  noLandscape: string;
  noLandscapeNamed: (id: string) => string;
  play: string;
  pause: string;
  replay: string;
  step: string;
  stepOf: (step: string, steps: string) => string;
  loss: string;
  /** `reason`: as in a verdict. */
  verdict: (kind: VerdictKind, reason?: string) => string;
  verdictUnknown: string;
  hidden: string;

  // <loss-landscape>
  figureName: (lossName: string) => string;
  figureFormula: string;
  playback: string;
  toStart: string;
  stepBack: string;
  stepForward: string;
  scrub: string;
  speed: string;
  stepsPerSecond: (speed: string) => string;
  reset: string;
  weight: (name: string) => string;
  globalMinimum: (value: string) => string;
  localMinimum: (value: string) => string;
  startHint: string;
  start: string;
  startOf: (axis: string) => string;
  startValue: (axis: string, place: string, loss: string) => string;
  undefinedHere: string;
  constantLoss: string;
  loading: string;
  describeMinima: (count: number) => string;
  describePartial: string;
  describeGlobal: (place: string, value: string) => string;
  describeLocal: (place: string, value: string) => string;
  describeStart: (place: string) => string;
  describeBall: (name: string, verdict: string) => string;
}

export const en: FigureTerms = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  // Shared
  noLandscape: 'No <loss-landscape> is linked: put this element inside one, or name one by its id in “for”.',
  noLandscapeNamed: (id) => `There is no <loss-landscape> with the id “${id}”.`,
  play: 'Play',
  pause: 'Pause',
  replay: 'Replay',
  step: 'step',
  stepOf: (step, steps) => `step ${step} of ${steps}`,
  loss: 'loss',
  verdict: (kind, reason) => (reason === 'undefined' ? 'loss undefined' : verdicts[kind]),
  verdictUnknown: '…',
  hidden: 'hidden',

  // <loss-landscape>
  figureName: (lossName) => `Loss landscape: ${lossName}`,
  figureFormula: 'typed formula',
  playback: 'Playback',
  toStart: 'To the start',
  stepBack: 'One step back',
  stepForward: 'One step on',
  scrub: 'Step',
  speed: 'Speed',
  stepsPerSecond: (speed) => `${speed} steps/s`,
  reset: 'Reset',
  weight: (name) => `weight ${name}`,
  globalMinimum: (value) => `global minimum ${value}`,
  localMinimum: (value) => `local minimum ${value}`,
  startHint: 'start · drag me',
  start: 'start',
  startOf: (axis) => `Start, ${axis}`,
  startValue: (axis, place, loss) => `${axis} = ${place}, loss ${loss}`,
  undefinedHere: 'not defined here',
  constantLoss: 'constant loss: there is no slope to follow',
  loading: 'Loading …',
  describeMinima: (count) => (count === 1 ? 'One minimum.' : `${count} minima.`),
  describePartial: 'There are more: the loss is too fine to find every minimum.',
  describeGlobal: (place, value) => `The global minimum is at ${place}, loss ${value}.`,
  describeLocal: (place, value) => `A local minimum is at ${place}, loss ${value}.`,
  describeStart: (place) => `All balls start at ${place}.`,
  describeBall: (name, verdict) => `${name}: ${verdict}.`,
};

const verdicts: Readonly<Record<VerdictKind, string>> = {
  'global-minimum': 'global minimum',
  'local-minimum': 'local minimum',
  saddle: 'saddle',
  plateau: 'plateau',
  oscillating: 'oscillating',
  moving: 'still moving',
  diverged: 'diverged',
};
