import type { LossSource } from '../../src/core/loss.ts';
import { rangeError, say, type Wording, word, wordingOf } from '../../src/core/message.ts';
import {
  defaultBalls,
  defaultRace,
  DEFAULT_LOSS,
  DEFAULT_RULES,
  DEFAULT_VIEW,
  SPEED_RANGE,
  suggestedRate,
  typedRace,
} from '../../src/figure/defaults.ts';
import {
  type FigureState,
  type Overlay,
  OVERLAYS,
  type Theme,
  type View,
  type ViewKind,
} from '../../src/figure/state.ts';
import { parseBalls, parseDomain, parseNumber, parseNumbers, parseParameters } from '../../src/figure/text.ts';
import type { BallSpecification, RaceSpecification } from '../../src/race/specification.ts';
import { isRuleObject } from '../shared/own-objects.ts';
import type * as OwnReader from '../shared/own-reader.ts';

/** A value as an attribute or a property gives it. */
export type Raw = string | number | object | null | undefined;

/** What a page's author says of a figure, unread. */
export interface AuthorInput {
  readonly loss?: Raw;
  readonly formula?: Raw;
  readonly parameters?: Raw;
  readonly domain?: Raw;
  readonly start?: Raw;
  readonly balls?: Raw;
  readonly steps?: Raw;
  readonly step?: Raw;
  readonly speed?: Raw;
  readonly seed?: Raw;
  readonly noise?: Raw;
  readonly view?: Raw;
  readonly theme?: Raw;
  readonly overlays?: Raw;
  readonly loop: boolean;
  readonly predict: boolean;
  /** The `<loss-ball>` children; they win over `balls`. */
  readonly children: readonly BallSpecification[];
  /** What reads the page's own objects; called when there is one. Undefined while it is on its way. */
  own(): typeof OwnReader | undefined;
}

/** What can be at fault. */
export type AttributeName = Exclude<keyof AuthorInput, 'children' | 'own' | 'loop' | 'predict'>;

/** Called with the attribute at fault and what must hold. `notice`: nothing is wrong with the figure. */
export type Complain = (attribute: AttributeName, reason: Wording, severity?: 'error' | 'notice') => void;

const VIEW_KINDS: readonly ViewKind[] = ['auto', 'curve', 'contour', 'surface'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/**
 * The state that an author's attributes and children describe. What cannot be read is complained about and replaced by
 * its value in `before` (the last good state), else by its default. Never throws.
 */
export function authorState(input: AuthorInput, complain: Complain, before?: FigureState): FigureState {
  const read = <T>(name: AttributeName, parse: (text: string) => T, last: T | undefined, initial: T): T => {
    const raw = input[name];
    if (raw === undefined || raw === null || raw === '') return initial;
    try {
      return parse(textOf(raw));
    } catch (error) {
      complain(name, wordingOf(error));
      return last ?? initial;
    }
  };
  const last = before?.race;
  const base = baseRace(input, complain, last);
  const startsLikeLast = last !== undefined && last.start.length === base.start.length;
  const race: RaceSpecification = {
    ...base,
    domain: read('domain', parseDomain, last?.domain, base.domain),
    start: read('start', (text) => parseNumbers('start', text), startsLikeLast ? last.start : undefined, base.start),
    balls: completed(
      input.children.length > 0
        ? input.children
        : (ballData(input) ?? read('balls', parseBalls, last?.balls, base.balls)),
      base.loss,
    ),
    steps: read('steps', (text) => parseNumber('steps', text), last?.steps, base.steps),
    seed: read('seed', (text) => parseNumber('seed', text), last?.seed, base.seed),
    noise: read('noise', (text) => parseNumber('noise', text), last?.noise, base.noise),
  };
  const view: View = {
    ...DEFAULT_VIEW,
    kind: read('view', (text) => oneOf('view', text, VIEW_KINDS), before?.view.kind, DEFAULT_VIEW.kind),
    theme: read('theme', (text) => oneOf('theme', text, THEMES), before?.view.theme, DEFAULT_VIEW.theme),
    overlays: read('overlays', readOverlays, before?.view.overlays, DEFAULT_VIEW.overlays),
    speed: read('speed', readSpeed, before?.view.speed, DEFAULT_VIEW.speed),
    loop: input.loop,
    predict: input.predict,
  };
  return { version: 1, race, view, step: authorStep(input.step, race.steps, complain) };
}

/** The step that an author wants to be shown, in [0, steps]; absent, or what cannot be read: the last. */
export function authorStep(raw: Raw, steps: number, complain: Complain): number {
  if (raw === undefined || raw === null || raw === '') return steps;
  try {
    return Math.min(steps, Math.max(0, parseNumber('step', textOf(raw))));
  } catch (error) {
    complain('step', wordingOf(error));
    return steps;
  }
}

function baseRace(input: AuthorInput, complain: Complain, last: RaceSpecification | undefined): RaceSpecification {
  const formula = textOf(input.formula);
  const lossId = textOf(input.loss);
  if (formula.trim() !== '') {
    if (lossId !== '') complain('formula', say`wins over loss; leave one of the two out`, 'notice');
    const race = typedRace(formula, guessDimension(input));
    const loss: LossSource = { formula, ...parametersOf(input, complain) };
    return { ...race, loss };
  }
  try {
    const given = givenLoss(input, complain);
    if (given !== undefined && 'formula' in given) {
      return { ...typedRace(given.formula, guessDimension(input)), loss: given };
    }
    if (given !== undefined) return defaultRace(given.id);
    return defaultRace(lossId === '' || typeof input.loss !== 'string' ? DEFAULT_LOSS : lossId);
  } catch (error) {
    complain('loss', wordingOf(error));
    return last ?? defaultRace();
  }
}

/** A loss that a property gives as an object or a function; undefined for a text. Throws a RangeError for what is no loss. */
function givenLoss({ loss: raw, own }: AuthorInput, complain: Complain): LossSource | undefined {
  if (raw === null || Array.isArray(raw) || (typeof raw !== 'object' && typeof raw !== 'function')) return undefined;
  return own()?.ownLossSource(raw, (error) => complain('loss', say`the function threw ${String(error)}`, 'notice'));
}

/** Balls given as data, by a property; their rules may be objects. */
function ballData({ balls: raw, own }: AuthorInput): readonly BallSpecification[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0 || typeof raw[0] !== 'object') return undefined;
  return raw.map((ball: BallSpecification) => {
    const given: unknown = ball.optimizer;
    const optimizer = isRuleObject(given) ? (own()?.ruleIdOf(given) ?? DEFAULT_RULES[0]) : ball.optimizer;
    return { ...ball, optimizer, settings: ball.settings ?? {} };
  });
}

/** Balls whose rate is not said take the one that suits the loss; momentum that is not said is the customary one. */
function completed(balls: readonly BallSpecification[], loss: LossSource): BallSpecification[] {
  const lossId = 'id' in loss ? loss.id : DEFAULT_LOSS;
  const customary = defaultBalls(lossId).find(({ optimizer }) => optimizer === 'momentum')?.settings;
  return balls.map((ball) => {
    const { optimizer, settings } = ball;
    if (typeof optimizer !== 'string') return ball;
    const hasInertia = (optimizer === 'momentum' || optimizer === 'nesterov') && customary !== undefined;
    const suggested = { lr: suggestedRate(lossId, optimizer), ...(hasInertia ? { momentum: customary.momentum } : {}) };
    return { ...ball, settings: { ...suggested, ...settings } };
  });
}

/** Until the formula is compiled its dimension is what start or domain say; the figure then fits them. */
function guessDimension(input: AuthorInput): number {
  const startCount = textOf(input.start).split(',').length;
  const domainCount = textOf(input.domain).split(',').length / 2;
  return Math.max(startCount, domainCount) >= 2 ? 2 : 1;
}

function parametersOf(input: AuthorInput, complain: Complain): { parameters?: Record<string, number> } {
  const raw = input.parameters;
  if (raw === undefined || raw === null || raw === '') return {};
  try {
    if (typeof raw === 'object') {
      return { parameters: Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, Number(value)])) };
    }
    return { parameters: parseParameters(textOf(raw)) };
  } catch (error) {
    complain('parameters', wordingOf(error));
    return {};
  }
}

/** `velocity gradient`: names apart by spaces or commas, in the order of the link. */
function readOverlays(text: string): Overlay[] {
  const names = text.split(/[\s,]+/).filter(Boolean);
  const named = names.map((each) => oneOf('overlays', each, OVERLAYS));
  return OVERLAYS.filter((overlay) => named.includes(overlay));
}

function readSpeed(text: string): number {
  const speed = parseNumber('speed', text);
  const [low, high] = SPEED_RANGE;
  if (speed >= low && speed <= high) return speed;
  throw rangeError(say`speed: must be in [${low}, ${high}] steps a second, got ${text}`);
}

function oneOf<T extends string>(subject: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === text.trim());
  if (found !== undefined) return found;
  throw rangeError(say`${word(subject)}: must be one of ${allowed.join(', ')}, got "${text}"`);
}

/** Arrays (`[[-4, 4], [-3, 3]]`) become the text that the same attribute would have. */
function textOf(raw: Raw): string {
  if (raw === undefined || raw === null) return '';
  return Array.isArray(raw) ? raw.flat(2).join(',') : String(raw);
}
