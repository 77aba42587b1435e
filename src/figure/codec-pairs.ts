import { didYouMean } from '../core/did-you-mean.ts';
import { say } from '../core/message.ts';
import type { Notices } from './codec-notices.ts';

/** The longest text that is read at all. */
const MAX_LENGTH = 20_000;

/** All that a link may say. */
export const LINK_KEYS: readonly string[] = [
  ...['v', 'loss', 'formula', 'parameters', 'domain', 'start', 'balls', 'steps', 'step', 'seed', 'noise', 'batch'],
  ...['view', 'theme', 'speed', 'loop', 'overlays', 'measure', 'scale', 'predict', 'zoom', 'lang'],
];

/** The `name=value` pairs of a link, decoded. Names other than `keys` are passed over with a notice, as they may be slips. */
export function readPairs(text: string, notices: Notices, keys = LINK_KEYS): ReadonlyMap<string, string> {
  const trimmed = text.replace(/^[#?]/, '');
  if (trimmed.length > MAX_LENGTH)
    notices.add(say`link: at most ${MAX_LENGTH} characters are read, got ${trimmed.length}`);
  const pairs = new Map<string, string>();
  for (const part of trimmed.slice(0, MAX_LENGTH).split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    if (!keys.includes(name))
      notices.add(say`link: "${name}" is not known and was passed over${didYouMean(name, keys)}`);
    else if (at < 0) notices.add(say`link: "${name}" has no value and was passed over`);
    else {
      const value = decoded(part.slice(at + 1));
      if (value === undefined) notices.add(say`${name}: is not well encoded and was passed over`);
      else pairs.set(name, value);
    }
  }
  return pairs;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
