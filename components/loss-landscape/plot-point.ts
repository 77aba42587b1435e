/** A place in CSS pixels from the top left of a plot. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a pointer is in a plot. Its box on screen may be scaled by a CSS transform; its layout width tells by how
 * much. Padding and scroll are in the box already.
 */
export function plotPoint(event: { clientX: number; clientY: number }, plot: HTMLElement): PlotPoint {
  const box = plot.getBoundingClientRect();
  const scaleX = box.width > 0 ? plot.offsetWidth / box.width : 1;
  const scaleY = box.height > 0 ? plot.offsetHeight / box.height : 1;
  return {
    x: (event.clientX - box.left) * scaleX - plot.clientLeft,
    y: (event.clientY - box.top) * scaleY - plot.clientTop,
  };
}
