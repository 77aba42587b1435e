import type { Box } from '../../src/plotting/viewport.ts';

/**
 * Puts a canvas over a box at device resolution: whole device pixels, and exactly as many CSS pixels as they are, so
 * that nothing is resampled. Returns whether that emptied it.
 */
export function fitCanvas(canvas: HTMLCanvasElement, box: Box, pixelRatio: number): boolean {
  const width = Math.max(1, Math.round(box.width * pixelRatio));
  const height = Math.max(1, Math.round(box.height * pixelRatio));
  const { style } = canvas;
  style.left = `${box.x}px`;
  style.top = `${box.y}px`;
  style.width = `${width / pixelRatio}px`;
  style.height = `${height / pixelRatio}px`;
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  return true;
}

/** Gives a canvas' memory back. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
