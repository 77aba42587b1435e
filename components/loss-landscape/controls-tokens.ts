import { BAR_PARTS, type BarPart } from '../../src/figure/bar-parts.ts';

export type { BarPart } from '../../src/figure/bar-parts.ts';

const DEFAULT_PARTS: readonly BarPart[] = ['play', 'scrub'];

/** What `controls` asks for; absent: play and scrub. Names of parts that this bar does not have are passed over. */
export function barParts(controls: string | null | undefined): ReadonlySet<BarPart> {
  if (controls === undefined || controls === null) return new Set(DEFAULT_PARTS);
  const words = new Set(controls.toLowerCase().split(/[\s,]+/));
  return new Set(words.has('none') ? [] : BAR_PARTS.filter((part) => words.has(part)));
}
