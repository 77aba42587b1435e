import type { RaceSpecification } from '../../race/specification.ts';
import { escape } from './escape.ts';
import { ground } from './ground.ts';
import { noise } from './noise.ts';
import { type Preset, raceText } from './preset.ts';
import { rates } from './rates.ts';

export { type Preset, presetState } from './preset.ts';

/** All presets, in the order in which they are offered. */
export const presets: readonly Preset[] = [...escape, ...rates, ...ground, ...noise];

/** The preset whose race this is. */
export function findPreset(race: RaceSpecification): Preset | undefined {
  const text = raceText(race);
  return presets.find(({ link }) => link === text);
}
