import type { LossLandscape } from '../components/index.ts';

/** Fields whose own undo would be meant: all inputs but these. */
const NOT_TYPED = new Set(['range', 'checkbox', 'radio', 'button']);

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** What a key asks for: Ctrl or ⌘ with Z; with Shift and Z, or with Y, the other way. */
function wish(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

/** The undo and redo buttons of the page, and their keys while the focus is in the playground. */
export function wireHistory(landscape: LossLandscape): void {
  const { figure } = landscape;
  const undo = document.querySelector<HTMLElement>('#undo');
  const redo = document.querySelector<HTMLElement>('#redo');
  // A button that was truly disabled by its own click would lose the focus.
  const show = (): void => {
    undo?.setAttribute('aria-disabled', String(!figure.canUndo));
    redo?.setAttribute('aria-disabled', String(!figure.canRedo));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const asked = isTyping(event) ? undefined : wish(event);
    if (asked === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    figure[asked]();
  };
  undo?.addEventListener('click', () => figure.undo());
  redo?.addEventListener('click', () => figure.redo());
  for (const part of document.querySelectorAll<HTMLElement>('main, .tools')) {
    part.addEventListener('keydown', onKeyDown);
  }
  figure.subscribe((changes) => {
    if (changes.has('paths')) show();
  });
  show();
}
