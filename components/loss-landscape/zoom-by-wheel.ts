import type { Figure } from '../../src/figure/figure.ts';
import { zoomed } from '../../src/figure/zoom.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import { plotPoint } from './plot-point.ts';

/** A wheel's notch is about 100 pixels; a pinch on a trackpad comes as many small ones. */
const FACTOR_PER_PIXEL = 1.003;
const PIXELS_PER_LINE = 16;

/** Ctrl or ⌘ with the wheel, or a pinch on a trackpad: what lies under the pointer stays there. */
export function zoomByWheel(event: WheelEvent, plot: HTMLElement, { clip }: Viewport, figure: Figure): void {
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * PIXELS_PER_LINE;
  const { x, y } = plotPoint(event, plot);
  const shares = [(x - clip.x) / clip.width, 1 - (y - clip.y) / clip.height];
  const { domain } = figure.state.race;
  // The picture may be a frame behind the state.
  const { zoom } = figure.state.view;
  const about = (zoom ?? domain).map(([low, high], axis) => low + shares[axis] * (high - low));
  figure.updateView({ zoom: zoomed(domain, zoom, FACTOR_PER_PIXEL ** -pixels, about) });
}
