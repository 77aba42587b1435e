import { rangeError, say } from '../../src/core/message.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { formatSetting, formatStep } from '../../src/plotting/format.ts';
import { placeText } from '../loss-landscape/describe-figure.ts';
import { figureName } from '../loss-landscape/figure-name.ts';
import type { Scene } from '../loss-landscape/scene.ts';
import type { Localize } from '../shared/localize.ts';
import { figureSvg } from './figure-svg.ts';
import { shareWords } from './share-words.ts';

/** The picture of a landscape in its own language. Throws a RangeError while it has none: hidden, or not loaded. */
export function landscapeSvg(
  plot: HTMLElement | null,
  scene: Scene | undefined,
  figure: Figure,
  localize: Localize,
): string {
  if (plot === null || scene === undefined) throw rangeError(say`the figure has no picture yet`);
  const verdictOf = (index: number): string => {
    const verdict = figure.verdictOf(index);
    return verdict === undefined ? '' : localize.term('verdict', verdict.kind, verdict.reason);
  };
  const title = figureName(figure, localize);
  return figureSvg({ plot, scene, figure, title, caption: `${title} · ${settingsOf(figure, localize)}`, verdictOf });
}

/** `start x = −1, y = 2 · step 120 of 200`, and the noise where there is some. */
function settingsOf({ state }: Figure, localize: Localize): string {
  const { start, domain, steps, seed, noise } = state.race;
  const words = shareWords[localize.key];
  return [
    `${localize.term('start')} ${placeText(start, domain)}`,
    localize.term('stepOf', formatStep(state.step), formatStep(steps)),
    ...(noise === 0 ? [] : [words.noise(formatSetting(noise), String(seed))]),
  ].join(' · ');
}
