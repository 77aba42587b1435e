import { lab, rgb } from 'd3-color';

/** Which of the two designs. */
export type Mode = 'light' | 'dark';

/** Bytes: red, green, blue in [0, 255]; alpha in [0, 1]. */
export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** The ends of the surface: low loss first. */
export const surfaceEnds = {
  light: ['#fbf3df', '#5b7488'],
  dark: ['#2b2a24', '#7f9bb1'],
} as const;

/** Colours of isolines and of the hatch and ground of holes. */
export const surfaceInk = {
  light: { isoline: 'rgba(45, 62, 78, 0.28)', hole: '#f1efea', hatch: '#c9c6bf' },
  dark: { isoline: 'rgba(10, 14, 18, 0.38)', hole: '#1b1f24', hatch: '#3a424b' },
} as const;

/** The colour at a place in [0, 1] of the surface ramp: low loss pale and warm (light) or dark (dark), high loss slate. */
export function surfaceColor(mode: Mode, place: number): string {
  const [low, high] = surfaceEnds[mode].map((end) => lab(end));
  const share = Math.min(1, Math.max(0, place));
  const between = (from: number, to: number): number => from + (to - from) * share;
  return lab(between(low.l, high.l), between(low.a, high.a), between(low.b, high.b)).formatRgb();
}

/** `count` colours, low loss first, perceptually even (CIE Lab). One colour is the middle of the ramp. */
export function surfaceRamp(mode: Mode, count: number): string[] {
  if (count === 1) return [surfaceColor(mode, 0.5)];
  return Array.from({ length: count }, (_, index) => surfaceColor(mode, index / (count - 1)));
}

/** Any CSS colour in numbers; transparent black when it cannot be read. */
export function toRgba(color: string): Rgba {
  const { r, g, b, opacity } = rgb(color);
  if (Number.isNaN(r)) return { r: 0, g: 0, b: 0, a: 0 };
  return { r, g, b, a: opacity };
}
