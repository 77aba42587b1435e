import { MAX_STEPS } from '../core/plan.ts';
import { nearestName } from '../core/did-you-mean.ts';
import type { Names } from '../core/optimizer.ts';
import { type NumberSetting, settingNames } from '../core/setting.ts';
import type { Ball } from '../race/race.ts';
import { settingAt } from './ball-edits.ts';
import { withChange } from './breakpoints.ts';
import type { FigureLike } from './contract.ts';
import { ballNamed } from './number-path-ball.ts';

/** What a number is allowed to be, and how a drag and an arrow key move it. */
export type NumberRange = Pick<NumberSetting, 'min' | 'max' | 'excludesMin' | 'excludesMax' | 'slider' | 'scale'> & {
  readonly isWhole: boolean;
  /** What an arrow key adds; absent: the next round value of the scale. */
  readonly stride?: number;
  /** A drag goes over the slider from end to end, or by strides without an end. */
  readonly hasEnds: boolean;
  /** Below the low end of the slider there is still 0. */
  readonly hasZero: boolean;
};

/** What a number is of, for its name. */
export type NumberSubject =
  | { readonly kind: 'setting'; readonly names: Names }
  | { readonly kind: 'start'; readonly axis: number }
  | { readonly kind: 'steps' | 'noise' | 'seed' | 'step' }
  | { readonly kind: 'parameter'; readonly name: string };

/** A number of a figure that a person may change. */
export interface EditableNumber {
  readonly kind: 'editable';
  readonly subject: NumberSubject;
  /** Index of the ball that it belongs to. */
  readonly ball: number | undefined;
  readonly value: number;
  readonly range: NumberRange;
  /** Changes it; changes of one gesture are undone together. */
  set(value: number, gesture: string): void;
}

/** What came out, at the step that is shown: nothing of it is of the future. */
export interface OutcomeNumber {
  readonly kind: 'outcome';
  readonly what: 'loss' | 'coordinate' | 'verdict';
  readonly ball: number;
  /** Undefined where it is not known yet, or not to be seen yet; of a verdict always. */
  readonly value: number | undefined;
  readonly axis: number;
}

/** Why a path leads nowhere: which part of it, what it may be, what it is. */
export interface PathProblem {
  readonly kind: 'problem';
  readonly at: 'path' | 'ball' | 'setting' | 'axis' | 'parameter';
  readonly value: string;
  /** What it may be. */
  readonly known: readonly string[];
  readonly nearest: string | undefined;
}

export type PathTarget = EditableNumber | OutcomeNumber | PathProblem;

const AXES = ['x', 'y'];
const OUTCOMES = ['loss', 'x', 'y', 'verdict'];
const RACE_PATHS = ['balls', 'start', 'parameters', 'steps', 'noise', 'seed', 'step'];

/** An arrow key moves the start by a round share of the domain, about this. */
const START_SHARE = 0.01;
/** What an arrow key adds to a parameter: its size says nothing of its scale. */
const PARAMETER_STRIDE = 0.1;

const FREE = { min: -Infinity, max: Infinity, scale: 'linear', isWhole: false, hasEnds: true, hasZero: false } as const;

/**
 * What a path such as `balls.momentum.lr`, `start.x` or `steps` leads to in a figure; undefined until the figure has
 * its race.
 */
export function numberAt(figure: FigureLike, path: string): PathTarget | undefined {
  const { race } = figure;
  if (race === undefined) return undefined;
  const [head, ...rest] = path.trim().split('.');
  if (head === 'balls') return ballNumber(figure, race.balls, rest);
  if (head === 'start' && rest.length <= 1) return startNumber(figure, rest[0]);
  if (head === 'parameters' && rest.length === 1) return parameterNumber(figure, rest[0]);
  const found = rest.length === 0 ? raceNumber(figure, head) : undefined;
  return found ?? problem('path', path, RACE_PATHS);
}

function problem(at: PathProblem['at'], value: string, known: readonly string[]): PathProblem {
  return { kind: 'problem', at, value, known, nearest: nearestName(value, known) };
}

function ballNumber(figure: FigureLike, balls: readonly Ball[], rest: readonly string[]): PathTarget {
  // A label may have dots; the name of what is asked of the ball has none.
  const name = rest.at(-1) ?? '';
  const key = rest.slice(0, -1).join('.');
  const ball = ballNamed(balls, key);
  if (ball === undefined) return problem('ball', key, balls.map(keyOf));
  const { optimizer, convention, index, trajectory } = ball;
  const numeric = settingNames(optimizer, convention).filter((each) => optimizer.settings[each].kind === 'number');
  if (numeric.includes(name)) return settingNumber(figure, ball, name);
  const isAxis = name === 'y' ? trajectory.dimension > 1 : OUTCOMES.includes(name);
  if (!isAxis) return problem('setting', name, [...numeric, ...OUTCOMES]);
  const axis = Math.max(0, AXES.indexOf(name));
  if (name === 'verdict') return { kind: 'outcome', what: 'verdict', ball: index, value: undefined, axis };
  const step = Math.min(Math.floor(figure.state.step), trajectory.length - 1);
  const value = name === 'loss' ? trajectory.loss(step) : trajectory.coordinate(step, axis);
  return { kind: 'outcome', what: name === 'loss' ? 'loss' : 'coordinate', ball: index, value, axis };
}

function keyOf({ specification, optimizer }: Ball): string {
  return specification.label ?? optimizer.id;
}

function settingNumber(figure: FigureLike, ball: Ball, name: string): PathTarget {
  const { index, optimizer } = ball;
  const setting = optimizer.settings[name];
  if (setting.kind !== 'number') return problem('setting', name, []);
  const value = settingAt(ball, name);
  return {
    kind: 'editable',
    subject: { kind: 'setting', names: setting.names },
    ball: index,
    value: typeof value === 'number' ? value : Number.NaN,
    range: { ...setting, isWhole: false, hasEnds: true, hasZero: false },
    set: (next, gesture) => {
      const specification = figure.state.race.balls[index];
      if (specification !== undefined)
        figure.updateBall(index, withChange(specification, 0, { [name]: next }), { gesture });
    },
  };
}

function startNumber(figure: FigureLike, name: string | undefined): PathTarget {
  const { start, domain } = figure.state.race;
  const axes = AXES.slice(0, start.length);
  // With one weight there is but one start.
  const axis = name === undefined && start.length === 1 ? 0 : axes.indexOf(name ?? '');
  if (axis < 0) return problem('axis', name ?? '', axes);
  const [low, high] = domain[axis];
  const stride = 10 ** Math.floor(Math.log10(START_SHARE * (high - low)));
  return {
    kind: 'editable',
    subject: { kind: 'start', axis },
    ball: undefined,
    value: start[axis],
    range: { ...FREE, slider: [low, high], stride },
    set: (next, gesture) => {
      const now = figure.state.race.start;
      figure.update({ start: now.map((each, index) => (index === axis ? next : each)) }, { gesture });
    },
  };
}

function parameterNumber(figure: FigureLike, name: string): PathTarget {
  const { loss } = figure.state.race;
  const parameters = 'formula' in loss ? (loss.parameters ?? {}) : {};
  if (!('formula' in loss) || !Object.hasOwn(parameters, name)) {
    return problem('parameter', name, Object.keys(parameters));
  }
  const value = parameters[name];
  return {
    kind: 'editable',
    subject: { kind: 'parameter', name },
    ball: undefined,
    value,
    range: { ...FREE, slider: [value - 1, value + 1], stride: PARAMETER_STRIDE, hasEnds: false },
    set: (next, gesture) => {
      const now = figure.state.race.loss;
      if (!('formula' in now)) return;
      figure.update({ loss: { ...now, parameters: { ...now.parameters, [name]: next } } }, { gesture });
    },
  };
}

/** Steps and noise go in rungs of 1-2-5, the seed and the step by one. */
function raceNumber(figure: FigureLike, name: string): EditableNumber | undefined {
  const { race, step } = figure.state;
  const edit = (patch: Parameters<FigureLike['update']>[0], gesture: string): void => figure.update(patch, { gesture });
  const base = { kind: 'editable', ball: undefined } as const;
  const whole = { ...FREE, isWhole: true };
  switch (name) {
    case 'steps': {
      const range = { ...whole, min: 0, max: MAX_STEPS, slider: [1, 10_000], scale: 'log' } as const;
      const set = (steps: number, gesture: string): void => edit({ steps }, gesture);
      return { ...base, subject: { kind: name }, value: race.steps, range, set };
    }
    case 'noise': {
      const range = { ...FREE, min: 0, slider: [0.001, 10], scale: 'log', hasZero: true } as const;
      const set = (noise: number, gesture: string): void => edit({ noise }, gesture);
      return { ...base, subject: { kind: name }, value: race.noise, range, set };
    }
    case 'seed': {
      const range = { ...whole, slider: [0, 100], stride: 1, hasEnds: false } as const;
      const set = (seed: number, gesture: string): void => edit({ seed }, gesture);
      return { ...base, subject: { kind: name }, value: race.seed, range, set };
    }
    case 'step': {
      const range = { ...whole, min: 0, max: race.steps, slider: [0, race.steps], stride: 1 } as const;
      const set = (next: number): void => {
        figure.pause();
        figure.seek(next);
      };
      return { ...base, subject: { kind: name }, value: Math.floor(step), range, set };
    }
    default:
      return undefined;
  }
}
