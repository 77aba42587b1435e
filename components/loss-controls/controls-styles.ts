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

  .count {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
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

  input.number {
    box-sizing: content-box;
    width: max(2ch, var(--_digits));
    height: 1.75rem;
    padding: 0 0.375rem;
    border: 1px solid var(--_hairline);
    border-radius: 0.375rem;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  input.number:hover {
    border-color: var(--_muted);
  }

  input.number:focus {
    color: var(--_ink);
  }

  input.number[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .problem {
    flex-basis: 100%;
    order: 2;
  }

  .scrub {
    flex: 1 1 6rem;
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

  .speed {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    margin-inline-end: -0.5rem;
  }

  .speed::after {
    content: '';
    border: 0.21rem solid transparent;
    border-top-color: currentColor;
    border-bottom: 0;
    opacity: 0.8;
  }

  .speed select {
    position: absolute;
    inset: 0;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }

  .speed:focus-within:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -4px;
  }

  .short {
    display: none;
  }

  option {
    color: var(--_ink);
    background: var(--_paper);
  }

  @container (max-width: 34rem) {
    .bar {
      column-gap: 0.5rem;
    }

    .count {
      margin-inline-end: auto;
    }

    .scrub {
      order: 1;
      flex-basis: 65%;
    }

    .reset {
      order: 1;
      margin-inline-end: -0.5rem;
    }

    span.scrub {
      display: none;
    }

    span.scrub + .reset {
      order: 0;
      margin-inline-end: 0;
    }
  }

  @container (max-width: 25rem) {
    .scrub {
      flex-basis: 7rem;
    }

    .unit,
    .long {
      display: none;
    }

    .short {
      display: inline;
    }
  }

  /* Two rows, and not three: the scrubber goes to the start as well. */
  @container (max-width: 20rem) {
    .to-start {
      display: none;
    }

    .bar {
      column-gap: 0.25rem;
    }
  }

  /* A triangle of transparent borders would be filled. */
  @media (forced-colors: active) {
    .speed::after {
      forced-color-adjust: none;
      border-top-color: CanvasText;
    }
  }

  @media (pointer: coarse) {
    input.number {
      height: 2.625rem;
      min-width: 2rem;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
