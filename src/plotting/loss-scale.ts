import { formatNumber, formatPower, tickLabels } from './format.ts';
import { roundDistance, roundValues } from './ticks.ts';

/** How losses are spaced: `symlog` is linear near 0 and logarithmic on both sides, so that negative losses survive. */
export type LossScaleKind = 'linear' | 'log' | 'symlog';

/** A monotone map of losses on [0, 1], bottom to top. */
export interface LossScale {
  readonly kind: LossScaleKind;
  readonly domain: readonly [number, number];
  /** The share of the height; beyond the domain it goes on (held within ±10), losses ≤ 0 on a log scale lie at −10. */
  place(loss: number): number;
  /** The loss at a share. */
  loss(place: number): number;
  /** About `count` round values with labels. */
  ticks(count: number): { readonly value: number; readonly label: string }[];
}

/** Places are held within this many heights of the picture. */
const FARTHEST = 10;

/** A scale for losses in a domain. `threshold`: the |loss| up to which a symlog scale is about linear. */
export function lossScale(kind: LossScaleKind, domain: readonly [number, number], threshold = 1): LossScale {
  const { to, from } = transform(kind, threshold);
  const low = to(domain[0]);
  const height = to(domain[1]) - low || 1;
  return {
    kind,
    domain,
    place: (loss) => {
      const place = (to(loss) - low) / height;
      if (Number.isNaN(place)) return FARTHEST;
      return Math.min(FARTHEST, Math.max(-FARTHEST, place));
    },
    loss: (place) => from(low + place * height),
    ticks: (count) => ticksOf(kind, domain, threshold, count),
  };
}

function transform(kind: LossScaleKind, threshold: number): { to(loss: number): number; from(place: number): number } {
  if (kind === 'log') return { to: (loss) => (loss <= 0 ? -Infinity : Math.log10(loss)), from: (place) => 10 ** place };
  if (kind === 'symlog') {
    return {
      to: (loss) => Math.sign(loss) * Math.log1p(Math.abs(loss) / threshold),
      from: (place) => Math.sign(place) * threshold * Math.expm1(Math.abs(place)),
    };
  }
  return { to: (loss) => loss, from: (place) => place };
}

function ticksOf(
  kind: LossScaleKind,
  domain: readonly [number, number],
  threshold: number,
  count: number,
): { value: number; label: string }[] {
  if (kind === 'log') return labelled(powers(domain, count));
  if (kind === 'symlog') return labelled(signedPowers(domain, threshold, count));
  const values = roundValues(domain[0], domain[1], count);
  const labels = tickLabels(values, roundDistance(domain[0], domain[1], count));
  return values.map((value, index) => ({ value, label: labels[index] }));
}

function labelled(values: readonly number[]): { value: number; label: string }[] {
  return values.map((value) => ({ value, label: formatPower(value) ?? formatNumber(value, 2) }));
}

/** Powers of ten, thinned to the count; where there are only one or two of them, 1-2-5. */
function powers([low, high]: readonly [number, number], count: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  if (last - first < 2) {
    const finer = oneTwoFive(low, high);
    if (finer.length <= Math.max(3, count + 1)) return finer;
  }
  const stride = Math.max(1, Math.ceil((last - first) / Math.max(1, count)));
  const values: number[] = [];
  for (let e = last; e >= first; e -= stride) values.unshift(Number(`1e${e}`));
  return values;
}

function oneTwoFive(low: number, high: number): number[] {
  const values: number[] = [];
  for (let e = Math.floor(Math.log10(low)); e <= Math.log10(high); e++) {
    for (const digit of [1, 2, 5]) values.push(Number(`${digit}e${e}`));
  }
  return values.filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9));
}

/** Zero and powers of ten on both sides of it, from the threshold on. */
function signedPowers([low, high]: readonly [number, number], threshold: number, count: number): number[] {
  const start = Number(`1e${Math.ceil(Math.log10(threshold) - 1e-9)}`);
  const share = Math.max(2, Math.round(count / (low < 0 && high > 0 ? 2 : 1)));
  const above = high >= start ? powers([Math.max(start, low), high], share) : [];
  const below = low <= -start ? powers([Math.max(start, -high), -low], share).map((value) => -value) : [];
  const zero = low <= 0 && high >= 0 ? [0] : [];
  return [...below.reverse(), ...zero, ...above];
}
