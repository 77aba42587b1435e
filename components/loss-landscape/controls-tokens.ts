import { BAR_PARTS, type BarPart } from '../../src/figure/bar-parts.ts';

export type { BarPart } from '../../src/figure/bar-parts.ts';

/** Parts that are elements of their own; they are fetched when a figure first asks for one. */
export type LinkedPart = 'loss' | 'formula' | 'view' | 'share' | 'start' | 'lr' | 'balls' | 'settings';

const LINKED_PARTS: readonly LinkedPart[] = ['loss', 'formula', 'view', 'share', 'start', 'lr', 'balls', 'settings'];
const DEFAULT_PARTS: readonly BarPart[] = ['play', 'scrub'];

function wordsOf(controls: string | null | undefined): ReadonlySet<string> {
  return new Set((controls ?? '').toLowerCase().split(/[\s,]+/));
}

/** What `controls` asks for of the bar; absent: play and scrub. */
export function barParts(controls: string | null | undefined): ReadonlySet<BarPart> {
  if (controls === undefined || controls === null) return new Set(DEFAULT_PARTS);
  const words = wordsOf(controls);
  return new Set(words.has('none') ? [] : BAR_PARTS.filter((part) => words.has(part)));
}

/** What `controls` asks for beside the bar; absent: nothing. */
export function linkedParts(controls: string | null | undefined): ReadonlySet<LinkedPart> {
  const words = wordsOf(controls);
  return new Set(words.has('none') ? [] : LINKED_PARTS.filter((part) => words.has(part)));
}
