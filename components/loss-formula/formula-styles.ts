import { css } from 'lit';

export const formulaStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .box {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 2.875rem;
    padding-inline-start: 0.875rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .box:focus-within {
    border-color: var(--_muted);
  }

  .math {
    flex: 1;
    min-width: 0;
    /* The end fades: what is cut goes on there. Of a formula that fits only the padding does. */
    margin-inline-end: -0.75rem;
    padding: 0.375rem 1.5rem 0.375rem 0;
    mask: linear-gradient(to left, transparent, #000 1.5rem);
    overflow: auto hidden;
    scrollbar-width: thin;
    white-space: nowrap;
  }

  .math:focus-visible {
    mask: none;
  }

  math {
    font-family: var(--_math);
    font-size: 1.1875rem;
  }

  .name math {
    margin-inline-end: 0.5rem;
    color: var(--_muted);
  }

  .echo {
    margin: 0;
    padding-bottom: 0;
    padding-inline-start: 0.875rem;
  }

  .echo math {
    font-size: 1.0625rem;
  }

  .quiet {
    align-self: stretch;
    min-width: var(--_target);
    min-height: var(--_target);
    padding: 0 0.875rem;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .quiet:hover {
    color: var(--_ink);
  }

  /* The field lies over a copy of its text, which gives it its height and underlines what is wrong. */
  .stack {
    display: grid;
    flex: 1;
    min-width: 0;
  }

  .stack > * {
    grid-area: 1 / 1;
    margin: 0;
    padding: 0.625rem 0;
    border: 0;
    background: none;
    font: 0.9375rem/1.5 var(--loss-code-font, ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .copy {
    color: transparent;
    pointer-events: none;
    user-select: none;
  }

  .copy u {
    text-decoration: underline wavy var(--_danger) 1.5px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.3em;
  }

  .stack textarea {
    resize: none;
    overflow: hidden;
    color: inherit;
    outline: none;
  }

  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem 0.75rem;
    padding: 0.375rem 0.875rem 0;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  [part~='error'] + .link {
    font-weight: 550;
  }

  .link {
    min-height: 2rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_hairline);
    text-underline-offset: 0.25em;
  }

  .link:hover {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }

  code {
    font-family: var(--loss-code-font, ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace);
    font-size: 0.95em;
  }

  @media (pointer: coarse) {
    .link {
      min-height: var(--_target);
    }
  }

  @container (max-width: 30rem) {
    math {
      font-size: 1.0625rem;
    }
  }

  @media print {
    .quiet {
      display: none;
    }
  }
`;
