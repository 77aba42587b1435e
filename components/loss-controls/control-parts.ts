/** What a bar of controls can hold, in its order on screen. */
export type ControlPart = 'play' | 'step' | 'verdict' | 'steps' | 'scrub' | 'reset' | 'speed';

const PARTS: readonly ControlPart[] = ['play', 'step', 'verdict', 'steps', 'scrub', 'reset', 'speed'];

/** What a `controls` attribute asks for; absent or empty: everything. Names of other parts are passed over. */
export function controlParts(controls: string | undefined): ReadonlySet<ControlPart> {
  const words = new Set(
    (controls ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  if (words.size === 0) return new Set(PARTS);
  return new Set(words.has('none') ? [] : PARTS.filter((part) => words.has(part)));
}
