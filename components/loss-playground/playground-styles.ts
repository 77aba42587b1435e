import { css } from 'lit';

/** One column of truth, and the balls beside it; by the room that the element has, not the window. */
export const playgroundStyles = css`
  :host {
    display: block;
    container: playground / inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(18.5rem, 30cqi, 23rem);
    gap: 1.5rem clamp(1.75rem, 3cqi, 3rem);
  }

  .stage,
  .side {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }

  .stage {
    gap: 0.75rem;
  }

  .side {
    gap: 1.75rem;
  }

  .head {
    display: flex;
    align-items: flex-start;
    gap: 0 1rem;
  }

  loss-picker {
    flex: 1;
    min-width: 0;
  }

  .tools {
    display: flex;
    align-items: center;
    gap: 0.125rem;
    margin-inline-end: -0.5rem;
  }

  .tools .icon[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .tools .icon:hover:not([aria-disabled='true']) {
    color: var(--_ink);
    background: color-mix(in srgb, var(--_ink) 6%, transparent);
  }

  .tools .icon svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  loss-landscape {
    --loss-aspect-ratio: 2.2;
  }

  /* The landscape shows first; what comes above it does not push it down. */
  loss-picker:not(:defined) {
    min-height: 4.375rem;
  }

  loss-formula:not(:defined) {
    min-height: 2.875rem;
  }

  /* What is done with the picture, on one line below it. A mouse needs less room than a finger. */
  @media (pointer: fine) {
    .under {
      --loss-target: 2.125rem;
    }
  }

  .under {
    margin-block: -0.25rem;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 0.25rem;
  }

  /* Its button leads the row, the tools keep to the other end; what it asks has the lines below. */
  loss-predict {
    display: contents;
  }

  loss-predict::part(toggle) {
    margin-inline-end: auto;
  }

  .under::after {
    content: '';
    width: 100%;
  }

  /* A laptop's window: formula, landscape, chart and playback are seen without scrolling. */
  @media (max-height: 60rem) {
    @container playground (min-width: 53.01rem) {
      .stage {
        gap: 0.5rem;
      }

      loss-landscape {
        --loss-aspect-ratio: 2.45;
      }

      loss-chart {
        --loss-chart-height: 8.75rem;
      }
    }
  }

  @media (max-height: 52rem) {
    @container playground (min-width: 53.01rem) {
      loss-landscape {
        --loss-aspect-ratio: 2.65;
      }
    }

    @container playground (min-width: 66rem) {
      loss-landscape {
        --loss-aspect-ratio: 2.95;
      }

      loss-chart {
        --loss-chart-height: 7.5rem;
      }
    }
  }

  @media (max-height: 46rem) {
    @container playground (min-width: 66rem) {
      loss-landscape {
        --loss-aspect-ratio: 3.25;
      }

      loss-chart {
        --loss-chart-height: 6.5rem;
      }
    }
  }

  /* Beside a long list of balls the landscape stays in sight, where a window holds all of it. */
  @media (min-height: 54rem) {
    @container playground (min-width: 53.01rem) {
      .stage {
        position: sticky;
        top: 0;
        align-self: start;
      }
    }
  }

  @container playground (max-width: 53rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
    }

    loss-landscape {
      --loss-aspect-ratio: 1.5;
    }
  }

  @container playground (max-width: 38rem) {
    .head {
      flex-direction: column-reverse;
      align-items: stretch;
    }

    .tools {
      justify-content: flex-end;
      margin-block: -0.25rem;
    }

    loss-landscape {
      --loss-aspect-ratio: 1;
    }
  }

  /* A phone: play and scrub stay at hand below the landscape, until their place in the column comes. */
  @media (min-height: 34rem) {
    @container playground (max-width: 38rem) {
      loss-controls {
        position: sticky;
        bottom: 0;
        z-index: 1;
        padding-bottom: env(safe-area-inset-bottom);
        background: var(--_paper);
      }
    }
  }

  @media print {
    .tools {
      display: none;
    }

    .layout {
      grid-template-columns: minmax(0, 1fr);
    }

    .stage {
      position: static;
    }
  }
`;
