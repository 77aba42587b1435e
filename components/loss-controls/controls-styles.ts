import { css } from 'lit';

export const controlsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1rem;
  }

  .transport {
    display: flex;
    align-items: center;
    /* The icons, and not their hit areas, line up with what is above. */
    margin-inline-start: -0.75rem;
  }

  .transport:not(:has(.step)) {
    margin-inline-start: 0;
  }

  .play {
    margin-inline: 0.25rem;
    transition: background 0.15s;
  }

  output {
    white-space: nowrap;
    color: var(--_muted);
  }

  output b {
    display: inline-block;
    min-width: var(--_digits);
    color: var(--_ink);
    font-weight: 650;
    text-align: end;
  }

  .scrub {
    flex: 1 1 8rem;
  }

  .end {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    margin-inline-start: auto;
  }

  .quiet {
    min-height: var(--_target);
    padding: 0 0.5rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    white-space: nowrap;
  }

  @media (hover: hover) {
    .quiet:hover {
      color: var(--_ink);
      background: var(--_wash);
    }
  }

  select {
    appearance: none;
    font: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    text-align: end;
    text-align-last: end;
  }

  .speed {
    position: relative;
    display: inline-flex;
    align-items: center;
    margin-inline-end: -0.5rem;
  }

  .speed select {
    padding-inline-end: 1.375rem;
  }

  .speed::after {
    content: '';
    position: absolute;
    inset-inline-end: 0.5rem;
    border: 0.25rem solid transparent;
    border-top-color: var(--_muted);
    border-bottom: 0;
    pointer-events: none;
  }

  option {
    color: var(--_ink);
    background: var(--_paper);
  }

  @container (max-width: 34rem) {
    .bar {
      column-gap: 0.5rem;
    }

    .scrub {
      order: 1;
      flex-basis: 100%;
    }
  }

  @container (max-width: 25rem) {
    .unit {
      display: none;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
