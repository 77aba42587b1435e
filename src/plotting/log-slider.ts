import type { NumberSetting } from '../core/setting.ts';

/** What a slider needs of a setting. */
export type SliderSetting = Pick<NumberSetting, 'slider' | 'scale' | 'min' | 'max' | 'excludesMin' | 'excludesMax'>;

/** A slider's own range: positions are whole numbers from 0 to this, so that a native range input can hold them. */
export const SLIDER_STEPS = 1000;

const ladder = [1, 2, 5] as const;
/** A linear slider takes so many arrow keys from end to end. */
const LINEAR_KEYS = 20;
/** Relative difference below which two values are the same rung. */
const SAME = 1e-9;

/** The position in [0, 1] of a value; values beyond the slider's ends are held at them. */
export function sliderPosition(setting: SliderSetting, value: number): number {
  const [low, high] = setting.slider;
  if (Number.isNaN(value)) return 0;
  const held = Math.min(high, Math.max(low, value));
  const { to } = scaleOf(setting);
  return (to(held) - to(low)) / (to(high) - to(low));
}

/** The value at a position in [0, 1], rounded to two significant digits of its scale (so that a drag hits round values). */
export function sliderValue(setting: SliderSetting, position: number): number {
  const [low, high] = setting.slider;
  const share = Math.min(1, Math.max(0, position));
  if (share === 0) return low;
  if (share === 1) return high;
  const { to, from } = scaleOf(setting);
  return roundOn(setting, from(to(low) + share * (to(high) - to(low))));
}

/**
 * The next value by an arrow key: 1-2-5 in each decade on a log scale (of 1 − value on a complement scale), a twentieth of
 * the range on a linear one. `direction` +1 or −1. From a value between two rungs it goes to the next rung. A value that
 * lies beyond an end of the slider comes back by rungs, and never jumps.
 */
export function stepSlider(setting: SliderSetting, value: number, direction: 1 | -1): number {
  const [low, high] = setting.slider;
  const isLeaving = direction > 0 ? value >= high : value <= low;
  if (isLeaving) return value;
  const next = rungFrom(setting, value, direction);
  // From inside, the ends hold.
  return direction > 0 ? Math.min(next, Math.max(high, value)) : Math.max(next, Math.min(low, value));
}

/** As `stepSlider`, beyond the slider's ends too: as far as the setting may go. For a field, which has no ends. */
export function stepField(setting: SliderSetting, value: number, direction: 1 | -1): number {
  const next = rungFrom(setting, value, direction);
  if (next < setting.min || (next === setting.min && setting.excludesMin === true)) return value;
  if (next > setting.max || (next === setting.max && setting.excludesMax === true)) return value;
  return next;
}

function rungFrom(setting: SliderSetting, value: number, direction: 1 | -1): number {
  const [low, high] = setting.slider;
  if (setting.scale === 'log' && low > 0) {
    // Below the slider there is only 0, which has no rungs.
    if (value <= 0) return direction > 0 ? low : value;
    return nextRung(value, direction);
  }
  if (setting.scale === 'complement') return complementRung(value, direction, high);
  const stride = (high - low) / LINEAR_KEYS;
  const at = (value - low) / stride;
  const rung = direction > 0 ? Math.floor(at + SAME) + 1 : Math.ceil(at - SAME) - 1;
  return tidy(low + rung * stride);
}

/** The next greater or smaller of …, 0.1, 0.2, 0.5, 1, 2, 5, …; exact decimals. */
export function nextRung(value: number, direction: 1 | -1): number {
  const exponent = Math.floor(Math.log10(value) + SAME);
  const rungs: number[] = [];
  for (let e = exponent - 1; e <= exponent + 1; e++) for (const digit of ladder) rungs.push(Number(`${digit}e${e}`));
  const isBeyond = (rung: number): boolean => (direction > 0 ? rung > value * (1 + SAME) : rung < value * (1 - SAME));
  return (direction > 0 ? rungs.find(isBeyond) : rungs.findLast(isBeyond)) ?? value;
}

/** Rungs of what is left to 1. From 1 itself, which has none, back to the slider's end. */
function complementRung(value: number, direction: 1 | -1, high: number): number {
  const rest = 1 - value;
  if (rest <= 0) return direction > 0 ? value : high;
  return tidy(1 - nextRung(rest, direction > 0 ? -1 : 1));
}

/** Monotone mapping to the scale on which the slider is even, and back. */
function scaleOf(setting: SliderSetting): { to: (value: number) => number; from: (place: number) => number } {
  const [low] = setting.slider;
  if (setting.scale === 'log' && low > 0) return { to: Math.log10, from: (place) => 10 ** place };
  if (setting.scale === 'complement') {
    // log10 of the rest up to 1; the end 1 itself is infinitely far, so the rest is held above 1e-6.
    return { to: (value) => -Math.log10(Math.max(1e-6, 1 - value)), from: (place) => 1 - 10 ** -place };
  }
  return { to: (value) => value, from: (place) => place };
}

function roundOn(setting: SliderSetting, value: number): number {
  const [low, high] = setting.slider;
  if (setting.scale === 'log' && low > 0) return Number(value.toPrecision(2));
  if (setting.scale === 'complement') return tidy(1 - Number((1 - value).toPrecision(2)));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(high - low)));
  return Number(value.toFixed(Math.min(12, decimals)));
}

/** Removes the dust of binary fractions: 0.30000000000000004 → 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
