import type { Names } from '../../src/core/optimizer.ts';
import { type Preset, presets } from '../../src/figure/presets/index.ts';
import { type CatalogueLoss, losses, type LossGroup } from '../../src/losses/index.ts';

export type EntryGroup = 'stories' | LossGroup;

/** One thing that the gallery offers: a story, or a loss. */
export interface Entry {
  readonly key: string;
  readonly group: EntryGroup;
  readonly names: Names;
  readonly story: Names;
  /** What follows the `#` of a link to it. */
  readonly link: string;
  readonly dimension: number;
  readonly preset?: Preset;
  readonly loss?: CatalogueLoss;
}

/** Every entry in the order in which it stands in the gallery; those of a group stand together. */
export const entries: readonly Entry[] = [
  ...presets.map(storyEntry),
  ...[...new Set(losses.map(({ group }) => group))].flatMap((group) =>
    losses.filter((loss) => loss.group === group).map(lossEntry),
  ),
];

/** The groups in the order in which they stand. */
export const groups: readonly EntryGroup[] = [...new Set(entries.map(({ group }) => group))];

function storyEntry(preset: Preset): Entry {
  const { names, story, link } = preset;
  return { key: `story-${preset.id}`, group: 'stories', names, story, link, dimension: startOf(link).length, preset };
}

/** The start tells how many weights there are: a typed formula need not be read for it. */
function startOf(link: string): string[] {
  return /(?:^|&)start=([^&]*)/.exec(link)?.[1].split(',') ?? [];
}

function lossEntry(loss: CatalogueLoss): Entry {
  const { id, group, names, story, dimension } = loss;
  return { key: `loss-${id}`, group, names, story, link: `v=1&loss=${id}`, dimension, loss };
}

/** Whether each word of a search occurs in a name of an entry, in either language. */
export function isFound({ names }: Entry, search: string): boolean {
  const text = plain(`${names.en} ${names.zh}`);
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Lower case, without accents, with plain hyphens and apostrophes: as people type. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/\p{Dash_Punctuation}/gu, '-')
    .replaceAll('\u2019', "'")
    .toLowerCase()
    .trim();
}
