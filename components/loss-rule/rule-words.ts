import type { LiveUpdate } from '../../src/figure/live-rule.ts';
import type { Localize } from '../shared/localize.ts';
import { formatPlace } from './rule-gaps.ts';

/** What came out of an update, for those who hear it: the gradient, what is remembered, the new weights. */
export function resultsInWords(update: LiveUpdate, localize: Localize): string {
  const { rule, values } = update;
  const isTold = (name: string): boolean => name === 'g' || name === 'w' || rule.memories.includes(name);
  // A name that is given twice is told as it ends.
  const places = new Map(rule.lines.flatMap(({ name }, index) => (isTold(name) ? [[name, index] as const] : [])));
  const parts = [...places].map(([name, place]) => {
    const shown = rule.lines[place].isElement ? values : values.slice(0, 1);
    const numbers = shown.map((_, axis) => formatPlace(update, axis, place)).join(', ');
    return localize.term('becomes', wordOf(name, shown.length, localize), shown.length > 1 ? `(${numbers})` : numbers);
  });
  return parts.join(localize.term('clauseSeparator'));
}

function wordOf(name: string, count: number, localize: Localize): string {
  if (name === 'g') return localize.term('ruleLine', 'gradient');
  if (name === 'w') return localize.term('weight', count === 1 ? 'x' : '(x, y)');
  return name;
}
