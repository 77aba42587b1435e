import type { LiveUpdate } from '../../src/figure/live-rule.ts';
import { formatLoss, formatNumber, formatStep, MINUS } from '../../src/plotting/format.ts';

/** A place in the typeset numbers, with the text that stands there. */
interface Gap {
  readonly text: Text;
  readonly axis: number;
  readonly place: number;
  readonly hasBrackets: boolean;
}

/** Digits of numbers that are no weights: rates, shares, corrections. */
const DIGITS = 4;

/**
 * The numbers in typeset lines. While a race plays only these texts change: setting an equation anew at every frame
 * would cost a layout of all of them.
 */
export class RuleGaps {
  private gaps: readonly Gap[] = [];

  /** Finds the places below `root`. */
  bind(root: ParentNode): void {
    this.gaps = [...root.querySelectorAll<HTMLElement>('[data-place]')].map((element) => {
      const text = element.firstChild instanceof Text ? element.firstChild : document.createTextNode('');
      if (text.parentNode === null) element.append(text);
      const axis = Number(element.closest<HTMLElement>('[data-axis]')?.dataset.axis ?? 0);
      return { text, axis, place: Number(element.dataset.place), hasBrackets: 'brackets' in element.dataset };
    });
  }

  /** Puts the numbers of an update into their places. */
  fill(update: LiveUpdate): void {
    for (const { text, axis, place, hasBrackets } of this.gaps) {
      const words = formatPlace(update, axis, place);
      const isPlain = !words.startsWith(MINUS) && !words.includes('×');
      const next = hasBrackets && !isPlain ? `(${words})` : words;
      if (text.data !== next) text.data = next;
    }
  }
}

/** The number of a place as it is read. */
export function formatPlace({ rule, values }: LiveUpdate, axis: number, place: number): string {
  const value = values[axis][place];
  const { lines, inputs } = rule;
  const isWeight =
    place < lines.length ? lines[place].isElement : !['t', '#factor'].includes(inputs[place - lines.length]);
  if (isWeight) return formatLoss(value);
  return inputs[place - lines.length] === 't' ? formatStep(value) : formatNumber(value, DIGITS);
}
