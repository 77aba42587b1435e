import { rangeError, say } from '../core/message.ts';
import { isOwnId } from '../losses/own-ids.ts';
import { isOwnRule } from '../optimizers/own-ids.ts';
import type { FigureState } from './state.ts';

/** Whether a state can be read elsewhere: it holds no function or rule that a page gave as an object. */
export function isPortable({ race }: FigureState): boolean {
  const { loss, balls } = race;
  if ('id' in loss && isOwnId(loss.id)) return false;
  return balls.every(({ optimizer }) => typeof optimizer !== 'string' || !isOwnRule(optimizer));
}

/** Throws a RangeError for a state that no link, tag or file can hold. */
export function requirePortable(state: FigureState): void {
  if (isPortable(state)) return;
  throw rangeError(say`the loss or a rule is an object of this page: it cannot be put into a link, a tag or a file`);
}
