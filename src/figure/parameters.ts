import { type Parameters, parametersOf, type TypedLoss, typedLoss } from './typed-loss.ts';

/** Where a slider begins and ends. */
export type SliderRange = readonly [low: number, high: number];

/** What a new parameter is at first: a factor of 1 changes nothing. */
export const FIRST_VALUE = 1;

/** A slider's half width, at least, as a multiple of the value: room on both sides of it, and the sign can change. */
const ROOM = 2.5;

/** The half width for a parameter that is 0. */
const HALF_WIDTH_AT_ZERO = 5;

/** Decimal places between half a slider's width and its step. */
const STEP_DIGITS = 2;

/** The loss with another value of a parameter. */
export function withParameter(loss: TypedLoss, name: string, value: number): TypedLoss {
  return { ...loss, parameters: { ...loss.parameters, [name]: value } };
}

/** The loss without a parameter. Whether its formula can be read then is for the compiler to say. */
export function withoutParameter(loss: TypedLoss, name: string): TypedLoss {
  const rest = Object.entries(parametersOf(loss)).filter(([each]) => each !== name);
  return typedLoss(loss, loss.formula, Object.fromEntries(rest));
}

/** Values for names that are declared: those that have one keep it. */
export function declare(parameters: Parameters, names: readonly string[]): Parameters {
  const added = names.filter((name) => !Object.hasOwn(parameters, name)).map((name) => [name, FIRST_VALUE]);
  return { ...parameters, ...(Object.fromEntries(added) as Parameters) };
}

/** The range of the slider of a parameter that nobody has given one: round, and even about 0. */
export function rangeAround(value: number): SliderRange {
  const half = value === 0 ? HALF_WIDTH_AT_ZERO : rungFrom(ROOM * Math.abs(value));
  return [-half, half];
}

/** The range, widened to a round end where the value lies beyond it. */
export function rangeWith([low, high]: SliderRange, value: number): SliderRange {
  if (value < low) return [value < 0 ? -rungFrom(-value) : 0, high];
  return value > high ? [low, value > 0 ? rungFrom(value) : 0] : [low, high];
}

/** What a slider's values are multiples of: a power of ten, at least two hundred of them from end to end. */
export function sliderStep([low, high]: SliderRange): number {
  return Number(`1e${Math.floor(Math.log10(high / 2 - low / 2)) - STEP_DIGITS}`);
}

/** The smallest of …, 0.1, 0.2, 0.5, 1, 2, 5, … that is at least `value` (above 0). */
function rungFrom(value: number): number {
  const exponent = Math.floor(Math.log10(value));
  const rungs = [1, 2, 5, 10].map((digit) => Number(`${digit}e${exponent}`));
  const found = rungs.find((rung) => rung >= value) ?? value;
  return Number.isFinite(found) && found > 0 ? found : value;
}
