/** Parts of a figure's own bar, as `controls` names them. */
export const BAR_PARTS = ['play', 'step', 'scrub', 'reset', 'speed'] as const;
export type BarPart = (typeof BAR_PARTS)[number];
