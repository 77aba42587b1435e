import { Lazy } from '../shared/lazy.ts';
import type { PartsTemplate } from './parts-template.ts';
import type { PictureExtras } from './picture-extras.ts';
import type { PlotLayers } from './plot-layers.ts';
import type { LabelsOf } from './scene-labels.ts';

/** Parts of a figure that its first picture does without. */
export interface LazyParts {
  /** What a picture shows beyond the race: annotations and overlays. */
  readonly extras: Lazy<PictureExtras>;
  /** The canvases of a contour: a curve has none. */
  readonly layers: Lazy<PlotLayers>;
  /** What places the labels. */
  readonly labels: Lazy<LabelsOf>;
  /** The parts of `controls` that are elements of their own: few figures ask for any. */
  readonly controls: Lazy<PartsTemplate>;
}

/** `then` is called whenever one of them has come. */
export function lazyParts(then: () => void): LazyParts {
  return {
    extras: new Lazy(async () => {
      const { PictureExtras } = await import('./picture-extras.ts');
      return new PictureExtras();
    }, then),
    layers: new Lazy(async () => {
      const { PlotLayers } = await import('./plot-layers.ts');
      return new PlotLayers();
    }, then),
    labels: new Lazy(async () => {
      const { labelsOf } = await import('./scene-labels.ts');
      return labelsOf;
    }, then),
    controls: new Lazy(async () => {
      const { partsTemplate } = await import('./parts-template.ts');
      return partsTemplate;
    }, then),
  };
}
