import { css } from 'lit';

export const pickerStyles = css`
  :host {
    display: block;
  }

  h2 {
    margin: 0;
    font-size: inherit;
    font-weight: inherit;
  }

  .title {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    max-width: 100%;
    min-height: var(--_target);
    margin-inline-start: -0.5rem;
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
    margin: 0;
    color: var(--_muted);
    font-size: 0.9375rem;
    text-wrap: pretty;
  }

  dialog {
    width: min(62rem, 100vw - 2rem);
    max-width: none;
    max-height: min(48rem, 100dvh - 2rem);
    padding: 0;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    color: inherit;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 32%);
  }

  .head {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 0.75rem 0.5rem 1.5rem;
    background: var(--_paper);
    border-bottom: 1px solid var(--_hairline);
  }

  .head h3 {
    margin: 0;
    font-size: 1rem;
    font-weight: 650;
  }

  .list {
    padding: 0 1.5rem 1.5rem;
  }

  .group-name {
    padding: 1.25rem 0 0.5rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
    gap: 1rem 1.25rem;
  }

  [role='option'] {
    border-radius: var(--_radius);
    cursor: pointer;
    scroll-margin: 4.5rem 0 1rem;
  }

  .thumbnail {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius);
    background: var(--_wash);
    outline: 1px solid var(--_hairline);
    outline-offset: -1px;
  }

  .thumbnail .line {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.75;
    vector-effect: non-scaling-stroke;
  }

  .thumbnail .area {
    fill: color-mix(in srgb, var(--_ink) 7%, transparent);
  }

  [role='option'][aria-selected='true'] .thumbnail {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .name {
    display: block;
    margin-top: 0.5rem;
    font-weight: 600;
  }

  .about {
    display: block;
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.4;
    text-wrap: pretty;
  }

  @media (hover: hover) {
    .title:hover {
      background: var(--_wash);
    }

    [role='option']:hover .thumbnail {
      outline-color: var(--_muted);
    }
  }

  @media (max-width: 40rem) {
    .title {
      font-size: 1.3125rem;
    }

    dialog {
      width: 100vw;
      height: 100dvh;
      max-height: none;
      border: 0;
      border-radius: 0;
    }

    .head {
      padding-inline-start: 1rem;
    }

    .list {
      padding: 0 1rem 1rem;
    }

    .grid {
      grid-template-columns: repeat(auto-fill, minmax(8.25rem, 1fr));
      gap: 0.875rem;
    }
  }

  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] .thumbnail {
      outline-color: Highlight;
    }
  }

  @media print {
    .title svg,
    dialog {
      display: none;
    }
  }
`;
