import { readState } from './codec-read.ts';
import type { FigureState } from './state.ts';

export { encodeState } from './codec-write.ts';

/** A state read from text, with a sentence about each part that could not be taken as it stood. */
export interface DecodedState {
  readonly state: FigureState;
  readonly problems: readonly string[];
}

/**
 * Reads what `encodeState` wrote, or what somebody made of it: every part is checked and, where it cannot be taken,
 * replaced by its default or left out, with a notice. Never throws.
 */
export function decodeState(text: string): DecodedState {
  const { state, notices } = readState(text);
  return { state, problems: notices.map((notice) => notice.text) };
}
