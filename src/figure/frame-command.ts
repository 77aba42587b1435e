import { say, type Wording, word } from '../core/message.ts';
import { isRecord, shown } from '../core/require-that.ts';
import { FRAME_KEYS, type FrameParts } from './frame-query.ts';

const PREFIX = 'loss-landscape:';

/** What a host may ask of a frame; `set` carries names and values as they came, unchecked. */
export type FrameCommand =
  | { readonly kind: 'play' | 'pause' | 'reset' | 'state' }
  | { readonly kind: 'seek'; readonly step: number }
  | { readonly kind: 'set'; readonly values: Readonly<Record<string, unknown>> };

/** Names that speak of one loss only: another loss does not keep them. */
const OF_THE_GROUND = ['loss', 'formula', 'parameters', 'domain', 'start', 'steps', 'step', 'zoom', 'batch'];

/** What a message asks for; undefined for messages that are none of ours, or ask for nothing that can be done. */
export function readCommand(data: unknown): FrameCommand | undefined {
  if (!isRecord(data) || typeof data.type !== 'string' || !data.type.startsWith(PREFIX)) return undefined;
  const { type, ...values } = data;
  const kind = type.slice(PREFIX.length);
  switch (kind) {
    case 'play':
    case 'pause':
    case 'reset':
    case 'state':
      return { kind };
    case 'seek':
      return typeof values.step === 'number' && Number.isFinite(values.step) ? { kind, step: values.step } : undefined;
    case 'set':
      return { kind, values };
    default:
      return undefined;
  }
}

/**
 * The parts with the values of a message put in: texts, numbers, booleans and lists of numbers, by the names of a query;
 * null takes a name out. Another `loss` or `formula` takes out what was said of the one before. Unknown names are ignored.
 */
export function amendParts(
  parts: FrameParts,
  values: Readonly<Record<string, unknown>>,
): { parts: FrameParts; notices: readonly Wording[] } {
  const amended = new Map(parts);
  const notices: Wording[] = [];
  if ('loss' in values || 'formula' in values) for (const name of OF_THE_GROUND) amended.delete(name);
  for (const [name, value] of Object.entries(values).filter(([name]) => FRAME_KEYS.includes(name))) {
    const text = textOf(value);
    if (value === null || value === undefined) amended.delete(name);
    else if (text === undefined)
      notices.push(say`${word(name)}: must be a text, a number or a list of numbers, got ${shown(value)}`);
    else amended.set(name, `${name}=${encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))}`);
  }
  return { parts: amended, notices };
}

function textOf(value: unknown): string | undefined {
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  const flat: readonly unknown[] = Array.isArray(value) ? value.flat(2) : [];
  return flat.length > 0 && flat.every((each) => typeof each === 'number') ? flat.join(',') : undefined;
}
