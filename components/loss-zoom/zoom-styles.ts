import { css } from 'lit';

export const zoomStyles = css`
  :host {
    display: inline-flex;
    align-items: center;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  :host([hidden]) {
    display: none;
  }

  .icon {
    border-radius: var(--_radius);
  }

  .icon:hover:not([aria-disabled='true']) {
    color: var(--_ink);
    background: color-mix(in srgb, var(--_ink) 6%, transparent);
  }

  .icon[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .icon svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .hint {
    animation: hint 4s both;
    white-space: nowrap;
  }

  @keyframes hint {
    0%,
    100% {
      opacity: 0;
    }

    8%,
    80% {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    @keyframes hint {
      0%,
      99% {
        opacity: 1;
      }

      100% {
        opacity: 0;
      }
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
