import { css } from 'lit';

/** What stands above and below the plot: the legend with its verdicts, and the figure's own bar. */
export const barStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1.5rem;
    margin: 0 0 0.625rem;
    padding: 0;
    list-style: none;
  }

  .legend li {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5rem;
    white-space: nowrap;
    transition: opacity 0.15s;
  }

  .legend svg {
    flex: none;
    align-self: center;
    width: 1rem;
    height: 1rem;
    overflow: visible;
  }

  .legend strong {
    font-weight: 600;
  }

  .legend span,
  .legend .settings {
    color: var(--_muted);
  }

  /* Nothing moves when it becomes known how a ball ends. */
  .legend .outcome {
    min-width: 7.5em;
  }

  .legend .settings {
    margin-inline-start: auto;
  }

  /* A long count of steps goes below the rest where there is little room. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-top: 0.5rem;
  }

  .parts {
    display: grid;
    gap: 0.75rem;
    margin-top: 0.75rem;
  }

  .parts .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
    margin: 0;
  }

  .bar .scrub {
    flex: 1;
    min-width: 4rem;
  }

  .bar select {
    font: inherit;
    color: var(--_muted);
    border-color: transparent;
    cursor: pointer;
  }

  .bar select option {
    background: var(--_paper);
    color: var(--_ink);
  }

  .bar output {
    margin-inline-start: auto;
    color: var(--_muted);
    white-space: nowrap;
  }

  .bar output b {
    color: var(--_ink);
    font-weight: 600;
  }
`;
