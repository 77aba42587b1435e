import { svg, type SVGTemplateResult } from 'lit';

/** Icons on a 24 × 24 grid, filled with the current colour. */
function icon(path: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

export const playIcon = icon('M8 5v14l11-7z');
export const pauseIcon = icon('M7 5h3.5v14H7zM13.5 5H17v14h-3.5z');
export const replayIcon = icon('M12 5V1.5L6.8 6l5.2 4.5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z');
export const toStartIcon = icon('M5 6h2v12H5zM19 6v12L9 12z');
export const stepBackIcon = icon('M15 6v12L5 12zM17 6h2v12h-2z');
export const stepForwardIcon = icon('M9 6v12l10-6zM5 6h2v12H5z');
export const toVerdictIcon = icon('M17 6h2v12h-2zM5 6v12l10-6z');
export const closeIcon = icon(
  'M6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6z',
);
