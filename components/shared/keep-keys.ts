/** What a page may want wherever the focus is. */
const OF_THE_PAGE = /^(Tab|Escape|F\d+)$/;

/**
 * Keeps keys that are pressed in an element from the page around it: there an arrow may turn a slide, a letter may be a
 * shortcut. Browser and system shortcuts go on, and so does what the page may want wherever the focus is, unless it was used.
 */
export function keepKeys(event: KeyboardEvent): void {
  const isForPage = OF_THE_PAGE.test(event.key) && !event.defaultPrevented;
  const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
  if (!isForPage && !isShortcut && event.composedPath()[0] !== event.currentTarget) event.stopPropagation();
}
