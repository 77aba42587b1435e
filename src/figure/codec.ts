import { MAX_STEPS } from '../core/descend.ts';
import type { LossSource } from '../core/loss.ts';
import { losses } from '../losses/index.ts';
import { checkRace } from '../race/check.ts';
import { MAX_BALLS, type RaceSpecification } from '../race/specification.ts';
import { defaultRace, DEFAULT_LOSS, DEFAULT_VIEW, SPEED_RANGE, typedRace } from './defaults.ts';
import { clampStep } from './player.ts';
import { CHART_SCALES, type FigureState, MEASURES, type Overlay, OVERLAYS, type View } from './state.ts';
import {
  formatBalls,
  formatParameters,
  parseBalls,
  parseDomain,
  parseNumber,
  parseNumbers,
  parseParameters,
} from './text.ts';

/** The longest text that is read at all. */
const MAX_LENGTH = 20_000;

const VIEW_KINDS: readonly View['kind'][] = ['auto', 'curve', 'contour', 'surface'];
const THEMES: readonly View['theme'][] = ['auto', 'light', 'dark'];

/** A state read from text, with a sentence about each part that could not be taken as it stood. */
export interface DecodedState {
  readonly state: FigureState;
  readonly problems: readonly string[];
}

/** The state as `v=1&loss=…&…`. What equals its default is left out. */
export function encodeState(state: FigureState): string {
  const { race, view, step } = state;
  const base = 'id' in race.loss ? defaultRace(race.loss.id) : typedRace(race.loss.formula, race.start.length);
  const pairs: [string, string | undefined][] = [
    ['v', '1'],
    ...lossPairs(race.loss),
    ['domain', unless(race.domain.flat().join(','), base.domain.flat().join(','))],
    ['start', race.start.join(',')],
    ['balls', formatBalls(race.balls)],
    ['steps', String(race.steps)],
    ['step', unless(String(step), String(race.steps))],
    ['seed', unless(String(race.seed), '0')],
    ['noise', unless(String(race.noise), '0')],
    ['batch', race.batchSize?.toString()],
    ['view', unless(view.kind, DEFAULT_VIEW.kind)],
    ['theme', unless(view.theme, DEFAULT_VIEW.theme)],
    ['speed', unless(String(view.speed), String(DEFAULT_VIEW.speed))],
    ['loop', view.loop ? 'true' : undefined],
    ['overlays', view.overlays.length > 0 ? view.overlays.join(',') : undefined],
    ['measure', unless(view.measure, DEFAULT_VIEW.measure)],
    ['scale', unless(view.scale, DEFAULT_VIEW.scale)],
    ['predict', view.predict ? 'true' : undefined],
    ['lang', view.lang],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeValue(value)}`])).join('&');
}

/**
 * Reads what `encodeState` wrote, or what somebody made of it: unknown keys are passed over, every value is checked and,
 * where it cannot be taken, replaced by its default with a notice. Never throws.
 */
export function decodeState(text: string): DecodedState {
  const problems: string[] = [];
  const pairs = readPairs(text, problems);
  const attempt = <T>(read: () => T, fallback: T): T => {
    try {
      return read();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return fallback;
    }
  };
  const given = <T>(name: string, read: (value: string) => T, fallback: T): T => {
    const value = pairs.get(name);
    return value === undefined ? fallback : attempt(() => read(value), fallback);
  };
  if ((pairs.get('v') ?? '1') !== '1')
    problems.push(`v: only version 1 is known, got "${pairs.get('v')}"; read as version 1`);
  const base = attempt(() => baseRace(pairs), defaultRace());
  const race: RaceSpecification = {
    ...base,
    domain: given('domain', parseDomain, base.domain),
    start: given('start', (value) => parseNumbers('start', value), base.start),
    balls: given('balls', (value) => parseBalls(firstBalls(value, problems)), base.balls),
    steps: given(
      'steps',
      (value) => clamped('steps', parseNumber('steps', value), [0, MAX_STEPS], problems),
      base.steps,
    ),
    seed: given('seed', (value) => Math.trunc(parseNumber('seed', value)), 0),
    noise: given(
      'noise',
      (value) => clamped('noise', parseNumber('noise', value), [0, Number.MAX_VALUE], problems, false),
      0,
    ),
    ...(pairs.has('batch') ? { batchSize: given('batch', (value) => parseNumber('batch', value), undefined) } : {}),
  };
  const sound = attempt(() => (checkRace(race), race), base);
  const view: View = {
    kind: given('view', (value) => oneOf('view', value, VIEW_KINDS), DEFAULT_VIEW.kind),
    theme: given('theme', (value) => oneOf('theme', value, THEMES), DEFAULT_VIEW.theme),
    speed: given(
      'speed',
      (value) => clamped('speed', parseNumber('speed', value), SPEED_RANGE, problems, false),
      DEFAULT_VIEW.speed,
    ),
    loop: pairs.get('loop') === 'true',
    overlays: given('overlays', readOverlays, DEFAULT_VIEW.overlays),
    measure: given('measure', (value) => oneOf('measure', value, MEASURES), DEFAULT_VIEW.measure),
    scale: given('scale', (value) => oneOf('scale', value, CHART_SCALES), DEFAULT_VIEW.scale),
    predict: pairs.get('predict') === 'true',
    ...(pairs.has('lang') ? { lang: given('lang', languageTag, undefined) } : {}),
  };
  const step = given('step', (value) => clampStep(parseNumber('step', value), sound.steps), sound.steps);
  return { state: { version: 1, race: sound, view, step }, problems };
}

function lossPairs(loss: LossSource): [string, string | undefined][] {
  if ('id' in loss) return [['loss', loss.id]];
  return [
    ['formula', loss.formula],
    ['parameters', loss.parameters && formatParameters(loss.parameters)],
  ];
}

function baseRace(pairs: ReadonlyMap<string, string>): RaceSpecification {
  const formula = pairs.get('formula');
  if (formula === undefined) return defaultRace(knownLoss(pairs.get('loss') ?? DEFAULT_LOSS));
  const dimension = (pairs.get('start') ?? '').includes(',') ? 2 : 1;
  const race = typedRace(formula, dimension);
  const parameters = pairs.get('parameters');
  return parameters === undefined ? race : { ...race, loss: { formula, parameters: parseParameters(parameters) } };
}

function knownLoss(id: string): string {
  if (losses.some((loss) => loss.id === id)) return id;
  throw new RangeError(`unknown loss "${id}"; the default is shown`);
}

function readPairs(text: string, problems: string[]): Map<string, string> {
  const trimmed = text.replace(/^[#?]/, '');
  if (trimmed.length > MAX_LENGTH)
    problems.push(`link: at most ${MAX_LENGTH} characters are read, got ${trimmed.length}`);
  const pairs = new Map<string, string>();
  for (const part of trimmed.slice(0, MAX_LENGTH).split('&')) {
    const at = part.indexOf('=');
    if (at <= 0) continue;
    try {
      pairs.set(part.slice(0, at), decodeURIComponent(part.slice(at + 1)));
    } catch {
      problems.push(`${part.slice(0, at)}: is not well encoded and was passed over`);
    }
  }
  return pairs;
}

/** The balls that a race may have; a notice for the rest. */
function firstBalls(text: string, problems: string[]): string {
  const parts = text.split(',');
  if (parts.length <= MAX_BALLS) return text;
  problems.push(`balls: at most ${MAX_BALLS}, got ${parts.length}; the first ${MAX_BALLS} are shown`);
  return parts.slice(0, MAX_BALLS).join(',');
}

function clamped(
  subject: string,
  value: number,
  [low, high]: readonly [number, number],
  problems: string[],
  isWhole = true,
): number {
  const wanted = Math.min(high, Math.max(low, isWhole ? Math.round(value) : value));
  if (wanted !== value) problems.push(`${subject}: must be in [${low}, ${high}], got ${value}; ${wanted} is used`);
  return wanted;
}

function oneOf<T extends string>(subject: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new RangeError(`${subject}: must be one of ${allowed.join(', ')}, got "${value}"`);
}

function readOverlays(text: string): Overlay[] {
  const named = text.split(',').map((each) => oneOf('overlays', each, OVERLAYS));
  return OVERLAYS.filter((overlay) => named.includes(overlay));
}

function languageTag(value: string): string {
  if (/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)) return value;
  throw new RangeError(`lang: must be a language tag, got "${value}"`);
}

function unless(value: string, standard: string): string | undefined {
  return value === standard ? undefined : value;
}

/** encodeURIComponent, but for what a hash may hold and a person wants to read. A plus stays `%2B`, a space `%20`. */
function encodeValue(value: string): string {
  // Half a surrogate pair cannot be encoded at all.
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /%(?:2C|3A|40|3D|2F|5E)/g,
    (code) => decodeURIComponent(code),
  );
}
