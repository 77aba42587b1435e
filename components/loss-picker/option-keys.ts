/** Where an option is drawn: CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * The option that a key leads to from the one at `index`, or undefined for keys that lead nowhere. Left and right follow
 * the reading order; up and down stay in a column and go on in the next, so that either pair reaches every option.
 */
export function optionAfter(key: string, index: number, places: readonly Place[]): number | undefined {
  const last = places.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowDown':
      return alongColumns(index, 1, places);
    case 'ArrowUp':
      return alongColumns(index, -1, places);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function alongColumns(index: number, step: number, places: readonly Place[]): number {
  const order = places.map((_, each) => each).sort((a, b) => columnOrder(places[a], places[b]));
  return order[order.indexOf(index) + step] ?? index;
}

function columnOrder(a: Place, b: Place): number {
  return Math.round(a.left) - Math.round(b.left) || a.top - b.top;
}

/** Keys that follow one another within this many milliseconds are one word. */
const WORD_PAUSE = 700;

/** Finds an option by the beginning of its name, as lists of the platform do. */
export class TypeAhead {
  private word = '';
  private last = -Infinity;

  /** The index of the next name after `index` that begins with what was typed; `time` in milliseconds. */
  type(key: string, time: number, names: readonly string[], index: number): number | undefined {
    if (key.length !== 1 || (key === ' ' && this.word === '')) return undefined;
    const isNew = time - this.last > WORD_PAUSE;
    this.last = time;
    this.word = isNew ? key.toLowerCase() : this.word + key.toLowerCase();
    const from = this.word.length === 1 ? index + 1 : index;
    for (let i = 0; i < names.length; i++) {
      const each = (from + i) % names.length;
      if (names[each].toLowerCase().startsWith(this.word)) return each;
    }
    return undefined;
  }
}
