import { css } from 'lit';

/** Buttons: `.button` (quiet, with a hairline), `.icon` (bare, square), `.play` (round and inked: one per figure). */
export const buttonStyles = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  .button {
    min-height: var(--_target);
    padding: 0 0.875rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
    white-space: nowrap;
  }

  .icon {
    display: inline-grid;
    place-items: center;
    width: var(--_target);
    height: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }

  .play {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: var(--_target);
    height: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_ink);
    color: var(--_paper);
  }

  .button svg,
  .icon svg,
  .play svg {
    display: block;
    width: 1.25rem;
    height: 1.25rem;
    fill: currentColor;
    stroke: none;
    pointer-events: none;
  }

  @media (hover: hover) {
    .button:hover:not(:disabled),
    .icon:hover:not(:disabled) {
      background: var(--_wash);
      color: var(--_ink);
    }

    .play:hover:not(:disabled) {
      background: color-mix(in srgb, var(--_ink) 84%, var(--_paper));
    }
  }

  .play:active,
  .icon:active,
  .button:active {
    transform: translateY(0.5px);
  }

  @media (forced-colors: active) {
    .play {
      border: 1px solid ButtonText;
    }
  }
`;
