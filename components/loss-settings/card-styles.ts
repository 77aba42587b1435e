import { css } from 'lit';

/** The cards of balls, as cards and as lines. */
export const cardStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .card {
    padding: 0.375rem 0 0.25rem;
    border-bottom: 1px solid var(--_hairline);
  }

  .card.is-line {
    padding-block: 0;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--_target);
  }

  .is-line .head {
    min-height: var(--_row);
    padding-inline-start: 1.5rem;
  }

  .marker {
    flex: none;
    overflow: visible;
  }

  .is-hidden .marker {
    opacity: 0.35;
  }

  .name {
    flex: none;
    max-width: 60%;
    color: var(--_ink);
    font-size: 1rem;
    font-weight: 600;
  }

  .name > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name:hover {
    color: var(--_name);
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

  .line {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    width: 100%;
    min-height: 2rem;
    padding: 0;
    border: 0;
    border-radius: 0.25rem;
    background: none;
    text-align: start;
  }

  .line::after {
    content: '';
    flex: none;
    border: 0.21rem solid transparent;
    border-top-color: var(--_muted);
    border-bottom: 0;
  }

  .line[aria-expanded='true']::after {
    transform: rotate(180deg);
  }

  .line[aria-expanded='true'] .line-name {
    font-weight: 600;
  }

  .line-name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .line-rate {
    flex: none;
    text-align: end;
  }

  .line-verdict {
    flex: none;
    width: 6.5rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-align: end;
  }

  .is-hidden .line-name {
    color: var(--_muted);
  }

  @media (hover: hover) {
    .line:hover {
      background: var(--_wash);
    }
  }

  .others {
    padding-bottom: 0.25rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  .summary,
  .note {
    margin: 0;
    padding-bottom: 0.375rem;
    font-size: 0.8125rem;
  }

  .rate-line {
    vertical-align: -0.125rem;
    overflow: visible;
  }

  .line-row {
    display: flex;
    justify-content: flex-end;
    padding-bottom: 0.375rem;
  }

  .rule {
    padding-bottom: 0.25rem;
  }

  .rule loss-rule {
    display: block;
    padding-bottom: 0.25rem;
  }

  .disclosure {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    text-decoration: none;
  }

  .disclosure::after {
    content: '';
    border: 0.21rem solid transparent;
    border-top-color: currentColor;
    border-bottom: 0;
  }

  .disclosure[aria-expanded='true']::after {
    transform: rotate(180deg);
  }

  .changes {
    font-size: 0.8125rem;
  }

  .change {
    display: flex;
    align-items: center;
    gap: 0 0.875rem;
  }

  .change > span {
    flex: 1;
  }

  @media (pointer: coarse) {
    .more {
      width: var(--_target);
    }

    .line {
      min-height: var(--_target);
    }

    .verdict .link {
      min-height: var(--_target);
    }
  }

  @media (forced-colors: active) {
    .marker,
    .rate-line,
    .line::after,
    .disclosure::after {
      forced-color-adjust: none;
    }

    .line::after,
    .disclosure::after {
      border-top-color: CanvasText;
    }
  }

  @media print {
    .more,
    .actions,
    .disclosure {
      display: none;
    }
  }
`;
