/*
 * Numbers for people: a true minus (U+2212), thin spaces in long numbers and around ×, significant digits. Both
 * languages of the product write a decimal point. What a person types back is read leniently.
 */

export const MINUS = '\u2212';
/** Narrow no-break space: between groups of three digits and around ×. */
export const THIN_SPACE = '\u202f';

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Below this, plain decimals are mostly zeros. */
const SMALLEST_PLAIN = 1e-4;
/** From here on, digits are harder to count than an exponent is to read. */
const LARGEST_PLAIN = 1e6;
/** Four digits read well without a space. */
const GROUPED_FROM = 10_000;

/**
 * A number with so many significant digits (default 4), without trailing zeros: `−0.0343`, `1.761`, `12 500`,
 * `1.5 × 10⁻⁷`. Non-finite values are `∞`, `−∞` and `undefined`'s sign `–`.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)) return scientific(rounded, digits);
  // Rounding to significant digits leaves at most digits + 3 decimals in this range.
  return plain(trimZeros(rounded.toFixed(Math.max(0, digits + 3))));
}

/** A loss as the mock text has it: three decimals between 0.01 and 1,000 (`2.423`, `0.476`), else four significant digits. */
export function formatLoss(value: number): string {
  const size = Math.abs(value);
  if (size >= 0.01 && size < 1000) return plain(value.toFixed(3));
  return formatNumber(value, size < 0.01 ? 3 : 4);
}

/** A coordinate, to a thousandth of the span that is shown: `−1.60` in a box 8 wide. The number of decimals is constant. */
export function formatCoordinate(value: number, span: number): string {
  if (!Number.isFinite(value) || !(span > 0) || !Number.isFinite(span)) return formatNumber(value);
  if (Math.abs(value) >= LARGEST_PLAIN || span < 1e-6) return formatNumber(value);
  const decimals = Math.min(8, Math.max(0, Math.ceil(2 - Math.log10(span))));
  return plain(value.toFixed(decimals));
}

/** A whole number of steps: `0`, `1500`, `12 500`. */
export function formatStep(step: number): string {
  return plain(String(Math.floor(step)));
}

/** A learning rate or another setting: every digit that it has, at most six: `0.03`, `0.0001`, `3 × 10⁻⁵`. */
export function formatSetting(value: number): string {
  return formatNumber(value, 6);
}

/** A share as a percentage with two significant digits: `3 %`, `0.15 %`. */
export function formatPercent(share: number): string {
  return `${formatNumber(share * 100, 2)}${THIN_SPACE}%`;
}

/** The text of a number in a field in which it can be edited: ASCII, shortest that reads back as the same number. */
export function formatInput(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/**
 * Reads what a person types: decimal comma, U+2212 and other dashes, spaces, `1e-4`, `1 × 10⁻⁴`, `10^-4`, `3%`.
 * Undefined when it is not one finite number.
 */
export function parseTypedNumber(text: string): number | undefined {
  let plainText = text
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2010-\u2015\uFE63\uFF0D]/g, '-')
    .replaceAll(/[\s_']/g, '')
    .toLowerCase();
  // NFKC has turned superscripts into plain digits, so `10⁻⁴` reads `10-4` here.
  plainText = plainText.replace(/[×x*·]10\^?([+-]?\d+)$/, 'e$1').replace(/^10\^?([+-]\d+)$/, '1e$1');
  plainText = plainText.replace(/^([+-]?)10\^(\d+)$/, '$11e$2');
  const isPercent = plainText.endsWith('%');
  if (isPercent) plainText = plainText.slice(0, -1);
  plainText = withDecimalPoint(plainText);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(plainText)) return undefined;
  const value = Number(plainText) / (isPercent ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

/** One comma is a decimal comma, unless a point follows it; several group digits. */
function withDecimalPoint(text: string): string {
  const commas = text.split(',').length - 1;
  if (commas === 0) return text;
  return commas === 1 && !text.includes('.') ? text.replace(',', '.') : text.replaceAll(/,(?=\d{3})/g, '');
}

/** A whole power of ten beyond four digits as `10⁻⁸` or `−10⁶`, for narrow axes; undefined for other numbers. */
export function formatPower(value: number): string | undefined {
  const exponent = Math.round(Math.log10(Math.abs(value)));
  if (Math.abs(exponent) < 4 || Number(`1e${exponent}`) !== Math.abs(value)) return undefined;
  return `${value < 0 ? MINUS : ''}10${superscript(exponent)}`;
}

/** Labels for axis ticks `step` apart: as many decimals as the step has, the same for all. */
export function tickLabels(values: readonly number[], step: number): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest >= LARGEST_PLAIN || (largest > 0 && largest < 1e-3)) return values.map((value) => formatNumber(value, 3));
  const decimals = Math.min(12, Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9)));
  return values.map((value) => plain(value.toFixed(decimals)));
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  return `${plain(trimZeros(mantissa))}${THIN_SPACE}×${THIN_SPACE}10${superscript(Number(exponent))}`;
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((character) => superscripts[character]).join('');
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Typographic minus, no minus on zero, thin spaces between groups of three in long whole parts. */
function plain(text: string): string {
  const isNegative = text.startsWith('-') && Number(text) !== 0;
  const [whole, fraction] = text.replace(/^-/, '').split('.');
  const grouped = Number(whole) >= GROUPED_FROM ? whole.replaceAll(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole;
  return (isNegative ? MINUS : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}
