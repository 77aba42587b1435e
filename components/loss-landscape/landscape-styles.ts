import { css } from 'lit';

export const landscapeStyles = css`
  :host {
    /* Where a page gives it a height, the plot takes what the rest leaves of it. */
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    --_curve: var(--loss-curve, light-dark(#5b7488, #7f9bb1));
    --_area: var(--loss-area, light-dark(#fbf3df, #211f1b));
    --_hole: light-dark(#f1efea, #1b1f24);
    --_hatch: light-dark(#c9c6bf, #3a424b);
    --_halo: light-dark(#fdfcfa, #14171b);
  }

  .plot {
    position: relative;
    flex: 1 1 auto;
    width: 100%;
    min-height: 0;
    aspect-ratio: var(--loss-aspect-ratio, 2.1);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  @container (max-width: 42rem) {
    .plot {
      aspect-ratio: var(--loss-aspect-ratio, 1.45);
    }
  }

  @container (max-width: 27rem) {
    .plot {
      aspect-ratio: var(--loss-aspect-ratio, 1.05);
    }
  }

  .plot.placeable {
    cursor: crosshair;
  }

  canvas,
  .plot > svg {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
  }

  .plot > svg {
    width: 100%;
    height: 100%;
    overflow: visible;
  }

  svg text {
    fill: var(--_muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }

  .grid {
    stroke: var(--_hairline);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }

  .frame {
    fill: none;
    stroke: var(--_hairline);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }

  .curve {
    fill: none;
    stroke: var(--_curve);
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .area {
    fill: var(--_area);
  }

  .hole {
    fill: var(--_hole);
  }

  .hatch {
    stroke: var(--_hatch);
    stroke-width: 1;
  }

  .halo {
    fill: none;
    stroke: var(--_halo);
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .trail {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: butt;
  }

  .minimum {
    stroke: var(--_muted);
    stroke-width: 1;
    stroke-dasharray: 2 3;
  }

  .mark {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.25;
  }

  .leader {
    stroke: var(--_muted);
    stroke-width: 1;
  }

  .on-ground .leader {
    stroke: var(--_ink);
    opacity: 0.6;
  }

  .on-ground text,
  text.on-ground {
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_halo);
    stroke-width: 3.5px;
    stroke-linejoin: round;
  }

  text.event {
    font-weight: 600;
  }

  .stem {
    stroke: var(--_ink);
    stroke-width: 1;
    opacity: 0.55;
  }

  .ball path {
    stroke: var(--_halo);
    stroke-width: 2;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .ball .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  .ball .name {
    font-weight: 600;
  }

  .dimmed {
    opacity: 0.28;
  }

  .start-ring circle {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
  }

  .start-ring .gap {
    stroke: var(--_halo);
    stroke-width: 5;
    opacity: 0.85;
  }

  .start-ring .dot {
    fill: var(--_ink);
    stroke: none;
  }

  .plot:has(.start:hover) .start-ring .outer,
  .dragging .start-ring .outer {
    stroke-width: 3;
  }

  .plot:has(.start input:focus-visible) .start-ring .outer {
    stroke: var(--_accent);
    stroke-width: 3.5;
  }

  .start {
    position: absolute;
    top: calc(var(--_target) / -2);
    left: calc(var(--_target) / -2);
    width: var(--_target);
    height: var(--_target);
    border-radius: 50%;
    cursor: grab;
    touch-action: none;
  }

  .dragging .start {
    cursor: grabbing;
  }

  .start input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }

  slot[name='fallback'] {
    position: absolute;
    inset: 0;
    display: block;
    overflow: hidden;
  }

  .loading {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    margin: 0;
    color: var(--_muted);
    pointer-events: none;
    /* What is ready at once never says that it loads. */
    animation: appear 0.2s 0.4s both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container (max-width: 27rem) {
    .legend .settings {
      display: none;
    }

    .legend {
      gap: 0.125rem 1rem;
    }
  }

  ::slotted([slot='caption']) {
    display: block;
    margin-top: 0.5rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  @media (forced-colors: active) {
    .plot > svg {
      forced-color-adjust: auto;
    }

    .ball path,
    .trail,
    .annotations,
    .overlays,
    .on-ground text,
    text.on-ground,
    canvas {
      forced-color-adjust: none;
    }

    /* Else text and halo would be of one colour. An event has that of its ball as its own style. */
    .on-ground text,
    text.on-ground {
      fill: CanvasText !important;
      stroke: Canvas;
    }
  }

  @media print {
    .bar,
    .hint {
      display: none;
    }
  }
`;
