import type { Remark } from '../../src/figure/remark.ts';
import { formatCoordinate, formatLoss, formatNumber, formatPercent, formatStep } from '../../src/plotting/format.ts';
import type { Domain } from '../../src/race/specification.ts';
import type { Localize } from '../shared/localize.ts';
import { narrationWords } from './narration-words.ts';

/** A remark as it is read: names of balls, and what is said of them. */
export interface Clause {
  /** Indices of the balls that are named; none where all are meant. */
  readonly balls: readonly number[];
  readonly words: string;
}

/** Digits of a velocity or a width: it is read beside others. */
const DIGITS = 2;

/** A remark in the language of the page. */
export function remarkWords(remark: Remark, domain: Domain, localize: Localize): Clause {
  const { balls } = remark;
  switch (remark.kind) {
    case 'start':
      return { balls: [], words: localize.term('allStart', place(remark.place, domain), formatLoss(remark.loss)) };
    case 'uphill':
      return { balls, words: localize.term('climbs', formatNumber(remark.velocity, DIGITS)) };
    case 'past': {
      const velocity = remark.velocity === undefined ? undefined : formatNumber(remark.velocity, DIGITS);
      return { balls, words: localize.term('isPast', balls.length, velocity) };
    }
    case 'rests': {
      const above = remark.above === undefined ? '' : formatLoss(remark.above);
      return { balls, words: localize.term('restsIn', remark.at, balls.length, place(remark.place, domain), above) };
    }
    case 'diverged':
      return { balls, words: divergedWords(remark, localize) };
    case 'swings':
      return { balls, words: swingWords(remark.width, balls.length, localize) };
    case 'shrunk':
      return { balls, words: localize.term('hasShrunk', formatPercent(remark.share)) };
    case 'stands':
      return { balls, words: localize.term('stands', formatLoss(remark.loss), remark.isLeading) };
    case 'between': {
      const [low, high] = [formatLoss(remark.low), formatLoss(remark.high)];
      const { atOneLoss, atLosses } = narrationWords[localize.key];
      return { balls, words: low === high ? atOneLoss(low) : atLosses(low, high) };
    }
  }
}

function divergedWords({ step, isUndefined, balls }: Remark & { kind: 'diverged' }, localize: Localize): string {
  if (!isUndefined) return localize.term('hasDiverged', formatStep(step));
  return narrationWords[localize.key].whereUndefined(balls.length, formatStep(step));
}

function swingWords(width: number | undefined, count: number, localize: Localize): string {
  if (width === undefined) return narrationWords[localize.key].swing(count);
  return localize.term('swings', formatNumber(width, DIGITS));
}

/** Part of a list of names. */
export interface NamePart {
  /** Which ball is named, as its place in the list; undefined for what stands between names. */
  readonly name?: number;
  readonly text: string;
}

/** A list of more names than that is cut… */
const MOST_NAMES = 4;
/** …to so many, and the number of the others. */
const NAMES_BEFORE_OTHERS = 3;

/** `SGD, Adagrad and RMSProp`, or `SGD, Momentum, Adam and 12 others`: names in the order in which they are read. */
export function nameList(names: readonly string[], localize: Pick<Localize, 'lang' | 'key'>): NamePart[] {
  const named = names.length > MOST_NAMES ? NAMES_BEFORE_OTHERS : names.length;
  const others = names.length > named ? [narrationWords[localize.key].others(names.length - named)] : [];
  const list = new Intl.ListFormat(localize.lang(), { type: 'conjunction' });
  let next = 0;
  return list.formatToParts([...names.slice(0, named), ...others]).map(({ type, value }) => {
    const isName = type === 'element' && next < named;
    return isName ? { name: next++, text: value } : { text: value };
  });
}

function place(w: readonly number[], domain: Domain): string {
  if (w.length === 1) return `x\u00A0=\u00A0${formatCoordinate(w[0], domain[0][1] - domain[0][0])}`;
  return `(${w.map((value, axis) => formatCoordinate(value, domain[axis][1] - domain[axis][0])).join(', ')})`;
}
