import type { LossLandscape } from '../components/index.ts';
import { decodeState, encodeState } from '../src/figure/codec.ts';
import { tell } from './notice.ts';

/** Safari allows 100 history entries in 30 seconds; this stays far below. */
const WRITE_DELAY = 500;

/** The page's address holds the state: read when it opens or is edited, written a little after each edit. */
export function wireLink(landscape: LossLandscape): void {
  const { figure } = landscape;
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    const text = location.hash.slice(1);
    if (!text.includes('=') || text === written) return;
    // What an earlier edit left to be written would undo what was just typed.
    clearTimeout(timer);
    const { state, problems } = decodeState(text);
    tell(problems);
    void figure.setState(state);
  };
  const write = (): void => {
    written = encodeState(figure.state);
    history.replaceState(null, '', `#${written}`);
  };
  read();
  addEventListener('hashchange', read);
  figure.subscribe((changes) => {
    const isEdit = changes.has('paths') || changes.has('view');
    const isRest = !figure.isPlaying && (changes.has('step') || changes.has('playing'));
    if (!isEdit && !isRest) return;
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_DELAY);
  });
}
