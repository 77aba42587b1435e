import { decodeState, encodeState } from '../src/figure/codec.ts';
import { readState } from '../src/figure/codec-read.ts';
import type { UpdateOptions } from '../src/figure/contract.ts';
import type { Figure } from '../src/figure/figure.ts';
import { tell } from './notice.ts';
import { recall, remember } from './storage.ts';

/** Safari allows 100 history entries in 30 seconds; this stays far below. */
const WRITE_DELAY = 500;

/**
 * The page's address holds the state: read when it opens or is edited, written after each edit. Without one
 * the state of last time comes back, as an edit: *Undo* and *Reset* lead to the page's own.
 */
export function wireLink(figure: Figure): void {
  let written = '';
  let lastEdit = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hasLink = (): boolean => location.hash.includes('=');
  let opening = '';
  /** What is wrong with a typed text is known only when it has been compiled. */
  const open = async (text: string, options: UpdateOptions | undefined): Promise<void> => {
    opening = text;
    const { state, notices } = readState(text);
    tell(notices);
    if ((await figure.setState(state, options)) === undefined || opening !== text) return;
    const { withoutFaultyTexts } = await import('../src/figure/codec-compile.ts');
    const mended = await withoutFaultyTexts(state);
    if (opening !== text) return;
    tell([...notices, ...mended.notices]);
    await figure.setState(mended.state, options);
  };
  const read = (isFirst: boolean): void => {
    const text = location.hash.slice(1);
    if (!hasLink() || text === written) return;
    // What an earlier edit left to be written would undo what was just typed.
    clearTimeout(timer);
    timer = undefined;
    void open(text, isFirst ? undefined : {});
  };
  const comeBack = (): void => {
    // A race that runs for the first time is no edit: the address stays as it is.
    written = encodeState(figure.state);
    const last = recall('state');
    if (last === undefined) return;
    written = last;
    const { view } = figure.state;
    const { state } = decodeState(last);
    // Language and theme are remembered for themselves.
    const recalled = { ...state, view: { ...state.view, lang: view.lang, theme: view.theme } };
    void figure.setState(recalled, { keepsAuthor: true });
  };
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { state } = figure;
    // Between two steps to a hundredth: nobody sees more.
    const text = encodeState({ ...state, step: Math.round(state.step * 100) / 100 });
    if (text === written) return;
    written = text;
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
    // A single edit is in the address at once, so that it outlives a reload; of many in a row the first and the last are.
    const now = performance.now();
    if (now - lastEdit > WRITE_DELAY) setTimeout(write);
    lastEdit = now;
  });
  // An edit just before the page is left or loaded again is kept too.
  addEventListener('pagehide', () => {
    if (timer !== undefined) write();
  });
}
