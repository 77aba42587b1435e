/** Fields whose own undo would be meant: all inputs but these. */
const NOT_TYPED = new Set(['range', 'checkbox', 'radio', 'button']);

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** What a key asks for: Ctrl or ⌘ with Z undoes; with Shift and Z, or with Y, redoes. Text fields keep their own. */
export function historyWish(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}
