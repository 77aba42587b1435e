import { didYouMean } from './did-you-mean.ts';
import { rangeError, say, word } from './message.ts';

/** Finds an entry of a catalogue by its id; throws a RangeError with a suggestion. */
export function findById<T extends { readonly id: string }>(kind: string, entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (found) return found;
  const ids = entries.map((entry) => entry.id);
  throw rangeError(say`unknown ${word(kind)} "${String(id)}"${didYouMean(String(id), ids)}`);
}
