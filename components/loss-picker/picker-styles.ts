import { css } from 'lit';

export const pickerStyles = css`
  :host {
    display: block;
  }

  .heading {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
  }

  /* It takes what room is left, so that it comes and goes without moving anything. */
  .hint {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  h2 {
    margin: 0 0 0 -0.5rem;
    font-size: inherit;
    font-weight: inherit;
  }

  .title {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    max-width: 100%;
    min-height: var(--_target);
    padding: 0 0.5rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-size: 1.5rem;
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.2;
    text-align: start;
  }

  .title svg {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    transform: translateY(0.08em);
  }

  .story {
    display: grid;
    margin: 0;
    color: var(--_muted);
    font-size: 0.9375rem;
    text-wrap: pretty;
  }

  .story > * {
    grid-area: 1 / 1;
  }

  .room {
    visibility: hidden;
  }

  @media (hover: hover) {
    .title:hover {
      background: var(--_wash);
    }
  }

  @media (max-width: 40rem) {
    .title {
      font-size: 1.3125rem;
    }

    .story {
      font-size: 0.875rem;
      line-height: 1.4;
    }
  }

  @media print {
    .title svg {
      display: none;
    }
  }
`;
