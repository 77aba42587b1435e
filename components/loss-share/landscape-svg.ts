import type { Figure } from '../../src/figure/figure.ts';
import { figureName } from '../loss-landscape/figure-name.ts';
import type { Scene } from '../loss-landscape/scene.ts';
import type { Localize } from '../shared/localize.ts';
import { figureSvg } from './figure-svg.ts';

/** The picture of a landscape in its own language. Throws a RangeError while it has none: hidden, or not loaded. */
export function landscapeSvg(
  plot: HTMLElement | null,
  scene: Scene | undefined,
  figure: Figure,
  localize: Localize,
): string {
  if (plot === null || scene === undefined) throw new RangeError('the figure has no picture yet');
  const verdictOf = (index: number): string => {
    const verdict = figure.verdictOf(index);
    return verdict === undefined ? '' : localize.term('verdict', verdict.kind);
  };
  return figureSvg({ plot, scene, figure, title: figureName(figure, localize), verdictOf });
}
