import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCoordinate, formatLoss } from '../../src/plotting/format.ts';
import type { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import type { Scene } from './scene.ts';
import type { StartController } from './start-controller.ts';
import { widened } from './start-places.ts';

/** The handle of the start: a 44 px disc to drag, and a native range input for each weight. */
export function startTemplate(scene: Scene, control: StartController, localize: Localize): TemplateResult {
  const { start, domain } = scene.race.specification;
  const loss = formatLoss(scene.race.loss.evaluate(Float64Array.from(start)));
  return html`<div
    class="start"
    part="start"
    ${properties({ transform: `translate(${scene.start.x}px, ${scene.start.y}px)` })}
    @pointerdown=${control.onPointerDown}
    @pointermove=${control.onPointerMove}
    @pointerup=${control.onPointerUp}
    @pointercancel=${control.onPointerCancel}
    @click=${(event: Event) => event.preventDefault()}
  >
    ${domain.map((ends, axis) => {
      const name = 'xy'[axis] ?? String(axis);
      const [low, high] = widened(ends, start[axis]);
      const place = formatCoordinate(start[axis], ends[1] - ends[0]);
      return html`<input
        type="range"
        part="start-${name}"
        min=${low}
        max=${high}
        step="any"
        .value=${live(String(start[axis]))}
        aria-label=${localize.term('startOf', name)}
        aria-valuetext=${localize.term('startValue', name, place, loss)}
        @keydown=${(event: KeyboardEvent) => control.onKeyDown(event, axis)}
        @input=${(event: Event) => control.onRangeInput(event, axis)}
        @change=${control.onRangeChange}
        @blur=${control.onBlur}
      />`;
    })}
  </div>`;
}
