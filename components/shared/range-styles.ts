import { css } from 'lit';

/**
 * Native range inputs in the house's looks. The filled share is `--_fill` (0 to 1), set on the input through the
 * CSSOM (`properties` directive); the colour is `--_range`, by default the ink.
 */
export const rangeStyles = css`
  input[type='range'] {
    appearance: none;
    width: 100%;
    min-width: 0;
    height: var(--_target);
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
    --_knob: 1.0625rem;
  }

  input[type='range']::-webkit-slider-runnable-track {
    height: 0.25rem;
    border-radius: 0.125rem;
    background:
      linear-gradient(var(--_range, var(--_ink)) 0 0) 0 /
        calc(var(--_knob) / 2 + var(--_fill, 0) * (100% - var(--_knob))) 100% no-repeat,
      var(--_track);
  }

  input[type='range']::-moz-range-track {
    height: 0.25rem;
    border-radius: 0.125rem;
    background: var(--_track);
  }

  input[type='range']::-moz-range-progress {
    height: 0.25rem;
    border-radius: 0.125rem;
    background: var(--_range, var(--_ink));
  }

  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: var(--_knob);
    height: var(--_knob);
    margin-top: calc((0.25rem - var(--_knob)) / 2);
    border: 2px solid var(--_range, var(--_ink));
    border-radius: 50%;
    background: var(--_paper);
  }

  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--_knob);
    height: var(--_knob);
    border: 2px solid var(--_range, var(--_ink));
    border-radius: 50%;
    background: var(--_paper);
  }

  input[type='range']:focus-visible {
    outline: none;
  }

  input[type='range']:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  input[type='range']:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  input[type='range']:active::-webkit-slider-thumb {
    background: var(--_range, var(--_ink));
  }

  input[type='range']:active::-moz-range-thumb {
    background: var(--_range, var(--_ink));
  }

  input[type='range']:disabled {
    opacity: 0.4;
    cursor: default;
  }

  @media (forced-colors: active) {
    input[type='range'] {
      appearance: auto;
    }
  }
`;
