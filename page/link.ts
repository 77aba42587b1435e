import { decodeState, encodeState } from '../src/figure/codec.ts';
import type { Figure } from '../src/figure/figure.ts';
import { tell } from './notice.ts';
import { recall, remember } from './storage.ts';

/** Safari allows 100 history entries in 30 seconds; this stays far below. */
const WRITE_DELAY = 500;

/**
 * The page's address holds the state: read when it opens or is edited, written a little after each edit. Without one
 * the state of last time comes back, as an edit: *Undo* and *Reset* lead to the page's own.
 */
export function wireLink(figure: Figure): void {
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hasLink = (): boolean => location.hash.includes('=');
  const read = (isFirst: boolean): void => {
    const text = location.hash.slice(1);
    if (!hasLink() || text === written) return;
    // What an earlier edit left to be written would undo what was just typed.
    clearTimeout(timer);
    const { state, problems } = decodeState(text);
    tell(problems);
    void figure.setState(state, isFirst ? undefined : {});
  };
  const comeBack = (): void => {
    const last = recall('state');
    if (last === undefined) return;
    const { view } = figure.state;
    const { state } = decodeState(last);
    // Language and theme are remembered for themselves.
    const recalled = { ...state, view: { ...state.view, lang: view.lang, theme: view.theme } };
    void figure.setState(recalled, { keepsAuthor: true });
  };
  const write = (): void => {
    written = encodeState(figure.state);
    history.replaceState(null, '', `#${written}`);
    remember('state', written);
  };
  if (hasLink()) read(true);
  else comeBack();
  addEventListener('hashchange', () => read(false));
  figure.subscribe((changes) => {
    const isEdit = changes.has('paths') || changes.has('view');
    const isRest = !figure.isPlaying && (changes.has('step') || changes.has('playing'));
    if (!isEdit && !isRest) return;
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_DELAY);
  });
}
