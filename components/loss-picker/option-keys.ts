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
