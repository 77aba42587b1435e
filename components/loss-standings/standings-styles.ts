import { css } from 'lit';

export const standingsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }

  caption {
    padding-bottom: 0.5rem;
    font-weight: 650;
    text-align: start;
  }

  caption span {
    display: block;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 400;
    text-wrap: pretty;
  }

  th,
  td {
    padding: 0 0.5rem;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
    white-space: nowrap;
  }

  tr > :first-child {
    padding-inline-start: 0;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  thead th {
    padding-block: 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  tbody tr {
    border-top: 1px solid var(--_hairline);
    transition: opacity 0.15s;
  }

  tbody tr:last-child {
    border-bottom: 1px solid var(--_hairline);
  }

  .number {
    text-align: end;
  }

  .place {
    width: 1.5rem;
    color: var(--_muted);
  }

  .outcome {
    white-space: normal;
    text-wrap: balance;
  }

  .outcome span {
    color: var(--_muted);
  }

  .muted {
    color: var(--_muted);
  }

  /* Lines up with the numbers beside it: the base line of the name, not of the marker. */
  button {
    --_height: var(--_target);
    display: inline-flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: calc((var(--_height) - 1.45em) / 2) 0;
    border: 0;
    background: none;
    color: var(--_name);
    font: inherit;
    font-weight: 600;
    line-height: 1.45;
    text-align: start;
    cursor: default;
  }

  button svg {
    flex: none;
    align-self: center;
    overflow: visible;
  }

  .many {
    font-size: 0.8125rem;
  }

  .many button {
    --_height: 1.75rem;
  }

  /* Markers only: the words of a row stay legible whichever ball is lit. */
  tr.dimmed .marker {
    opacity: 0.35;
  }

  .empty {
    color: var(--_muted);
  }

  /* Two lines for each ball, and for the heads. Roles are written out: display takes them away in some browsers. */
  @container (max-width: 33rem) {
    table {
      display: grid;
      grid-template-columns: 0.25rem minmax(0, 1fr) auto auto;
      column-gap: 1.25rem;
    }

    caption,
    thead,
    tbody,
    tr {
      grid-column: 1 / -1;
    }

    caption {
      display: block;
    }

    thead,
    tbody,
    tr {
      display: grid;
      grid-template-columns: subgrid;
    }

    tr {
      align-items: baseline;
      padding-bottom: 0.625rem;
    }

    thead tr {
      padding-bottom: 0.25rem;
    }

    thead th {
      padding-block: 0;
    }

    tr > * {
      padding: 0;
    }

    .ball {
      white-space: normal;
    }

    .outcome,
    .rate,
    .steps {
      grid-row: 2;
      font-size: 0.8125rem;
    }

    .outcome {
      grid-column: 2;
    }

    .rate {
      grid-column: 3;
    }

    .steps {
      grid-column: 4;
    }

    tbody .rate,
    tbody .steps {
      color: var(--_muted);
    }

    button {
      --_height: 2.25rem;
    }

    .many tr {
      padding-bottom: 0.25rem;
    }

    .outcome {
      margin-top: -0.25rem;
    }
  }

  @container (max-width: 20rem) {
    table {
      column-gap: 0.75rem;
      font-size: 0.8125rem;
    }
  }

  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
  }
`;
