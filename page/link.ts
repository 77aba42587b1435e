import type { LossLandscape } from '../components/index.ts';
import { decodeState, encodeState } from '../src/figure/codec.ts';

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
    void figure.setState(decodeState(text).state);
  };
  const write = (): void => {
    written = encodeState(figure.state);
    history.replaceState(null, '', `#${written}`);
  };
  read();
  addEventListener('hashchange', read);
  figure.subscribe((changes) => {
    if (!changes.has('paths') && !(changes.has('step') && !figure.isPlaying)) return;
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_DELAY);
  });
}
