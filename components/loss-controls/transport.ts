import { html, nothing, type TemplateResult } from 'lit';
import { verdictStep } from '../../src/figure/verdict-step.ts';
import {
  pauseIcon,
  playIcon,
  replayIcon,
  stepBackIcon,
  stepForwardIcon,
  toStartIcon,
  toVerdictIcon,
} from '../shared/icons.ts';
import { togglePlay } from '../shared/playback-keys.ts';
import type { ControlPart } from './control-parts.ts';
import type { ControlsContext } from './controls-context.ts';

/** To the start, a step back, play, a step on, to the verdict. */
export function transport(context: ControlsContext, parts: ReadonlySet<ControlPart>): unknown {
  const { step, race } = context.figure.state;
  const hasStep = parts.has('step');
  if (!hasStep && !parts.has('play') && !parts.has('verdict')) return nothing;
  return html`
    <div class="transport">
      ${hasStep ? toStartButton(context) : nothing}
      ${hasStep ? stepButton(context, 'stepBack', -1, step <= 0) : nothing}
      ${parts.has('play') ? playButton(context) : nothing}
      ${hasStep ? stepButton(context, 'stepForward', 1, step >= race.steps) : nothing}
      ${parts.has('verdict') ? verdictButton(context) : nothing}
    </div>
  `;
}

function toStartButton({ figure, localize }: ControlsContext): TemplateResult {
  return html`
    <button
      type="button"
      class="icon step to-start"
      aria-label=${localize.term('toStart')}
      title=${localize.term('toStart')}
      ?disabled=${figure.state.step <= 0}
      @click=${() => figure.seek(0)}
    >
      ${toStartIcon}
    </button>
  `;
}

function playButton({ figure, localize, words }: ControlsContext): TemplateResult {
  const { step, race, view } = figure.state;
  const [icon, label] = ((): [unknown, string] => {
    if (figure.isPlaying) return [pauseIcon, localize.term('pause')];
    if (step >= race.steps) return [replayIcon, localize.term('replay')];
    return [playIcon, view.speed === 0 ? words.playOneStep : localize.term('play')];
  })();
  return html`
    <button type="button" class="play" aria-label=${label} title=${label} @click=${() => togglePlay(figure)}>
      ${icon}
    </button>
  `;
}

function stepButton(
  { figure, localize, hold }: ControlsContext,
  term: 'stepBack' | 'stepForward',
  count: 1 | -1,
  isAtEnd: boolean,
): TemplateResult {
  const act = (): void => figure.stepBy(count);
  const label = localize.term(term);
  return html`
    <button
      type="button"
      class="icon step"
      aria-label=${label}
      title=${label}
      ?disabled=${isAtEnd}
      @pointerdown=${(event: PointerEvent) => hold.start(event, act)}
      @pointerup=${hold.stop}
      @pointerleave=${hold.stop}
      @pointercancel=${hold.stop}
      @contextmenu=${hold.stop}
      @click=${(event: MouseEvent) => hold.click(event, act)}
    >
      ${count < 0 ? stepBackIcon : stepForwardIcon}
    </button>
  `;
}

/** Where the step is not to be told, or not known yet, it plays on instead. */
function verdictButton({ figure, words }: ControlsContext): TemplateResult {
  return html`
    <button
      type="button"
      class="icon verdict"
      aria-label=${words.toVerdict}
      title=${words.toVerdictHint}
      @click=${() => {
        const step = figure.isVeiled ? undefined : verdictStep(figure);
        if (step === undefined) return figure.play();
        figure.pause();
        figure.seek(step);
      }}
    >
      ${toVerdictIcon}
    </button>
  `;
}
