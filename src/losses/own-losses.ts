import type { Loss, LossSource } from '../core/loss.ts';
import { say } from '../core/message.ts';
import { isRecord, requireThat, shown } from '../core/require-that.ts';
import type { CatalogueLoss } from './catalogue-loss.ts';
import { OWN, ownLosses } from './own-ids.ts';
import { type OnFault, ownFunction } from './own-function.ts';

const OWN_DOMAIN: readonly [number, number] = [-5, 5];
/** The start on each axis. */
const OWN_START = -3;
const names = { en: 'A function of this page', zh: '本页自带的函数' };

/** The entry of each object that a page gave; it goes when the object does. */
const entries = new WeakMap<object, CatalogueLoss>();

/**
 * Where a loss that a page gave as an object comes from. A loss of the engine's catalogue or of a formula keeps its own
 * source; a function of the page's own is entered under an id that holds in this page, the same for the same object.
 * `onFault` is told what the function throws. Throws a RangeError for what is no loss of one weight or two.
 */
export function ownLossSource(given: object, onFault: OnFault): LossSource {
  const { source } = given as Partial<Loss>;
  if (isRecord(source) && ('id' in source || 'formula' in source)) return source;
  let entry = entries.get(given);
  if (entry === undefined) {
    entry = entryOf(given, onFault);
    entries.set(given, entry);
    ownLosses.set(entry.id, new WeakRef(entry));
  }
  return entry.source;
}

function entryOf(given: object, onFault: OnFault): CatalogueLoss {
  const loss = ownFunction(given, onFault);
  requireThat(
    loss.dimension === 1 || loss.dimension === 2,
    say`loss: dimension must be 1 or 2, got ${shown(loss.dimension)}`,
  );
  const id = OWN + String(ownLosses.size + 1);
  const axes = Array.from({ length: loss.dimension }, () => OWN_DOMAIN);
  return {
    ...loss,
    id,
    source: { id },
    names,
    story: names,
    group: 'one-dimension',
    formula: loss.dimension === 1 ? 'f(x)' : 'f(x, y)',
    domain: axes,
    starts: [axes.map(() => OWN_START)],
    citation: '',
    suggested: { steps: 200, rates: { default: 0.03 } },
  };
}
