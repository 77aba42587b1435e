import { css } from 'lit';

/** Rows of settings: sliders, fields, menus, boxes to tick, links. */
export const fieldStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --_row: 2.25rem;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0;
    padding-bottom: 0.625rem;
    border-bottom: 1px solid var(--_hairline);
  }

  .title b {
    font-weight: 650;
  }

  .title span,
  .label,
  .verdict,
  .summary,
  .note,
  .changes,
  .search,
  .from,
  .fan span,
  .rates {
    color: var(--_muted);
  }

  .title span {
    font-size: 0.8125rem;
  }

  .menu {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    border-radius: 0.25rem;
  }

  .menu::after {
    content: '';
    flex: none;
    border: 0.21rem solid transparent;
    border-top-color: var(--_muted);
    border-bottom: 0;
    opacity: 0.8;
  }

  .menu:focus-within:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }

  .menu select {
    position: absolute;
    inset: 50% -0.25rem auto;
    height: var(--_target);
    translate: 0 -50%;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }

  option {
    color: var(--_ink);
    background: var(--_paper);
  }

  .row {
    display: grid;
    grid-template-columns: 6rem minmax(3rem, 1fr) 4.75rem;
    align-items: center;
    column-gap: 0.75rem;
    min-height: var(--_row);
  }

  .row.plain {
    grid-template-columns: minmax(0, 1fr) 4.75rem;
  }

  .row.text {
    grid-template-columns: 6rem minmax(0, 1fr);
  }

  .row input[type='range'] {
    height: var(--_row);
  }

  .row .menu {
    justify-self: start;
  }

  .label {
    font-size: 0.875rem;
    line-height: 1.2;
  }

  .row > .label {
    padding-block: 0.25rem;
  }

  .problem {
    grid-column: 1 / -1;
    padding-bottom: 0.375rem;
    text-align: end;
  }

  .text input.number {
    text-align: start;
  }

  .check {
    grid-template-columns: auto 1fr;
    color: var(--_muted);
    cursor: pointer;
  }

  input[type='checkbox'],
  input[type='radio'] {
    width: 1rem;
    height: 1rem;
    margin: 0;
    accent-color: var(--_ink);
  }

  .swatch {
    display: flex;
    align-items: center;
    gap: 0.875rem;
  }

  input[type='color'] {
    width: 2.75rem;
    height: 1.75rem;
    padding: 0.1875rem;
    border: 1px solid var(--_hairline);
    border-radius: 0.375rem;
    background: none;
    cursor: pointer;
  }

  .link {
    min-height: var(--_row);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-decoration: underline;
    text-decoration-color: var(--_hairline);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    text-align: start;
  }

  .link:hover:not(:disabled),
  .link[aria-pressed='true'] {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }

  .link[aria-pressed='true'] {
    font-weight: 600;
  }

  .verdict .link {
    min-height: 1.5rem;
  }

  @media (pointer: coarse) {
    :host {
      --_row: var(--_target);
    }

    input.number,
    input[type='color'] {
      height: var(--_target);
    }

    .link {
      min-width: var(--_target);
    }
  }

  @media (forced-colors: active) {
    /* A triangle of transparent borders would be filled. */
    .menu::after {
      forced-color-adjust: none;
      border-top-color: CanvasText;
    }
  }

  @media print {
    .menu::after {
      display: none;
    }
  }
`;
