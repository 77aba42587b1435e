import { say, type Wording } from '../core/message.ts';
import { BAR_PARTS } from './bar-parts.ts';
import { LEFT_OUT, Notices } from './codec-notices.ts';
import { LINK_KEYS, readPairs } from './codec-pairs.ts';
import { memberOf, readState } from './codec-read.ts';
import type { FigureState } from './state.ts';

/** What may be said of a figure in a frame beside its state: attributes of `<loss-landscape>`. */
const OPTION_KEYS: readonly string[] = ['controls', 'interaction', 'autoplay', 'label'];

/** All names that a query may have. */
export const FRAME_KEYS: readonly string[] = [...LINK_KEYS, ...OPTION_KEYS];

/** Names that say `true` by standing there, as attributes do. */
const FLAGS: readonly string[] = ['loop', 'predict', 'autoplay'];

const INTERACTIONS = ['all', 'scrub', 'none'] as const;
const NO_CONTROLS = 'none';

/** What is told when a script of the page does not come. */
export const NOT_LOADED = say`a part of this page could not be loaded`;

/** What a query says, by name: each `name=value` as it stands, still encoded. */
export type FrameParts = ReadonlyMap<string, string>;

/** What a frame shows, and a sentence about each part that could not be taken as it stood. */
export interface FrameContent {
  readonly state: FigureState;
  /** Words apart by spaces; absent: the usual ones. */
  readonly controls?: string;
  readonly interaction: (typeof INTERACTIONS)[number];
  readonly autoplay: boolean;
  /** The figure's name for assistive technology; empty: its own. */
  readonly label: string;
  readonly notices: readonly Wording[];
}

/** The parts of a query (`?loss=himmelblau&autoplay`). Unknown names are ignored: hosts add some of their own. */
export function splitQuery(query: string): FrameParts {
  const named = query
    .replace(/^\?/, '')
    .split('&')
    .map((part): [string, string] => [part.split('=', 1)[0], part]);
  return new Map(named.filter(([name]) => FRAME_KEYS.includes(name)).map(([name, part]) => [name, whole(name, part)]));
}

const whole = (name: string, part: string): string => (part === name && FLAGS.includes(name) ? `${name}=true` : part);

/** Reads and checks what a query says, by the codec of links. Never throws. */
export function readFrame(parts: FrameParts): FrameContent {
  const notices = new Notices();
  const text = (keys: readonly string[]): string =>
    [...parts].flatMap(([name, part]) => (keys.includes(name) ? part : [])).join('&');
  const { state, notices: ofState } = readState(text(LINK_KEYS));
  const options = readPairs(text(OPTION_KEYS), notices, OPTION_KEYS);
  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = options.get(name);
    return value === undefined ? fallback : notices.attempt(() => memberOf(name, value, allowed), fallback);
  };
  const autoplay = oneOf('autoplay', ['true', 'false'], 'false') === 'true';
  const controls = options.get('controls');
  return {
    // What is to play begins at the beginning.
    state: autoplay && !parts.has('step') ? { ...state, step: 0 } : state,
    ...(controls === undefined ? {} : soundControls(controls, notices)),
    interaction: oneOf('interaction', INTERACTIONS, 'all'),
    autoplay,
    label: options.get('label') ?? '',
    notices: [...ofState, ...notices.list],
  };
}

/** The parts that there are; the usual ones when there is none of those that are asked for. */
function soundControls(text: string, notices: Notices): Pick<FrameContent, 'controls'> {
  const isSound = (name: string): boolean =>
    notices.passes(() => memberOf('controls', name, [...BAR_PARTS, NO_CONTROLS]), LEFT_OUT);
  const controls = text.split(/[\s,]+/).filter((name) => name !== '' && isSound(name));
  return controls.length === 0 ? {} : { controls: controls.join(' ') };
}
