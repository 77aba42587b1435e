import { css } from 'lit';

export const predictStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    container-type: inline-size;
  }

  /* Beside others in a row it takes a line of its own while it asks. */
  :host(:state(asking)) {
    min-width: 100%;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: var(--_target);
    padding: 0 0.625rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    white-space: nowrap;
  }

  .toggle svg {
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .toggle[aria-pressed='true'] {
    background: var(--_wash);
    color: var(--_ink);
    box-shadow: inset 0 -2px 0 var(--_ink);
  }

  .toggle[aria-pressed='true'] .cloth {
    fill: currentColor;
  }

  @media (hover: hover) {
    .toggle:hover {
      background: var(--_wash);
      color: var(--_ink);
    }
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .words {
    flex: 1 1 18rem;
    margin-top: 0.375rem;
  }

  /* In a row that is laid out with others, what is asked comes below all of them. */
  .words,
  ul,
  .actions {
    order: 1;
  }

  ul,
  .actions {
    width: 100%;
  }

  .question {
    font-weight: 600;
  }

  .how-to {
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    column-gap: 2rem;
    margin: 0.5rem 0 0.75rem;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--_target);
    border-bottom: 1px solid var(--_hairline);
  }

  .ball {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
    min-width: 0;
    min-height: var(--_target);
    padding: 0.25rem 0.5rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
  }

  .ball[aria-current] {
    background: var(--_wash);
  }

  svg {
    flex: none;
    overflow: visible;
  }

  .name {
    color: var(--_name);
    font-weight: 600;
  }

  .state,
  .end {
    color: var(--_muted);
  }

  .state.placed {
    color: var(--_ink);
  }

  .flies {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 0.8125rem;
    white-space: nowrap;
  }

  .flies span {
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: 1rem;
  }

  .flies[aria-pressed='true'] span {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }

  @media (hover: hover) {
    .flies[aria-pressed='false']:hover span {
      background: var(--_wash);
      color: var(--_ink);
    }
  }

  .score {
    align-items: flex-start;
    padding: 0.75rem 0.5rem;
  }

  .score svg {
    margin-top: 0.125rem;
  }

  .score .end {
    flex: 1;
  }

  .score.right .end {
    color: var(--_ink);
  }

  @container (max-width: 24rem) {
    .score {
      flex-wrap: wrap;
    }

    .score .end {
      flex-basis: 100%;
      padding-inline-start: 3rem;
    }
  }

  .mark {
    width: 1rem;
    height: 1rem;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .right .mark {
    stroke: var(--_ink);
  }

  .total {
    font-size: 1.125em;
    font-weight: 650;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .primary {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }

  @media (hover: hover) {
    .button.primary:hover {
      background: color-mix(in srgb, var(--_ink) 84%, var(--_paper));
      color: var(--_paper);
    }
  }

  @media (forced-colors: active) {
    .toggle {
      border: 1px solid ButtonText;
    }

    .toggle[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .ball svg,
    .score .marker {
      forced-color-adjust: none;
    }

    .flies[aria-pressed='true'] span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .ball[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .toggle,
    .actions {
      display: none;
    }
  }
`;
