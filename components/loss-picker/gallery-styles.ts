import { css } from 'lit';

/** The dialog of the picker and what it holds. */
export const galleryStyles = css`
  dialog {
    width: min(68rem, 100vw - 2rem);
    max-width: none;
    height: min(52rem, 100dvh - 2rem);
    max-height: none;
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
    gap: 1rem;
    padding: 0.5rem 0.75rem 0.5rem 1.5rem;
    background: var(--_paper);
    border-bottom: 1px solid var(--_hairline);
  }

  .head h3 {
    flex: 1;
    margin: 0;
    font-size: 1rem;
    font-weight: 650;
  }

  [type='search'] {
    flex: 0 1 20rem;
    min-width: 0;
    min-height: var(--_target);
    margin: 0;
    padding: 0 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    appearance: none;
  }

  [type='search']::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .list {
    padding: 0 1.5rem 1.5rem;
  }

  /* What is out of sight is laid out when it comes into sight: the gallery opens faster. */
  .list > [role='group'] {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 22rem;
    /* Room for outlines, which containment would cut off. */
    margin-inline: -0.5rem;
    padding-inline: 0.5rem;
  }

  .group-name {
    padding: 1.25rem 0 0.625rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
    gap: 1.25rem;
  }

  /* Paths want a larger picture. */
  .stories .grid {
    grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
    gap: 1.5rem 1.25rem;
  }

  [role='option'] {
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
    cursor: pointer;
    scroll-margin: 5rem 0 1rem;
  }

  [role='option'][hidden] {
    display: none;
  }

  .thumbnail {
    position: relative;
    display: block;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: var(--_radius);
    outline: 1px solid var(--_hairline);
    outline-offset: -1px;
  }

  .thumbnail > * {
    position: absolute;
    inset: 0;
    display: block;
    width: 100%;
    height: 100%;
  }

  .thumbnail path {
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .thumbnail :is(.line, .halo, .path) {
    fill: none;
  }

  .thumbnail .line {
    stroke-width: 1.75;
    stroke: var(--loss-curve, light-dark(#5b7488, #7f9bb1));
  }

  .thumbnail .area {
    fill: var(--loss-area, light-dark(#fbf3df, #211f1b));
  }

  .thumbnail .halo {
    stroke: var(--_paper);
    stroke-width: 4;
  }

  .thumbnail .path {
    stroke-width: 2;
  }

  .thumbnail .end {
    stroke: var(--_paper);
    stroke-width: 1.25;
    paint-order: stroke;
  }

  .thumbnail .start {
    fill: var(--_paper);
    stroke: var(--_ink);
    stroke-width: 1.25;
    vector-effect: non-scaling-stroke;
  }

  [role='option'][aria-selected='true'] .thumbnail,
  [role='option'].first .thumbnail {
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

  .nothing {
    margin: 0;
    padding: 0 1.5rem;
    color: var(--_muted);
  }

  @media (hover: hover) {
    [role='option']:hover .thumbnail {
      outline-color: var(--_muted);
    }
  }

  @media (max-width: 40rem) {
    dialog {
      width: 100vw;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }

    .head {
      flex-wrap: wrap;
      gap: 0 0.5rem;
      padding-inline-start: 1rem;
    }

    .head [type='search'] {
      flex: 1 0 100%;
      order: 1;
      margin: 0 0.25rem 0.25rem 0;
    }

    .list {
      padding: 0 1rem 1rem;
    }

    .grid {
      grid-template-columns: repeat(auto-fill, minmax(8.25rem, 1fr));
      gap: 1rem 0.875rem;
    }

    /* A story is longer than a small picture is wide: it stands beside it. */
    .stories .grid {
      grid-template-columns: 1fr;
      gap: 1.25rem;
    }

    .stories [role='option']:not([hidden]) {
      display: grid;
      grid-template: auto 1fr / 8.25rem 1fr;
      gap: 0 0.875rem;
    }

    .stories .thumbnail {
      grid-row: span 2;
      align-self: start;
    }

    .stories .name {
      margin-top: 0;
    }
  }

  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] .thumbnail,
    [role='option'].first .thumbnail {
      outline-color: Highlight;
    }
  }

  @media print {
    dialog {
      display: none;
    }
  }
`;
