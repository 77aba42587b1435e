import { svg, type SVGTemplateResult } from 'lit';
import { markerPath } from '../../src/plotting/markers.ts';
import type { BallLook } from '../../src/plotting/palette.ts';

/** A ball's marker beside its name: 16 × 16, decoration only. */
export function markerIcon({ marker, color }: Pick<BallLook, 'marker' | 'color'>, radius = 6): SVGTemplateResult {
  return svg`<svg class="marker" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true"><path d=${markerPath(marker, radius)} fill=${color} /></svg>`;
}
