import type { Marker } from './markers.ts';

/** How balls of one rule look: fixed, so that a reader learns it once. */
export interface RuleLook {
  readonly light: string;
  readonly dark: string;
  readonly marker: Marker;
  /** CSS pixels on, off, …; empty is a solid line. */
  readonly dash: readonly number[];
}

/** The looks of the built-in rules by id, and of typed ones. Hue, shape and dash together tell any two apart. */
export const ruleLooks: Readonly<Record<string, RuleLook>> = {
  sgd: { light: '#0072B2', dark: '#5ab4e8', marker: 'circle', dash: [] },
  momentum: { light: '#CC3311', dark: '#ff7a59', marker: 'square', dash: [32, 1.8] },
  nesterov: { light: '#b35900', dark: '#ffb066', marker: 'lozenge', dash: [12, 3, 2.5, 3] },
  adagrad: { light: '#7f8c1f', dark: '#c3cf4f', marker: 'triangle', dash: [5, 3.5] },
  rmsprop: { light: '#882255', dark: '#e08bc0', marker: 'diamond', dash: [8, 3, 2, 3] },
  adadelta: { light: '#9a7400', dark: '#e0bf5a', marker: 'triangle-down', dash: [2, 3] },
  adam: { light: '#0b7a63', dark: '#4fd1ae', marker: 'star', dash: [10, 4] },
  amsgrad: { light: '#3c7a1e', dark: '#92d36e', marker: 'hexagon', dash: [6, 2.5, 2, 2.5, 2, 2.5] },
  adamw: { light: '#006f8f', dark: '#62cfe6', marker: 'cross', dash: [3, 2] },
  nadam: { light: '#5a3fa8', dark: '#ac9df7', marker: 'pentagon', dash: [14, 3, 3, 3, 3, 3] },
  radam: { light: '#7d4fb0', dark: '#cba6f2', marker: 'wye', dash: [7, 5] },
  adamax: { light: '#34606b', dark: '#94c3cf', marker: 'bar', dash: [4, 2, 1.5, 2] },
  rprop: { light: '#84513a', dark: '#d6a58c', marker: 'saltire', dash: [18, 4, 4, 4] },
  asgd: { light: '#41659c', dark: '#9cbcf0', marker: 'half', dash: [1.5, 2] },
  lion: { light: '#c21f6a', dark: '#ff8fb4', marker: 'chevron', dash: [9, 2.5, 5, 2.5] },
  custom: { light: '#3c4650', dark: '#d3dae1', marker: 'drop', dash: [12, 2, 6, 2] },
};

/** Ground and text colours of the two designs. */
export const paper = { light: '#fdfcfa', dark: '#14171b' } as const;
/** Drawn around balls and trails, so that they are seen on every ground. */
export const halo = { light: '#fdfcfa', dark: '#14171b' } as const;
