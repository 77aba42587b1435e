import { css } from 'lit';

/** What stands below the cards: the comparison of rates, from when on a change holds, what all balls share. */
export const panelStyles = css`
  .cards + .buttons,
  .fan {
    margin-top: 0.875rem;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .buttons .button {
    padding-inline: 0.75rem;
  }

  .buttons + .note,
  .note + .note,
  .search {
    padding-top: 0.5rem;
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75rem;
    font-size: 0.8125rem;
  }

  /* Filled from the left by the share that is done. */
  .search-bar {
    flex-basis: 100%;
    height: 0.1875rem;
    border-radius: 0.125rem;
    background: linear-gradient(var(--_ink) 0 0) 0 / calc(var(--_share) * 100%) 100% no-repeat var(--_track);
  }

  .search .link {
    margin-inline-start: auto;
  }

  .strong {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }

  .strong:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_ink) 84%, var(--_paper));
    color: var(--_paper);
  }

  .fan {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }

  .fan label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }

  .fan select {
    height: var(--_target);
    padding: 0 0.5rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }

  .fan .range,
  .fan .rates,
  .fan .buttons {
    flex-basis: 100%;
    margin: 0;
  }

  .fan .range {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    gap: 0 1.5rem;
  }

  .fan .range .field {
    grid-template-columns: auto 5.5rem;
    justify-content: start;
    gap: 0 0.5rem;
  }

  .from {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    margin: 0.75rem 0 0;
    padding: 0;
    border: 0;
    font-size: 0.8125rem;
  }

  .from legend {
    float: inline-start;
    margin-inline-end: 1rem;
    padding: 0;
  }

  .from label {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: var(--_row);
    cursor: pointer;
  }

  /* Where one line cannot hold it at every step, it has two at every step. */
  @container (max-width: 22.75rem) {
    .from legend {
      float: none;
      width: 100%;
    }
  }

  .from:disabled label {
    opacity: 0.55;
    cursor: default;
  }

  .race {
    margin-top: 0.5rem;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--_target);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary span {
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 400;
  }

  summary::after {
    content: '';
    margin-inline-start: auto;
    border: 0.25rem solid transparent;
    border-top-color: var(--_muted);
    border-bottom: 0;
  }

  details[open] > summary::after {
    transform: rotate(180deg);
  }

  /* What a disclosure holds does not inherit through it. */
  .fields {
    box-sizing: border-box;
  }

  .new-seed {
    margin-inline-start: 0.75rem;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5rem;
    align-items: center;
    column-gap: 0.75rem;
    min-height: var(--_row);
  }

  @media (forced-colors: active) {
    summary::after {
      forced-color-adjust: none;
      border-top-color: CanvasText;
    }
  }

  @media print {
    .fan,
    .buttons,
    .search,
    .from,
    .race:not([open]),
    summary::after {
      display: none;
    }
  }
`;
