import type { Verdict } from '../../src/core/verdict.ts';

/** What the events of a figure carry: plain data. */
export interface LossEventDetails {
  /** A ball entered another minimum's valley than the one it started above. */
  'ball-escape': { readonly ball: number; readonly step: number };
  /** A ball came to rest. */
  'ball-settle': { readonly ball: number; readonly step: number; readonly kind: Verdict['kind'] };
  'ball-diverge': { readonly ball: number; readonly step: number };
  /** The state is another: `state` as JSON-able data. */
  'state-change': { readonly state: unknown };
  /** An input could not be taken. Does not bubble. */
  'loss-error': { readonly subject: string; readonly message: string };
  play: undefined;
  pause: undefined;
  ended: undefined;
  seeked: undefined;
}

export type LossEventName = keyof LossEventDetails;

/** These stay at their element, as the events of media elements do. */
const AT_TARGET: ReadonlySet<LossEventName> = new Set(['loss-error', 'play', 'pause', 'ended', 'seeked']);

/** Dispatches one of a figure's own events. */
export function emit<Name extends LossEventName>(
  target: EventTarget,
  name: Name,
  detail: LossEventDetails[Name],
): void {
  const isBubbling = !AT_TARGET.has(name);
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: isBubbling, composed: isBubbling }));
}

/**
 * Tells the page that the person changed something: `input` while they do, `change` when they have. Call it for edits
 * by hand only, and stop the inner control's own event first.
 */
export function emitEdit(target: EventTarget, name: 'input' | 'change'): void {
  target.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
}
