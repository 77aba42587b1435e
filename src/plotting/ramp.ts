import { fromLab, readColor, type Rgb, toLab } from './color.ts';

/** Which of the two designs. */
export type Mode = 'light' | 'dark';

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
  const [low, high] = surfaceEnds[mode].map((end) => toLab(toRgb(end)));
  const share = Math.min(1, Math.max(0, place));
  const between = (axis: number): number => low[axis] + (high[axis] - low[axis]) * share;
  const { r, g, b } = fromLab(between(0), between(1), between(2));
  return `rgb(${[r, g, b].map((channel) => Math.round(Math.min(255, Math.max(0, channel)))).join(', ')})`;
}

/** `count` colours, low loss first, perceptually even (CIE Lab). One colour is the middle of the ramp. */
export function surfaceRamp(mode: Mode, count: number): string[] {
  if (count === 1) return [surfaceColor(mode, 0.5)];
  return Array.from({ length: count }, (_, index) => surfaceColor(mode, index / (count - 1)));
}

/** Any CSS colour in numbers; transparent black when it cannot be read. */
export function toRgb(color: string): Rgb {
  return readColor(color) ?? { r: 0, g: 0, b: 0, opacity: 0 };
}
