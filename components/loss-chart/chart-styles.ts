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

  .mark {
    stroke: var(--_paper);
    stroke-width: 1.5;
    paint-order: stroke;
  }

  .mark.hovered {
    stroke: var(--_ink);
  }

  .on-mark {
    cursor: pointer;
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

  .readout .event {
    margin: 0;
    font-weight: 600;
  }

  .bar {
    position: absolute;
    top: 0;
    display: flex;
    gap: 1.25rem;
    font-size: 0.8125rem;
    line-height: 1.5;
    pointer-events: none;
    container-type: inline-size;
  }

  .menu {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_muted);
    border-radius: 0.25rem;
    white-space: nowrap;
    pointer-events: auto;
  }

  .menu.events {
    margin-inline-start: auto;
  }

  .menu::after {
    content: '';
    flex: none;
    border: 0.21rem solid transparent;
    border-top-color: currentColor;
    border-bottom: 0;
    opacity: 0.7;
  }

  .menu:hover {
    color: var(--_ink);
  }

  .menu:focus-within:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .menu select {
    position: absolute;
    inset: -0.75rem -0.5rem;
    opacity: 0;
    cursor: pointer;
    font: inherit;
  }

  .unit::before {
    content: ' (';
  }

  .unit::after {
    content: ')';
  }

  @container (max-width: 27rem) {
    .menu {
      margin-inline-end: -0.5rem;
    }

    .menu.events {
      margin-inline-end: 0;
    }

    .unit,
    .long {
      display: none;
    }
  }

  .missing {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    margin: 0;
    padding: 0 3rem 1rem;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
    pointer-events: none;
  }

  .note {
    margin: 0;
    padding-inline-start: var(--_left);
    color: var(--_muted);
    font-size: 0.8125rem;
    text-wrap: pretty;
  }

  .note[hidden] {
    display: none;
  }

  option {
    color: var(--_ink);
    background: var(--_paper);
  }

  @media (forced-colors: active) {
    .line,
    .marker,
    .mark,
    .end text {
      forced-color-adjust: none;
    }

    text {
      fill: CanvasText;
    }

    /* A triangle of transparent borders would be filled. */
    .menu::after {
      forced-color-adjust: none;
      border-top-color: CanvasText;
    }
  }

  @media print {
    .playhead,
    .knob,
    .menu::after,
    .menu.events {
      display: none;
    }
  }
`;
