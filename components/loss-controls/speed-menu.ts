import { html, type TemplateResult } from 'lit';
import { formatSetting } from '../../src/plotting/format.ts';
import type { ControlsContext } from './controls-context.ts';

/** Updates a second that the menu offers; at 0 each press of play is one step. */
const SPEEDS = [0, 0.5, 1, 2, 5, 10, 30, 60, 100, 300, 1000];

/** The speed with a native menu laid over it: a narrow bar says it in fewer words than the menu. */
export function speedMenu({ figure, localize, words, tell }: ControlsContext): TemplateResult {
  const { speed } = figure.state.view;
  const offered = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  const long = (each: number): string =>
    each === 0 ? words.oneStepAtATime : localize.term('stepsPerSecond', formatSetting(each));
  const short = speed === 0 ? words.oneStepInShort : localize.term('perSecond', formatSetting(speed));
  return html`
    <span class="quiet speed">
      <span class="long" aria-hidden="true">${long(speed)}</span>
      <span class="short" aria-hidden="true">${short}</span>
      <select
        aria-label=${localize.term('speed')}
        @change=${(event: Event) => {
          event.stopPropagation();
          const chosen = Number((event.currentTarget as HTMLSelectElement).value);
          // Nothing moves by itself at one step at a time.
          if (chosen === 0) figure.pause();
          figure.updateView({ speed: chosen });
          tell('input');
          tell('change');
        }}
      >
        ${offered.map((each) => html`<option value=${each} .selected=${each === speed}>${long(each)}</option>`)}
      </select>
    </span>
  `;
}
