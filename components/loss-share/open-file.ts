import type { Wording } from '../../src/core/message.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import { readExport } from '../../src/figure/export/read-export.ts';
import { showSound } from '../../src/figure/show-sound.ts';

/**
 * Shows what a saved table or JSON holds, as one edit; language and theme stay the reader's. Returns a sentence about
 * each part that could not be taken. Rejects with a RangeError for a file of another kind.
 */
export async function openFile(text: string, figure: FigureLike): Promise<readonly Wording[]> {
  const { state, notices } = readExport(text);
  const { lang, theme } = figure.state.view;
  const own = { ...state, view: { ...state.view, lang, theme } };
  return [...notices, ...(await showSound(own, (each) => figure.setState(each, {})))];
}
