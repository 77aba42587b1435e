import { css } from 'lit';

export const narrationStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  /* Room for the lines that a sentence needs, so that nothing below moves while a race runs. */
  .sentence {
    min-height: 1.5em;
    margin: 0;
    font-size: 1rem;
    line-height: 1.5;
    text-wrap: pretty;
  }

  @container (width < 60rem) {
    .sentence {
      min-height: 3em;
    }
  }

  @container (width < 40rem) {
    .sentence {
      min-height: 4.5em;
    }
  }

  @container (width < 26rem) {
    .sentence {
      min-height: 6em;
      font-size: 0.9375rem;
    }
  }

  .name {
    color: var(--_name);
    font-weight: 600;
  }
`;
