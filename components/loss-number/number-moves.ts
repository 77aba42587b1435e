import type { NumberRange } from '../../src/figure/number-path.ts';
import { nextRung, sliderPosition, sliderValue, stepSlider } from '../../src/plotting/log-slider.ts';

/** An author's own limits and stride. */
export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
}

/** Pixels of a drag from end to end of a range, and for one stride where there are no ends. */
const PIXELS_ACROSS = 240;
const PIXELS_PER_STRIDE = 4;
/** Page keys make so many strides. */
const PAGE = 10;
/** Removes the dust of binary fractions. */
const EXACT_DIGITS = 12;

/** A range within an author's limits. */
export function limited(range: NumberRange, { min, max, step }: NumberLimits): NumberRange {
  const [low, high] = range.slider;
  const lowest = min !== undefined && min > range.min ? { min, excludesMin: false } : {};
  const highest = max !== undefined && max < range.max ? { max, excludesMax: false } : {};
  return {
    ...range,
    ...lowest,
    ...highest,
    ...(step !== undefined && step > 0 ? { stride: step } : {}),
    slider: [min ?? low, max ?? high],
    hasEnds: range.hasEnds || (min !== undefined && max !== undefined),
  };
}

export function isAllowed(range: NumberRange, value: number): boolean {
  if (!Number.isFinite(value) || (range.isWhole && !Number.isInteger(value))) return false;
  if (value < range.min || value > range.max) return false;
  return !((range.excludesMin && value === range.min) || (range.excludesMax && value === range.max));
}

/** The value after a drag of so many pixels to the right. */
export function dragged(range: NumberRange, from: number, pixels: number): number {
  const { stride, hasEnds, slider, hasZero } = range;
  if (!hasEnds) return held(range, tidy(from + Math.round(pixels / PIXELS_PER_STRIDE) * (stride ?? 1)));
  // A number beyond the ends of its slider is not to jump when it is taken.
  const wide = { ...range, slider: [Math.min(slider[0], from), Math.max(slider[1], from)] as const };
  const usable = range.scale === 'log' && wide.slider[0] <= 0 ? { ...wide, slider } : wide;
  const position = sliderPosition(usable, from) + pixels / PIXELS_ACROSS;
  if (hasZero && position <= 0) return 0;
  const value = sliderValue(usable, position);
  return held(range, stride === undefined ? value : tidy(Math.round(value / stride) * stride));
}

/** The value after an arrow key (`count` ±1) or a page key (±10). */
export function stepped(range: NumberRange, from: number, count: number): number {
  const direction = count > 0 ? 1 : -1;
  const { stride, slider, hasZero } = range;
  if (stride !== undefined) return held(range, tidy(from + count * stride));
  if (hasZero && direction < 0 && from <= slider[0]) return 0;
  if (range.isWhole && range.scale === 'log')
    return held(range, from > 0 ? nextRung(from, direction) : Number(direction > 0));
  return held(range, stepSlider(range, from, direction));
}

/** What a key does to the value; undefined for keys that are not ours. */
export function afterKey(range: NumberRange, from: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return stepped(range, from, 1);
    case 'ArrowDown':
    case 'ArrowLeft':
      return stepped(range, from, -1);
    case 'PageUp':
      return paged(range, from, 1);
    case 'PageDown':
      return paged(range, from, -1);
    case 'Home':
      return range.hasEnds ? held(range, range.slider[0]) : undefined;
    case 'End':
      return range.hasEnds ? held(range, range.slider[1]) : undefined;
    default:
      return undefined;
  }
}

/** Ten strides, or a decade of rungs. */
function paged(range: NumberRange, from: number, direction: 1 | -1): number {
  if (range.stride !== undefined) return stepped(range, from, direction * PAGE);
  let value = from;
  for (let rung = 0; rung < 3; rung++) value = stepped(range, value, direction);
  return value;
}

function held(range: NumberRange, value: number): number {
  const whole = range.isWhole ? Math.round(value) : value;
  const inside = Math.min(range.max, Math.max(range.min, whole));
  if (isAllowed(range, inside)) return inside;
  // At an end that is excluded, the last value that a slider reaches.
  return range.excludesMax && inside === range.max ? range.slider[1] : range.slider[0];
}

function tidy(value: number): number {
  return Number(value.toPrecision(EXACT_DIGITS));
}
