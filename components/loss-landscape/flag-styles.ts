import { css } from 'lit';

/** Given to a landscape by the element that asks for flags: a figure without it does not carry them. */
export const flagStyles = css`
  .plot:has(.grip) {
    cursor: crosshair;
  }

  .flag {
    position: absolute;
    top: 0;
    left: 0;
    width: 0;
    height: 0;
    pointer-events: none;
  }

  .flag svg {
    position: absolute;
    top: 0;
    left: 0;
    overflow: visible;
  }

  .flag-lines {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    pointer-events: none;
  }

  .flag-lines path {
    fill: none;
    stroke-width: 1.5;
  }

  .flag-lines .halo {
    stroke-width: 4;
  }

  .flag .pole,
  .flag .pole-halo {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.75;
    stroke-linecap: round;
  }

  .flag .pole-halo {
    stroke: var(--_halo);
    stroke-width: 4.5;
  }

  .flag .cloth {
    stroke-width: 1.5;
    stroke-linejoin: round;
  }

  .flag .foot {
    fill: var(--_ink);
    stroke: var(--_halo);
    stroke-width: 1.5;
  }

  .flag .grip {
    position: absolute;
    top: calc(var(--_target) / -2);
    left: calc(var(--_target) / -2);
    width: var(--_target);
    height: var(--_target);
    border-radius: 50%;
    pointer-events: auto;
    cursor: grab;
    touch-action: none;
  }

  .flag .grip:active {
    cursor: grabbing;
  }

  .flag input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }

  .flag:has(.grip:hover) .cloth {
    stroke-width: 2.5;
  }

  .flag:has(input:focus-visible) .cloth {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }

  .flag:has(input:focus-visible) .foot {
    stroke: var(--_accent);
    stroke-width: 3;
  }

  /* Not placed yet, or out of a zoom: seen only while it has the focus. */
  .flag.unseen svg {
    opacity: 0;
  }

  .flag.unseen:has(input:focus-visible) svg {
    opacity: 0.6;
  }

  .flag.unseen .grip {
    pointer-events: none;
  }

  @media (forced-colors: active) {
    .flag svg {
      forced-color-adjust: auto;
    }

    .flag .cloth,
    .flag .sign,
    .flag-lines path {
      forced-color-adjust: none;
    }

    .flag .cloth {
      stroke: CanvasText;
    }
  }
`;
