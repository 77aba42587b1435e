import { css } from 'lit';

/** The look of `numberField`, for the elements that have some. */
export const numberFieldStyles = css`
  input.number {
    width: 100%;
    min-width: 0;
    height: 1.75rem;
    padding: 0 0.5rem;
    border: 1px solid var(--_hairline);
    border-radius: 0.375rem;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  input.number:hover {
    border-color: var(--_muted);
  }

  input.number[aria-invalid='true'] {
    border-color: var(--_danger);
  }
`;
