import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../../src/figure/figure.ts';
import { SPEED_RANGE } from '../../src/figure/defaults.ts';
import { formatStep } from '../../src/plotting/format.ts';
import { pauseIcon, playIcon, replayIcon, stepBackIcon, stepForwardIcon, toStartIcon } from '../shared/icons.ts';
import type { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import type { BarPart } from './controls-tokens.ts';

/** What the bar does when it is used. */
export interface BarActions {
  readonly toggle: () => void;
  readonly seek: (step: number, isLast: boolean) => void;
  readonly stepBy: (count: number) => void;
  readonly reset: () => void;
  readonly setSpeed: (speed: number) => void;
}

const SPEEDS: readonly number[] = [5, 15, 30, 60, 120].filter(
  (speed) => speed >= SPEED_RANGE[0] && speed <= SPEED_RANGE[1],
);

/** The figure's own bar: the parts that `controls` asks for. */
export function barTemplate(
  figure: Figure,
  parts: ReadonlySet<BarPart>,
  localize: Localize,
  actions: BarActions,
): TemplateResult | typeof nothing {
  if (parts.size === 0) return nothing;
  return html`<div class="bar" part="bar" role="group" aria-label=${localize.term('playback')}>
    ${parts.has('play') ? playButton(figure, localize, actions) : nothing}
    ${parts.has('step') ? stepButtons(localize, actions) : nothing}
    ${parts.has('scrub') ? scrubber(figure, localize, actions) : nothing}
    ${parts.has('speed') ? speedChoice(figure, localize, actions) : nothing}
    ${
      parts.has('reset')
        ? html`<button class="button" part="reset" type="button" @click=${actions.reset}>
            ${localize.term('reset')}
          </button>`
        : nothing
    }
  </div>`;
}

function playButton({ isPlaying, state }: Figure, localize: Localize, { toggle }: BarActions): TemplateResult {
  const isAtEnd = state.step >= state.race.steps;
  const idle = isAtEnd
    ? { label: localize.term('replay'), icon: replayIcon }
    : { label: localize.term('play'), icon: playIcon };
  const { label, icon } = isPlaying ? { label: localize.term('pause'), icon: pauseIcon } : idle;
  return html`<button class="play" part="play" type="button" aria-label=${label} title=${label} @click=${toggle}>
    ${icon}
  </button>`;
}

function stepButtons(localize: Localize, { stepBy }: BarActions): TemplateResult {
  const button = (count: number, label: string, icon: unknown): TemplateResult =>
    html`<button class="icon" type="button" aria-label=${label} title=${label} @click=${() => stepBy(count)}>
      ${icon}
    </button>`;
  return html`<span part="step">
    ${button(-Infinity, localize.term('toStart'), toStartIcon)}${button(-1, localize.term('stepBack'), stepBackIcon)}${button(1, localize.term('stepForward'), stepForwardIcon)}
  </span>`;
}

function scrubber({ state }: Figure, localize: Localize, { seek }: BarActions): TemplateResult {
  const { step, race } = state;
  const shown = formatStep(step);
  const of = localize.term('stepOf', shown, formatStep(race.steps));
  const at = of.indexOf(shown);
  return html`<input
      class="scrub"
      part="scrub"
      type="range"
      min="0"
      max=${race.steps}
      step="1"
      .value=${String(Math.floor(step))}
      aria-label=${localize.term('scrub')}
      aria-valuetext=${of}
      ${properties({ '--_fill': race.steps > 0 ? step / race.steps : 0 })}
      @input=${(event: Event) => take(event, seek, false)}
      @change=${(event: Event) => take(event, seek, true)}
      @keydown=${keepKey}
    /><output part="step-of">${of.slice(0, at)}<b>${shown}</b>${of.slice(at + shown.length)}</output>`;
}

function take(event: Event, seek: BarActions['seek'], isLast: boolean): void {
  event.stopPropagation();
  seek((event.currentTarget as HTMLInputElement).valueAsNumber, isLast);
}

/** Keys that a range handles must not also turn a slide. */
const RANGE_KEYS = /^(Arrow|Page|Home|End)/;

function keepKey(event: KeyboardEvent): void {
  if (RANGE_KEYS.test(event.key)) event.stopPropagation();
}

function speedChoice({ state }: Figure, localize: Localize, { setSpeed }: BarActions): TemplateResult {
  const { speed } = state.view;
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  return html`<select
    class="button"
    part="speed"
    aria-label=${localize.term('speed')}
    @change=${(event: Event) => {
      event.stopPropagation();
      setSpeed(Number((event.currentTarget as HTMLSelectElement).value));
    }}
  >
    ${speeds.map((each) => html`<option value=${each} ?selected=${each === speed}>${localize.term('stepsPerSecond', String(each))}</option>`)}
  </select>`;
}
