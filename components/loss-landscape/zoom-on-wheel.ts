import type { StartHost } from './start-controller.ts';

/** Zooms where the wheel is turned with Ctrl or ⌘. The page's own scrolling is never held up. */
export function zoomOnWheel(event: WheelEvent, { figure, plot, viewport }: StartHost): void {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  if (plot === null || viewport === undefined) return;
  void import('./zoom-by-wheel.ts').then(({ zoomByWheel }) => zoomByWheel(event, plot, viewport, figure));
}
