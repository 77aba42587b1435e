import { css } from 'lit';

/* Words among words: everything but colour and underline is the prose's own, the height of its lines above all. */
export const numberStyles = css`
  :host {
    display: inline;
    position: relative;
    color: inherit;
    font: inherit;
    line-height: inherit;
    font-variant-numeric: tabular-nums;
  }

  .number {
    position: relative;
    padding: 0;
    border-radius: 0.125em;
    color: var(--_number, inherit);
    font-weight: 600;
    white-space: nowrap;
    text-decoration: underline dashed 1px;
    text-underline-offset: 0.25em;
    cursor: ew-resize;
    user-select: none;
    -webkit-user-select: none;
    /* The page still scrolls up and down under a finger. */
    touch-action: pan-y pinch-zoom;
  }

  /* A finger is wider than a digit; what it may hit takes no room. */
  .number::before {
    position: absolute;
    inset: -0.375em -0.25em;
    content: '';
  }

  @media (pointer: coarse) {
    .number::before {
      inset: -0.625em -0.5em;
    }
  }

  @media (hover: hover) {
    .number:hover {
      background: color-mix(in srgb, currentColor 10%, transparent);
    }
  }

  .number.is-dragged {
    background: color-mix(in srgb, currentColor 16%, transparent);
    text-decoration-style: solid;
  }

  .field {
    field-sizing: content;
    box-sizing: content-box;
    width: calc(var(--_characters) * 1ch);
    min-width: 2ch;
    height: 1.25em;
    margin: -0.25em 0;
    padding: 0 0.125em;
    border: 0;
    border-radius: 0.125em;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    vertical-align: baseline;
    outline: 2px solid var(--_number, var(--_accent));
  }

  @supports (field-sizing: content) {
    .field {
      width: auto;
    }
  }

  .field[aria-invalid='true'] {
    outline-color: var(--_danger);
  }

  .outcome {
    color: var(--_number, inherit);
    font-weight: 600;
  }

  [part~='error'] {
    display: inline;
    font-size: 0.8125em;
  }

  /* Beside its field the reason lies over the lines below: they are not to move while a person types. */
  .field + [part~='error'] {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 0.375em);
    inset-inline-start: 0;
    width: max-content;
    max-width: min(20rem, 80vw);
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-weight: 400;
    line-height: 1.4;
    white-space: normal;
  }

  @media (forced-colors: active) {
    .number {
      color: LinkText;
    }
  }

  @media print {
    .number {
      text-decoration: none;
    }
  }
`;
