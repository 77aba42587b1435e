import type { Ball } from '../race/race.ts';
import { fromLch, hexOf, readColor, toLch } from './color.ts';
import { withContrast } from './contrast.ts';
import { formatSetting } from './format.ts';
import type { Marker } from './markers.ts';
import type { Mode } from './ramp.ts';
import { halo, paper, type RuleLook, ruleLooks } from './rule-looks.ts';

/** What looks depend on. */
export type LookedAt = Pick<Ball, 'specification' | 'optimizer' | 'convention'>;

/** How one ball looks in one mode. */
export interface BallLook {
  /** Of marker, trail and line: at least 3:1 against the halo. */
  readonly color: string;
  /** Of its name on paper: at least 4.5:1. */
  readonly textColor: string;
  /** Around marker and trail. */
  readonly halo: string;
  readonly marker: Marker;
  /** CSS pixels on, off, …; empty is a solid line. */
  readonly dash: readonly number[];
  /** Different for any two balls: `SGD`, or `SGD 0.03` when there are several of a rule. */
  readonly label: string;
  /** What tells it from others of its rule (`0.03`), or the label: for narrow places such as the end of a path. */
  readonly shortLabel: string;
  /** Which of several balls of the same rule and rate it is: `2`; else empty. */
  readonly ordinal: string;
}

/** Least contrast of shapes and of text. */
const SHAPE_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;
/** Lightness (CIE) of the ends of a fan of one rule: the slowest rate is the palest. */
const fanEnds = { light: [64, 22], dark: [56, 93] } as const;

const BLACK = { r: 0, g: 0, b: 0 };

/** What was mixed for a list of balls: every view of a race asks for it, in every frame. */
const known = new WeakMap<readonly LookedAt[], Map<string, readonly BallLook[]>>();

/** The looks of all balls of a race, in order. */
export function ballLooks(balls: readonly LookedAt[], mode: Mode, language: 'en' | 'zh' = 'en'): readonly BallLook[] {
  const kept = known.get(balls) ?? new Map<string, readonly BallLook[]>();
  known.set(balls, kept);
  const key = `${mode} ${language}`;
  const looks = kept.get(key) ?? mixLooks(balls, mode, language);
  kept.set(key, looks);
  return looks;
}

function mixLooks(balls: readonly LookedAt[], mode: Mode, language: 'en' | 'zh'): BallLook[] {
  const labels = ballLabels(balls, language);
  return balls.map((ball, index) => {
    const look = ruleLook(ball);
    const siblings = balls.filter((other) => ruleKey(other) === ruleKey(ball));
    const color = ownColor(ball) ?? fanColor(look[mode], mode, rankAmong(siblings, ball), siblings.length);
    return {
      color,
      textColor: withContrast(color, paper[mode], TEXT_CONTRAST),
      halo: halo[mode],
      marker: look.marker,
      dash: look.dash,
      ...labels[index],
    };
  });
}

/** The fixed look of a ball's rule. */
export function ruleLook(ball: Pick<LookedAt, 'optimizer'>): RuleLook {
  const { id, custom } = ball.optimizer;
  return custom !== true && Object.hasOwn(ruleLooks, id) ? ruleLooks[id] : ruleLooks.custom;
}

/** The learning rate that a ball runs at, or undefined when its rule has none. */
export function rateOf(ball: LookedAt): number | undefined {
  const given = ball.specification.settings.lr;
  if (typeof given === 'number') return given;
  const setting = ball.optimizer.settings.lr;
  const initial = setting?.[ball.convention]?.[1];
  return typeof initial === 'number' ? initial : undefined;
}

function ruleKey(ball: LookedAt): string {
  return ball.optimizer.custom === true ? 'custom' : ball.optimizer.id;
}

function ownColor(ball: LookedAt): string | undefined {
  const { color } = ball.specification;
  return color === undefined || color.trim() === '' ? undefined : color;
}

/** Rank by rate, equal rates by order. */
function rankAmong(siblings: readonly LookedAt[], ball: LookedAt): number {
  const sorted = siblings.toSorted((a, b) => (rateOf(a) ?? 0) - (rateOf(b) ?? 0));
  return sorted.indexOf(ball);
}

/** One hue at several lightnesses; alone, the rule's own colour. */
function fanColor(base: string, mode: Mode, rank: number, count: number): string {
  if (count === 1) return base;
  const [first, last] = fanEnds[mode];
  const { h, c } = toLch(readColor(base) ?? BLACK);
  const lightness = first + ((last - first) * rank) / (count - 1);
  return withContrast(hexOf(fromLch({ l: lightness, c, h })), halo[mode], SHAPE_CONTRAST);
}

/** Labels that differ for any two balls. */
function ballLabels(
  balls: readonly LookedAt[],
  language: 'en' | 'zh',
): Pick<BallLook, 'label' | 'shortLabel' | 'ordinal'>[] {
  const names = balls.map((ball) => ball.specification.label ?? ball.optimizer.names[language]);
  const rates = balls.map((ball) => {
    const rate = rateOf(ball);
    return rate === undefined ? '' : formatSetting(rate);
  });
  return names.map((name, index) => {
    const same = balls.map((_ball, other) => other).filter((other) => names[other] === name);
    const sameRate = same.filter((other) => rates[other] === rates[index]);
    const ordinal = sameRate.length === 1 ? '' : String(sameRate.indexOf(index) + 1);
    const hasSeveralRates = sameRate.length < same.length;
    const detail = [hasSeveralRates ? rates[index] : '', ordinal && hasSeveralRates ? `(${ordinal})` : ordinal]
      .filter((part) => part !== '')
      .join(' ');
    return detail === ''
      ? { label: name, shortLabel: name, ordinal }
      : { label: `${name} ${detail}`, shortLabel: detail, ordinal };
  });
}
