import { svg, type SVGTemplateResult } from 'lit';
import type { Overlay } from '../../src/figure/state.ts';

/** As the picture draws them: a full arrow, a dashed one with an open head, a ring. Stroked, on a 24 × 24 grid. */
export const overlayIcons: Readonly<Record<Overlay, SVGTemplateResult>> = {
  velocity: svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h11" /><path class="filled" d="M13 7.5l8 4.5-8 4.5z" /></svg>`,
  gradient: svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path stroke-dasharray="4 2.5" d="M3 12h17" /><path d="M13.5 7l7 5-7 5" /></svg>`,
  accumulator: svg`<svg viewBox="0 0 24 24" aria-hidden="true"><ellipse cx="12" cy="12" rx="9.5" ry="6" /><path stroke-width="1.25" d="M2.5 12h19M12 6v12" /></svg>`,
};
