import { css } from 'lit';

export const shareStyles = css`
  :host {
    display: inline-block;
  }

  .opener {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: var(--_target);
    padding: 0 0.625rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
  }

  .opener svg {
    width: 1.125rem;
    height: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .opener:hover,
  .opener[aria-expanded='true'] {
    color: var(--_ink);
    background: var(--_wash);
  }

  [popover] {
    position: fixed;
    inset: auto;
    width: min(21rem, calc(100vw - 1rem));
    max-height: min(38rem, calc(100dvh - 1rem));
    margin: 0;
    padding: 0.875rem 1rem 1rem;
    overflow: hidden auto;
    border: 1px solid var(--_hairline);
    border-radius: 0.75rem;
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 12%);
  }

  h3 {
    margin: 0 0 0.375rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 500;
  }

  section + section {
    margin-top: 0.875rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .row .button {
    flex: 1 1 auto;
  }

  .line {
    display: flex;
    gap: 0.375rem;
  }

  input[type='text'] {
    flex: 1;
    min-width: 0;
    min-height: var(--_target);
    padding: 0 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    /* Smaller, and phones zoom in on focus. */
    font:
      1rem ui-monospace,
      'SF Mono',
      'Cascadia Code',
      Menlo,
      Consolas,
      monospace;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .below {
    margin: 0.375rem 0 0;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-wrap: pretty;
  }

  .below code {
    display: block;
    overflow-wrap: anywhere;
    font:
      0.8125rem/1.5 ui-monospace,
      'SF Mono',
      'Cascadia Code',
      Menlo,
      Consolas,
      monospace;
  }

  .below u {
    color: var(--_danger);
    text-decoration: underline wavy var(--_danger) 1.5px;
    text-underline-offset: 0.3em;
  }

  .file {
    width: 100%;
    margin-top: 0.375rem;
  }

  textarea {
    width: 100%;
    margin-top: 0.375rem;
    padding: 0.5rem 0.625rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    resize: vertical;
    font:
      0.8125rem/1.5 ui-monospace,
      'SF Mono',
      'Cascadia Code',
      Menlo,
      Consolas,
      monospace;
  }

  .said:empty {
    display: none;
  }

  .said {
    margin: 0.875rem 0 0;
    overflow-wrap: anywhere;
    font-size: 0.8125rem;
  }

  .said.trouble {
    color: var(--_danger);
  }

  @media (pointer: coarse) {
    /* Smaller, and phones zoom in on focus. */
    input[type='text'] {
      font-size: 1rem;
    }
  }

  @media (max-width: 30rem) {
    .opener {
      justify-content: center;
      min-width: var(--_target);
      padding: 0;
    }

    .opener span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
