import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Moment } from '../../src/figure/moments.ts';
import { markerPath } from '../../src/plotting/markers.ts';
import { pathNumber as n } from '../../src/plotting/path-text.ts';
import { properties } from '../shared/properties.ts';
import { type Annotation, type Annotations, annotationsOf } from './annotation-places.ts';
import type { Scene } from './scene.ts';

/** CSS pixels: the ball's own mark at the end of the line, so that colour is not all that tells whose it is. */
const PIN_RADIUS = 4;

/** What happened, told where it happened, from the step on at which it did. Places hold for a whole scene. */
export class AnnotationLayer {
  private scene: Scene | undefined;
  private moments: readonly Moment[] | undefined;
  private annotations: Annotations = { shown: [], hiddenLabels: new Set() };

  /** The annotations of a scene, placed when it or its moments are others than before. */
  of(scene: Scene, moments: readonly Moment[]): Annotations {
    if (scene !== this.scene || moments !== this.moments) {
      this.annotations = annotationsOf(scene, moments);
      this.scene = scene;
      this.moments = moments;
    }
    return this.annotations;
  }

  template(
    scene: Scene,
    moments: readonly Moment[],
    step: number,
    focused: number | undefined,
  ): SVGTemplateResult | typeof nothing {
    const shown = this.of(scene, moments).shown.filter(({ moment }) => moment.step <= step);
    if (shown.length === 0) return nothing;
    return svg`<g class="annotations" part="annotations">
      ${shown.map((annotation) => annotationTemplate(annotation, focused))}
    </g>`;
  }
}

function annotationTemplate({ moment, ball, place }: Annotation, focused: number | undefined): SVGTemplateResult {
  const isDimmed = focused !== undefined && focused !== ball.index;
  const line = `M${n(place.x)},${n(place.from)}V${n(place.to)}`;
  return svg`<g part="annotation" class=${isDimmed ? 'dimmed' : ''} data-moment=${moment.kind} data-ball=${ball.label} data-step=${moment.step}>
    <path fill="none" stroke=${ball.halo} stroke-width="4" d=${line} />
    <path fill="none" stroke=${ball.color} stroke-width="1.25" d=${line} />
    <path
      d=${markerPath(ball.marker, PIN_RADIUS)}
      fill=${ball.color}
      stroke=${ball.halo}
      stroke-width="2"
      paint-order="stroke"
      transform="translate(${n(place.x)} ${n(place.to)})"
    />
    <text
      class="event on-ground"
      x=${n(place.textX)}
      y=${n(place.textY)}
      dy="0.35em"
      text-anchor=${place.anchor}
      ${properties({ fill: ball.textColor })}
    >${place.told}</text>
  </g>`;
}
