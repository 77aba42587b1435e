import { svg } from 'lit';
import { momentsOf } from '../../src/figure/moments.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { AnnotationLayer } from './annotation-layer.ts';
import { overlayTemplate } from './overlay-layer.ts';
import type { Extras } from './picture.ts';
import type { Scene } from './scene.ts';

/** What a picture shows beyond the race itself: what happened and where, and arrows and rings at the balls. */
export class PictureExtras {
  private readonly annotations = new AnnotationLayer();

  /** Undefined while the scene is that of another race. */
  of(scene: Scene, figure: Figure): Extras | undefined {
    if (scene.race !== figure.race) return undefined;
    const { step, view } = figure.state;
    const { focusedBall: focused } = figure;
    const moments = momentsOf(figure);
    const { hiddenLabels } = this.annotations.of(scene, moments);
    return {
      hiddenLabels,
      template: svg`
        ${this.annotations.template(scene, moments, step, focused)}
        ${overlayTemplate(scene, { step, focused, overlays: view.overlays, moments })}`,
    };
  }
}
