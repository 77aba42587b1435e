import { css } from 'lit';

export const ruleStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  [role='group'] {
    --_gradient: var(--loss-gradient, var(--_ink));
    --_velocity: var(--loss-velocity, var(--_ball, var(--_ink)));
  }

  .when {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0 0 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .lines {
    display: grid;
    gap: 0.375rem 1.5rem;
    margin: 0;
    padding-block: 1px;
    overflow: auto hidden;
    scrollbar-width: thin;
  }

  .line {
    display: grid;
    gap: 0 1.5rem;
    align-items: baseline;
  }

  .rule {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    min-height: 1.5rem;
    white-space: nowrap;
  }

  .numbers {
    display: grid;
    /* Letters without ascenders make no line lower than others. */
    grid-auto-rows: minmax(1.375rem, auto);
    color: var(--_muted);
    white-space: nowrap;
  }

  math {
    font-family: var(--_math);
    font-size: 1.0625rem;
    line-height: 1.5;
    /* Fractions of full size: what is divided is read, too. */
    math-style: normal;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .numbers math {
    font-size: 0.9375rem;
  }

  mtext {
    font-family: var(--loss-font, inherit);
    font-size: 0.8em;
  }

  .note {
    color: var(--_muted);
    font-size: 0.75rem;
  }

  /* What the ground gives has the ink of the page; what is the ball's own has its colour. */
  .gradient {
    color: var(--_gradient);
  }

  .memory {
    color: var(--_velocity);
  }

  .weight {
    color: var(--_ball, var(--_ink));
  }

  @container (min-width: 34rem) {
    .lines {
      grid-template-columns: max-content minmax(0, 1fr);
    }

    .line {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
  }

  @media (forced-colors: active) {
    .gradient,
    .memory,
    .weight {
      color: CanvasText;
    }
  }
`;
