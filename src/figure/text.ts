import type { Change } from '../core/plan.ts';
import { rangeError, say, type Wording, word } from '../core/message.ts';
import type { SettingValues } from '../core/setting.ts';
import type { Schedule } from '../core/schedule.ts';
import { type BallSpecification, type Domain, MAX_BALLS } from '../race/specification.ts';

/*
 * The small texts that attributes and the URL share. Numbers have a decimal dot; lists are separated by commas.
 *
 *   balls     ball , ball …
 *   ball      rule [: name = value]* [@ step : name = value [: name = value]*]*
 *   rule      an id, or `rule:text=…` for a typed one
 *
 * Values that hold one of , : @ = % are written by encodeURIComponent.
 */

/** Reads one number. Throws a RangeError naming the subject. */
export function parseNumber(subject: string | Wording, text: string): number {
  const trimmed = text.trim();
  const value = Number(trimmed);
  if (trimmed !== '' && Number.isFinite(value)) return value;
  const named = typeof subject === 'string' ? word(subject) : subject;
  throw rangeError(say`${named}: must be a number, got "${text}"`);
}

/** Reads `-1,2`. */
export function parseNumbers(subject: string, text: string): number[] {
  return text.split(',').map((part) => parseNumber(subject, part));
}

/** Reads `-4,5` or `-4,4,-3,3`: the two ends of each axis. */
export function parseDomain(text: string): Domain {
  const numbers = parseNumbers('domain', text);
  if (numbers.length === 2) return [[numbers[0], numbers[1]]];
  if (numbers.length === 4) {
    return [
      [numbers[0], numbers[1]],
      [numbers[2], numbers[3]],
    ];
  }
  throw rangeError(say`domain: must be 2 or 4 numbers, got ${numbers.length}`);
}

/** Reads `a=1, b=2`. */
export function parseParameters(text: string): Record<string, number> {
  const entries = text.split(',').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    entries.map((entry) => {
      const [name, value] = splitOnce(entry, '=');
      if (!/^[A-Za-z_]\w*$/.test(name.trim())) throw rangeError(say`parameters: must be name=number, got "${entry}"`);
      return [name.trim(), parseNumber(say`parameters: ${name.trim()}`, value)];
    }),
  );
}

export function formatParameters(parameters: Readonly<Record<string, number>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** Reads a list of balls. Throws a RangeError; whether rules and settings exist is checked when they run. */
export function parseBalls(text: string): BallSpecification[] {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  if (parts.length > MAX_BALLS) throw rangeError(say`balls: at most ${MAX_BALLS}, got ${parts.length}`);
  return parts.map(parseBall);
}

function parseBall(text: string): BallSpecification {
  const [head, ...changes] = text.trim().split('@');
  const [rule, ...pairs] = head.split(':');
  const values = new Map(pairs.map((pair) => parsePair(text, pair)));
  const take = (name: string): string | undefined => {
    const value = values.get(name);
    values.delete(name);
    return value;
  };
  const typed = take('text');
  const convention = take('convention');
  if (convention !== undefined && convention !== 'torch' && convention !== 'keras') {
    throw rangeError(say`ball: convention must be torch or keras, got "${convention}"`);
  }
  const label = take('label');
  const color = take('color');
  const schedule = take('schedule');
  const hidden = take('hidden');
  return {
    optimizer: rule === 'rule' && typed !== undefined ? { rule: typed } : rule,
    ...(convention === undefined ? {} : { convention }),
    ...(label === undefined ? {} : { label }),
    ...(color === undefined ? {} : { color }),
    ...(hidden === 'true' ? { hidden: true } : {}),
    ...(schedule === undefined ? {} : { schedule: parseSchedule(schedule) }),
    ...(changes.length === 0 ? {} : { changes: changes.map(parseChange) }),
    settings: settingsOf(values),
  };
}

function parseChange(text: string): Change {
  const [step, ...pairs] = text.split(':');
  const settings = settingsOf(new Map(pairs.map((pair) => parsePair(text, pair))));
  return { step: parseNumber('changes: step', step), settings };
}

function parsePair(ball: string, pair: string): [string, string] {
  const [name, value] = splitOnce(pair, '=');
  if (name.trim() === '' || !pair.includes('=')) {
    throw rangeError(say`ball: settings must be name=value, got "${pair}" in "${ball}"`);
  }
  return [name.trim(), decode(value.trim())];
}

function settingsOf(values: ReadonlyMap<string, string>): SettingValues {
  return Object.fromEntries(
    [...values].map(([name, value]) => {
      if (value === 'true' || value === 'false') return [name, value === 'true'];
      return [name, parseNumber(say`ball: ${name}`, value)];
    }),
  );
}

/** Schedules as text: `step/30/0.5`, `cosine/200/0`, `cosine//0.1` (over the whole run), `warm-up/20`. */
function parseSchedule(text: string): Schedule {
  const [kind, ...rest] = text.split('/');
  if (kind === 'cosine' && rest.length <= 2) return parseCosine(rest);
  const numbers = rest.map((part) => parseNumber('schedule', part));
  if (kind === 'constant' && numbers.length === 0) return { kind };
  if (kind === 'step' && numbers.length === 2) return { kind, every: numbers[0], factor: numbers[1] };
  if (kind === 'warm-up' && numbers.length === 1) return { kind, steps: numbers[0] };
  throw rangeError(
    say`schedule: must be constant, step/every/factor, cosine/steps/final or warm-up/steps, got "${text}"`,
  );
}

function parseCosine([steps = '', final = '']: readonly string[]): Schedule {
  return {
    kind: 'cosine',
    ...(steps === '' ? {} : { steps: parseNumber('schedule', steps) }),
    ...(final === '' ? {} : { final: parseNumber('schedule', final) }),
  };
}

function formatSchedule(schedule: Schedule): string {
  if (schedule.kind === 'step') return `step/${schedule.every}/${schedule.factor}`;
  if (schedule.kind === 'warm-up') return `warm-up/${schedule.steps}`;
  if (schedule.kind === 'constant') return 'constant';
  const { steps = '', final = '' } = schedule;
  return `cosine/${steps}/${final}`.replace(/\/+$/, '');
}

/** Writes balls so that `parseBalls` reads them back. */
export function formatBalls(balls: readonly BallSpecification[]): string {
  return balls.map(formatBall).join(',');
}

function formatBall(ball: BallSpecification): string {
  const pairs: [string, string | undefined][] = [
    ['text', typeof ball.optimizer === 'string' ? undefined : ball.optimizer.rule],
    ['convention', ball.convention],
    ['label', ball.label],
    ['color', ball.color],
    ['hidden', ball.hidden === true ? 'true' : undefined],
    ['schedule', ball.schedule && formatSchedule(ball.schedule)],
    ...pairsOf(ball.settings),
  ];
  const head = [typeof ball.optimizer === 'string' ? ball.optimizer : 'rule', ...formatPairs(pairs)].join(':');
  const changes = (ball.changes ?? []).map(
    ({ step, settings }) => `@${[String(step), ...formatPairs(pairsOf(settings))].join(':')}`,
  );
  return head + changes.join('');
}

function pairsOf(settings: SettingValues): [string, string][] {
  return Object.entries(settings).map(([name, value]) => [name, String(value)]);
}

function formatPairs(pairs: readonly (readonly [string, string | undefined])[]): string[] {
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`]));
}

function encode(value: string): string {
  return value.replaceAll(/[,:@=%&#]|^\s+|\s+$/g, encodeURIComponent);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
