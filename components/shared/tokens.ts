import { css } from 'lit';

/**
 * The looks that every element shares. A page sets `--loss-*` on the element or on anything around it; inside, the
 * `--_*` names hold what was set or the default. Colours have a light and a dark value, chosen by `color-scheme`:
 * the `theme` attribute, else the page's own (a page that declares `color-scheme: light dark` follows the system).
 */
export const tokens = css`
  :host {
    --_paper: var(--loss-paper, light-dark(#fdfcfa, #14171b));
    --_ink: var(--loss-ink, light-dark(#1d2329, #e8eaec));
    --_muted: var(--loss-muted, light-dark(#5d6771, #98a2ab));
    --_hairline: var(--loss-hairline, light-dark(#e4e2dd, #2b3138));
    --_accent: var(--loss-accent, light-dark(#cc3311, #ff7a59));
    --_danger: var(--loss-danger, light-dark(#b3261e, #ff8a80));
    --_track: var(--loss-track, light-dark(#e2e1dc, #2f363d));
    --_wash: var(--loss-wash, color-mix(in srgb, var(--_ink) 6%, transparent));
    --_radius: var(--loss-radius, 0.5rem);
    /* The least size of anything that a finger has to hit. */
    --_target: var(--loss-target, 2.75rem);
    --_math: var(--loss-math-font, 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', Georgia, serif);
    box-sizing: border-box;
    color: var(--_ink);
    font-family: var(--loss-font, inherit);
    font-size: var(--loss-font-size, 0.875rem);
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    -webkit-tap-highlight-color: transparent;
  }

  :host([hidden]) {
    display: none !important;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Fingers have no keys; what is read aloud stays. */
  @media (hover: none), (pointer: coarse) {
    .by-keys {
      position: absolute;
      left: 0;
      clip-path: inset(50%);
    }
  }

  [part~='error'] {
    margin: 0;
    color: var(--_danger);
    font-size: 0.8125rem;
    text-wrap: pretty;
  }
`;
