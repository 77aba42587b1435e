/** CSS pixels between a menu and its button, and between a menu and the window's edge. */
const GAP = 6;
const EDGE = 8;

/** Puts an open popover below its button, right edges in line; above or beside where the window ends. */
export function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { innerWidth, innerHeight } = window;
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.min(innerWidth - EDGE - width, Math.max(EDGE, from.right - width));
  const top = Math.min(innerHeight - EDGE - height, from.bottom + GAP);
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(EDGE, top)}px`;
}
