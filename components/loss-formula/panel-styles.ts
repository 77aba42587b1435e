import { css } from 'lit';

/** What stands below the formula: parameters with their sliders, rates, the domain. */
export const panelStyles = css`
  .disclose .sign {
    display: none;
  }

  .disclose::after {
    content: '';
    display: inline-block;
    margin-inline-start: 0.375rem;
    border: 0.25rem solid transparent;
    border-top-color: currentColor;
    border-bottom: 0;
    vertical-align: middle;
  }

  .disclose[aria-expanded='true']::after {
    transform: rotate(180deg);
  }

  .parameters,
  .domain,
  .rates {
    padding: 0 0.875rem;
  }

  .parameters,
  .domain {
    padding-top: 0.5rem;
  }

  .parameters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    column-gap: 2rem;
  }

  .parameters.editing {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    column-gap: 1rem;
  }

  .parameter {
    display: grid;
    grid-template-columns: minmax(1.25rem, auto) minmax(3rem, 1fr) 4rem;
    align-items: center;
    column-gap: 0.5rem;
    min-height: var(--_row);
  }

  .editing .parameter {
    grid-template-columns: minmax(1.25rem, auto) 3rem minmax(3rem, 1fr) 3rem 4rem var(--_target);
  }

  :host {
    --_row: 2.25rem;
  }

  .parameter > i,
  .side > i {
    font-family: var(--_math);
    font-size: 1.1875rem;
    line-height: 1;
  }

  .parameter input[type='range'] {
    height: var(--_row);
  }

  /* The ends of a slider read as its scale, until one is pointed at. */
  .end input.number {
    padding: 0 0.25rem;
    border-color: transparent;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .end.high input.number {
    text-align: start;
  }

  .end input.number:hover,
  .end input.number:focus,
  .end input.number[aria-invalid='true'] {
    border-color: var(--_muted);
    color: inherit;
  }

  .parameter .icon {
    width: var(--_target);
    height: var(--_row);
  }

  .parameter .icon svg {
    width: 1.125rem;
    height: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .parameter > .note,
  .problem {
    grid-column: 2 / -1;
  }

  .parameter > .note {
    margin-top: -0.25rem;
  }

  .problem {
    padding-bottom: 0.375rem;
  }

  .note {
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .rates {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .domain {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.5rem 1.5rem;
  }

  .side {
    display: grid;
    grid-template-columns: 1.25rem 5rem auto 5rem;
    align-items: center;
    gap: 0 0.5rem;
    min-height: var(--_row);
  }

  .domain .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .domain .button {
    min-height: 2rem;
    padding: 0 0.75rem;
    font-size: 0.8125rem;
  }

  .button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  .partial::before {
    content: '≈ ';
  }

  kbd {
    margin-inline-start: 0.375rem;
    color: var(--_muted);
    font: inherit;
    font-size: 0.75rem;
    font-weight: 400;
  }

  @media (pointer: coarse) {
    :host {
      --_row: var(--_target);
    }

    input.number {
      height: 2.5rem;
    }

    .domain .button {
      min-height: var(--_target);
    }

    kbd {
      display: none;
    }
  }

  /* Name, number and the button on one line, the slider between its ends below. */
  @container (max-width: 30rem) {
    .quiet {
      padding: 0 0.5rem;
    }

    .disclose .word {
      display: none;
    }

    .disclose .sign {
      display: inline;
      font-size: 1rem;
    }

    .editing .parameter {
      grid-template-columns: 3rem minmax(3rem, 1fr) 3rem;
      grid-template-areas: 'name number remove' 'low slider high';
      padding-bottom: 0.375rem;
    }

    .editing i {
      grid-area: name;
    }

    .editing .parameter > input.number {
      grid-area: number;
      justify-self: end;
      width: 6rem;
    }

    .editing .icon {
      grid-area: remove;
      justify-self: end;
    }

    .editing .low {
      grid-area: low;
    }

    .editing input[type='range'] {
      grid-area: slider;
    }

    .editing .high {
      grid-area: high;
    }

    .parameter > .note,
    .parameter > .problem {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .disclose::after {
      forced-color-adjust: none;
      border-top-color: ButtonText;
    }

    .button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }

  @media print {
    .rates,
    .domain,
    .parameter .icon,
    .parameter .end {
      display: none;
    }
  }
`;
