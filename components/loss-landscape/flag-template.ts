import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { markerPath } from '../../src/plotting/markers.ts';
import { pathNumber as n } from '../../src/plotting/path-text.ts';
import { properties } from '../shared/properties.ts';
import { placeText } from './describe-figure.ts';
import type { FlagController } from './flag-controller.ts';
import type { SceneFlag } from './flag-layout.ts';
import type { Scene } from './scene.ts';

/** The words of flags, in one language. */
export interface FlagWords {
  readonly noFlag: string;
  readonly flagOf: (name: string, axis: string) => string;
  readonly flagValue: (name: string, place: string) => string;
}

/** CSS pixels: the marker on a cloth; a line shorter than the other says nothing. */
const SIGN_RADIUS = 5.5;
const SHORTEST_LINE = 6;

/** Flags that can be moved: each with a grip of 44 px on its cloth and a native range input for each weight. */
export function askedFlags(
  scene: Scene,
  flags: readonly SceneFlag[],
  control: FlagController,
  words: FlagWords,
): TemplateResult {
  return html`${flags.map((flag) => {
    const { middle } = flag.shape;
    return html`<div
      class=${flag.isSeen ? 'flag' : 'flag unseen'}
      part="flag"
      data-flag=${flag.ball.index}
      ${properties({ transform: `translate(${flag.foot.x}px, ${flag.foot.y}px)` })}
    >
      ${drawing(flag)}
      <div
        class="grip"
        ${properties({ transform: `translate(${middle.x}px, ${middle.y}px)` })}
        @pointerdown=${control.onPointerDown}
        @pointermove=${control.onPointerMove}
        @pointerup=${control.onPointerUp}
        @pointercancel=${control.onPointerCancel}
        @click=${(event: Event) => event.preventDefault()}
      >
        ${inputs(scene, flag, control, words)}
      </div>
    </div>`;
  })}`;
}

function inputs(scene: Scene, flag: SceneFlag, control: FlagController, words: FlagWords): TemplateResult[] {
  const { ball, place, isPlaced } = flag;
  const { domain } = scene.race.specification;
  return domain.map(([low, high], axis) => {
    const name = 'xy'[axis];
    const told = isPlaced ? placeText(place, domain) : words.noFlag;
    return html`<input
      type="range"
      min=${low}
      max=${high}
      step="any"
      .value=${live(String(place[axis]))}
      aria-label=${words.flagOf(ball.label, name)}
      aria-valuetext=${words.flagValue(ball.label, told)}
      @keydown=${(event: KeyboardEvent) => control.onKeyDown(event, ball.index, axis)}
      @input=${(event: Event) => control.onRangeInput(event, ball.index, axis)}
      @change=${(event: Event) => event.stopPropagation()}
      @focus=${() => control.onFocus(ball.index)}
      @blur=${control.onBlur}
    />`;
  });
}

/** Flags as they were left, each joined by a line to where its ball ended. */
export function revealedFlags(flags: readonly SceneFlag[]): TemplateResult {
  const placed = flags.filter(({ isSeen }) => isSeen);
  return html`<svg class="flag-lines" aria-hidden="true">
      ${placed.map(({ ball, foot, end }) => {
        if (Math.hypot(end.x - foot.x, end.y - foot.y) < SHORTEST_LINE) return nothing;
        const d = `M${n(foot.x)},${n(foot.y)}L${n(end.x)},${n(end.y)}`;
        return svg`<path class="halo" d=${d} /><path data-line=${ball.label} stroke=${ball.color} d=${d} />`;
      })}
    </svg>
    ${placed.map(
      (flag) =>
        html`<div
          class="flag"
          part="flag"
          data-flag=${flag.ball.index}
          ${properties({ transform: `translate(${flag.foot.x}px, ${flag.foot.y}px)` })}
        >
          ${drawing(flag)}
        </div>`,
    )}`;
}

function drawing({ ball, shape }: SceneFlag): TemplateResult {
  const { tip, middle, cloth } = shape;
  const pole = `M0,0L${n(tip.x)},${n(tip.y)}`;
  return html`<svg aria-hidden="true" width="1" height="1">
    <path class="pole-halo" d=${pole} />
    <path class="cloth" d=${cloth} fill=${ball.color} stroke=${ball.halo} />
    <path class="pole" d=${pole} />
    <circle class="foot" r="3" />
    <path
      class="sign"
      d=${markerPath(ball.marker, SIGN_RADIUS)}
      fill=${ball.halo}
      transform="translate(${n(middle.x)} ${n(middle.y)})"
    />
  </svg>`;
}
