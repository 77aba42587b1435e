import { css } from 'lit';

export const chartStyles = css`
  :host {
    display: block;
  }

  .plot {
    position: relative;
    height: var(--loss-chart-height, 11rem);
    cursor: col-resize;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  .plot > svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    pointer-events: none;
  }

  text {
    fill: var(--_muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }

  .grid {
    stroke: var(--_hairline);
    shape-rendering: crispEdges;
  }

  .axis {
    stroke: color-mix(in srgb, var(--_muted) 55%, var(--_hairline));
    shape-rendering: crispEdges;
  }

  .line {
    fill: none;
    stroke-width: 1.75;
    stroke-linejoin: round;
  }

  .future {
    opacity: 0.32;
  }

  .focused {
    stroke-width: 2.75;
  }

  .dimmed {
    opacity: 0.25;
  }

  .marker {
    stroke: var(--_paper);
    stroke-width: 2;
    paint-order: stroke;
    stroke-linejoin: round;
  }

  .playhead {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  .knob {
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 2;
  }

  .plot:hover .knob {
    r: 9px;
  }

  .plot:has(input:focus-visible) .knob {
    stroke: var(--_accent);
    stroke-width: 3;
  }

  .hover {
    stroke: var(--_muted);
    stroke-dasharray: 2 3;
  }

  .end text {
    font-weight: 550;
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }

  .moment {
    pointer-events: auto;
    cursor: pointer;
  }

  .moment .hit {
    fill: transparent;
  }

  input {
    position: absolute;
    bottom: 0;
    left: 0;
    width: 100%;
    height: var(--_target);
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }

  .readout {
    position: absolute;
    top: 0;
    z-index: 1;
    padding: 0.375rem 0.625rem;
    background: color-mix(in srgb, var(--_paper) 92%, transparent);
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.35;
    white-space: nowrap;
    pointer-events: none;
  }

  .readout table {
    border-collapse: collapse;
  }

  .readout caption {
    text-align: start;
  }

  .readout th {
    padding-inline-end: 0.75rem;
    font-weight: 600;
    text-align: start;
  }

  .readout td {
    color: var(--_ink);
    text-align: end;
  }

  .scale {
    position: absolute;
    top: 0;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.5;
    border-radius: 0.25rem;
  }

  .scale::after {
    content: '';
    border: 0.21rem solid transparent;
    border-top-color: currentColor;
    border-bottom: 0;
    opacity: 0.7;
  }

  .scale:hover {
    color: var(--_ink);
  }

  .scale:focus-within:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .scale select {
    position: absolute;
    inset: -0.75rem;
    opacity: 0;
    cursor: pointer;
    font: inherit;
  }

  option {
    color: var(--_ink);
    background: var(--_paper);
  }

  @media (forced-colors: active) {
    .line,
    .marker,
    .end text {
      forced-color-adjust: none;
    }

    text {
      fill: CanvasText;
    }

    /* A triangle of transparent borders would be filled. */
    .scale::after {
      forced-color-adjust: none;
      border-top-color: CanvasText;
    }
  }

  @media print {
    .playhead,
    .knob,
    .scale::after {
      display: none;
    }
  }
`;
