import { css } from 'lit';

export const settingsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
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
  .from,
  .fan span,
  .rates {
    color: var(--_muted);
  }

  .title span {
    font-size: 0.8125rem;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .card {
    padding: 0.375rem 0 0.25rem;
    border-bottom: 1px solid var(--_hairline);
  }

  .head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--_target);
  }

  .marker {
    flex: none;
    overflow: visible;
  }

  .is-hidden .marker {
    opacity: 0.35;
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
    inset: -0.625rem -0.25rem;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }

  .name {
    flex: none;
    max-width: 60%;
    color: var(--_ink);
    font-size: 1rem;
    font-weight: 600;
  }

  .name:hover {
    color: var(--_name);
  }

  option {
    color: var(--_ink);
    background: var(--_paper);
  }

  .verdict {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    column-gap: 0.75rem;
    margin-inline-start: auto;
    font-size: 0.8125rem;
    line-height: 1.35;
    text-align: end;
    text-wrap: balance;
  }

  .verdict b {
    color: var(--_ink);
    font-weight: 600;
  }

  .more {
    flex: none;
    width: 2rem;
    margin-inline: -0.25rem -0.5rem;
  }

  .more[aria-expanded='true'] {
    color: var(--_ink);
  }

  .row {
    display: grid;
    grid-template-columns: 6rem minmax(3rem, 1fr) 4rem;
    align-items: center;
    column-gap: 0.75rem;
    min-height: var(--_row);
  }

  :host {
    --_row: 2.25rem;
  }

  .row input[type='range'] {
    height: var(--_row);
  }

  .label {
    font-size: 0.875rem;
    line-height: 1.2;
  }

  .problem {
    grid-column: 1 / -1;
    padding-bottom: 0.375rem;
    text-align: end;
  }

  input.number {
    width: 100%;
    min-width: 0;
    height: 1.75rem;
    padding: 0 0.5rem;
    border: 1px solid var(--_hairline);
    border-radius: 0.375rem;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  input.number:hover {
    border-color: var(--_muted);
  }

  input.number[aria-invalid='true'] {
    border-color: var(--_danger);
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

  .others {
    padding-bottom: 0.25rem;
  }

  .actions {
    display: flex;
    gap: 1.25rem;
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
  }

  .link:hover:not(:disabled) {
    color: var(--_ink);
    text-decoration-color: currentColor;
  }

  .verdict .link {
    min-height: 0;
  }

  .summary,
  .note {
    margin: 0;
    padding-bottom: 0.375rem;
    font-size: 0.8125rem;
  }

  .changes {
    font-size: 0.8125rem;
  }

  .changes li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  @media (pointer: coarse) {
    :host {
      --_row: var(--_target);
    }

    input.number {
      height: 2.5rem;
    }

    .more {
      width: var(--_target);
    }

    .verdict .link {
      min-height: var(--_target);
    }
  }

  @media (forced-colors: active) {
    .marker,
    .menu::after {
      forced-color-adjust: none;
    }

    /* A triangle of transparent borders would be filled. */
    .menu::after {
      border-top-color: CanvasText;
    }
  }

  @media print {
    .buttons,
    .menu::after,
    .more {
      display: none;
    }
  }
`;
