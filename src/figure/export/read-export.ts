import { rangeError, say } from '../../core/message.ts';
import { encodeState } from '../codec.ts';
import { readState, type ReadState } from '../codec-read.ts';
import type { FigureState } from '../state.ts';
import { CSV_STATE, CSV_TITLE } from './csv.ts';
import { JSON_FORMAT } from './json.ts';

/**
 * The state in a CSV or JSON file that this program wrote. The runs in it are not read: they follow from the state.
 * What cannot be taken is replaced by its default with a notice, as in a link. Throws a RangeError for other files.
 */
export function readExport(text: string): ReadState {
  // A byte order mark is what some programs put in front when they save a table again.
  const plain = text.replace(/^\uFEFF/, '');
  return plain.trimStart().startsWith('{') ? readJson(plain) : readCsv(plain);
}

function readCsv(text: string): ReadState {
  // A spreadsheet may have saved a comment with quotes around it, or with empty cells behind it.
  const lines = text.split(/\r?\n/, 3).map((line) => line.replace(/^"|"?,*$/g, ''));
  if (lines[0]?.trim() !== CSV_TITLE)
    throw rangeError(say`file: must begin with "${CSV_TITLE}" or be JSON, got another`);
  const line = lines[1] ?? '';
  if (!line.startsWith(CSV_STATE)) throw rangeError(say`file: the second line must begin with "${CSV_STATE}"`);
  return readState(line.slice(CSV_STATE.length));
}

function readJson(text: string): ReadState {
  let content: Partial<{ format: unknown; state: unknown }>;
  try {
    content = JSON.parse(text) as typeof content;
  } catch (error) {
    throw rangeError(say`file: is not whole JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (content.format !== JSON_FORMAT) {
    throw rangeError(say`file: format must be "${JSON_FORMAT}", got ${JSON.stringify(content.format)}`);
  }
  try {
    // Through the text of a link: every value is checked there.
    return readState(encodeState(content.state as FigureState));
  } catch (error) {
    throw rangeError(say`file: its state is incomplete`, { cause: error });
  }
}
