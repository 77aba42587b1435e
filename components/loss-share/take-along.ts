import { rangeError, say, type Wording } from '../../src/core/message.ts';
import { embedCode, linkTo } from '../../src/figure/export/embed-code.ts';
import { toCsv } from '../../src/figure/export/csv.ts';
import { toJson } from '../../src/figure/export/json.ts';
import { toPython } from '../../src/figure/export/python.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import type { CopyKind } from './share-words.ts';

/** A text to be copied, and what had to be left out of it. */
export interface CopyText {
  readonly text: string;
  readonly leftOut: readonly Wording[];
}

/** Where script and page for other pages lie, from the page that shows the menu: the site has them, and so has who followed the documentation. */
const EMBED_FOLDER = './embed/';
const EMBED_SCRIPT = `${EMBED_FOLDER}loss-landscape.js`;

/** What is copied of a figure. Rejects with a RangeError where it cannot be said. */
export async function copyText(kind: CopyKind, figure: FigureLike, page: string, title: string): Promise<CopyText> {
  const { state, race } = figure;
  if (kind === 'link') return { text: linkTo(state, page), leftOut: [] };
  if (kind !== 'torch' && kind !== 'keras') {
    const [frame, script] = [EMBED_FOLDER, EMBED_SCRIPT].map((path) => new URL(path, page).href);
    return { text: embedCode(kind, state, { page, frame, script, title }), leftOut: [] };
  }
  if (race === undefined) throw rangeError(say`there is no race yet`);
  const { text, wordings } = await toPython(kind, race, linkTo(state, page));
  return { text, leftOut: wordings };
}

/** All runs of a figure as a file's text. */
export function dataText(kind: 'csv' | 'json', { race, state }: FigureLike): string {
  if (race === undefined) throw rangeError(say`there is no race yet`);
  return kind === 'csv' ? toCsv(race, state) : toJson(race, state);
}
