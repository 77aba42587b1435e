import { nothing, svg, type SVGTemplateResult } from 'lit';
import { momentsOf } from '../../src/figure/moments.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { AnnotationLayer } from './annotation-layer.ts';
import { overlayTemplate } from './overlay-layer.ts';
import type { Scene } from './scene.ts';

/** What a picture shows beyond the race itself: what happened and where, and arrows and rings at the balls. */
export class PictureExtras {
  private readonly annotations = new AnnotationLayer();

  template(scene: Scene, figure: Figure): SVGTemplateResult | typeof nothing {
    // While another race is being laid out, the scene is still that of the one before.
    if (scene.race !== figure.race) return nothing;
    const { step, view } = figure.state;
    const { focusedBall: focused } = figure;
    const moments = momentsOf(figure);
    return svg`
      ${this.annotations.template(scene, moments, step, focused)}
      ${overlayTemplate(scene, { step, focused, overlays: view.overlays, moments })}`;
  }
}
