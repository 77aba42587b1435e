import { css } from 'lit';

export const overlaysStyles = css`
  :host {
    display: block;
  }

  .group {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: var(--_target);
    padding: 0 0.375rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    white-space: nowrap;
  }

  .toggle svg {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .toggle .filled {
    fill: currentColor;
    stroke-width: 1;
  }

  .toggle[aria-pressed='true'] {
    background: var(--_wash);
    color: var(--_ink);
    box-shadow: inset 0 -2px 0 var(--_ink);
  }

  @media (hover: hover) {
    .toggle:hover {
      background: var(--_wash);
      color: var(--_ink);
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
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
