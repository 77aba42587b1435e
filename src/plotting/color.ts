/** Red, green and blue in [0, 255], opacity in [0, 1]. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly opacity: number;
}

/** CIE LCh of the white D50: lightness in [0, 100], chroma from 0, hue in radians. */
export interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Reads what is neither `#rrggbb` nor `rgb(…)`, such as names; a page can ask its browser. */
export type ColorReader = (text: string) => string | undefined;

let readName: ColorReader = () => undefined;

/** How colours by name are read from now on: to `#rrggbb` or `rgb(…)`, or undefined for what is none. */
export function readColorsBy(reader: ColorReader): void {
  readName = reader;
}

/** A CSS colour in numbers; undefined when it cannot be read. */
export function readColor(text: string): Rgb | undefined {
  const trimmed = text.trim().toLowerCase();
  const known = readHex(trimmed) ?? readFunction(trimmed);
  if (known !== undefined) return known;
  const named = readName(trimmed);
  return named === undefined ? undefined : (readHex(named) ?? readFunction(named));
}

function readHex(text: string): Rgb | undefined {
  if (!/^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(text)) return undefined;
  const digits = text.length < 6 ? text.slice(1).replaceAll(/./g, '$&$&') : text.slice(1);
  const [r, g, b, a = 255] = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return { r, g, b, opacity: a / 255 };
}

/** `rgb(1, 2, 3)`, `rgb(1 2 3)`, `rgba(1, 2, 3, 0.5)`, `rgb(1 2 3 / 0.5)`. */
function readFunction(text: string): Rgb | undefined {
  const parts = /^rgba?\(([\d.\s,/]+)\)$/
    .exec(text)?.[1]
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (parts === undefined || parts.length < 3 || !parts.every(Number.isFinite)) return undefined;
  const [r, g, b, opacity = 1] = parts;
  return { r, g, b, opacity };
}

/** `#rrggbb`, each channel held within what a display can show. */
export function hexOf({ r, g, b }: Pick<Rgb, 'r' | 'g' | 'b'>): string {
  const channels = [r, g, b].map((channel) => Math.round(Math.min(255, Math.max(0, channel))));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** A channel of sRGB, 0 to 255, as light in [0, 1]. */
export function toLight(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLight(light: number): number {
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
}

/** CIE Lab of the white D50: [L, a, b]. Matrices of sRGB, adapted by Bradford's method (B. Lindbloom). */
export function toLab(color: Pick<Rgb, 'r' | 'g' | 'b'>): [l: number, a: number, b: number] {
  const [r, g, b] = [color.r, color.g, color.b].map(toLight);
  const y = root(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
  const isGrey = r === g && g === b;
  const x = isGrey ? y : root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / WHITE_X);
  const z = isGrey ? y : root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / WHITE_Z);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The colour of a CIE Lab triple; channels may lie outside [0, 255]. */
export function fromLab(l: number, a: number, b: number): Rgb {
  const middle = (l + 16) / 116;
  const x = WHITE_X * cube(middle + a / 500);
  const y = cube(middle);
  const z = WHITE_Z * cube(middle - b / 200);
  return {
    r: fromLight(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
    g: fromLight(-0.9787684 * x + 1.9161415 * y + 0.033454 * z),
    b: fromLight(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
    opacity: 1,
  };
}

export function toLch(color: Pick<Rgb, 'r' | 'g' | 'b'>): Lch {
  const [l, a, b] = toLab(color);
  return { l, c: Math.hypot(a, b), h: Math.atan2(b, a) };
}

export function fromLch({ l, c, h }: Lch): Rgb {
  return fromLab(l, c * Math.cos(h), c * Math.sin(h));
}

const WHITE_X = 0.96422;
const WHITE_Z = 0.82521;
/** Below this (6/29)³ the cube root goes over into a straight line. */
const KNEE = 6 / 29;

function root(light: number): number {
  return light > KNEE ** 3 ? Math.cbrt(light) : light / (3 * KNEE ** 2) + 4 / 29;
}

function cube(share: number): number {
  return share > KNEE ? share ** 3 : 3 * KNEE ** 2 * (share - 4 / 29);
}
