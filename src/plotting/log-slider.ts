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
 * the range on a linear one. `direction` +1 or −1. From a value between two rungs it goes to the next rung.
 */
export function stepSlider(setting: SliderSetting, value: number, direction: 1 | -1): number {
  const [low, high] = setting.slider;
  if (setting.scale === 'log' && low > 0) return hold(setting, nextRung(Math.max(value, low / 10), direction));
  if (setting.scale === 'complement') return stepComplement(setting, value, direction);
  const stride = (high - low) / LINEAR_KEYS;
  const at = (value - low) / stride;
  const rung = direction > 0 ? Math.floor(at + SAME) + 1 : Math.ceil(at - SAME) - 1;
  return hold(setting, tidy(low + rung * stride));
}

/** The next greater or smaller of …, 0.1, 0.2, 0.5, 1, 2, 5, …; exact decimals. */
export function nextRung(value: number, direction: 1 | -1): number {
  const exponent = Math.floor(Math.log10(value) + SAME);
  const rungs: number[] = [];
  for (let e = exponent - 1; e <= exponent + 1; e++) for (const digit of ladder) rungs.push(Number(`${digit}e${e}`));
  const isBeyond = (rung: number): boolean => (direction > 0 ? rung > value * (1 + SAME) : rung < value * (1 - SAME));
  return (direction > 0 ? rungs.find(isBeyond) : rungs.findLast(isBeyond)) ?? value;
}

function stepComplement(setting: SliderSetting, value: number, direction: 1 | -1): number {
  const [low, high] = setting.slider;
  const rest = 1 - value;
  if (rest <= 0) return high;
  const next = tidy(1 - nextRung(rest, direction > 0 ? -1 : 1));
  return hold(setting, Math.max(low, next));
}

function hold(setting: SliderSetting, value: number): number {
  const [low, high] = setting.slider;
  return Math.min(high, Math.max(low, value));
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
