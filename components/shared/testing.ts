import { vi } from 'vitest';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';

/** Compiling a formula loads the parser first, and a survey takes a while on a busy machine. */
export const PATIENCE = { timeout: 20_000 };

/** A landscape with a linked element beside it, and the events that the person's edits have caused. */
export interface Linked<T extends HTMLElement> {
  readonly landscape: LossLandscape;
  readonly element: T;
  readonly events: string[];
}

/** Puts `<tag for="it">` and a landscape into the document and waits for verdicts. */
export async function linked<T extends HTMLElement>(tag: string, attributes = '', own = ''): Promise<Linked<T>> {
  document.body.innerHTML = `
    <loss-landscape id="it" ${attributes}></loss-landscape>
    <${tag} for="it" ${own}></${tag}>`;
  const landscape = document.querySelector('loss-landscape') as LossLandscape;
  const element = document.querySelector(tag) as unknown as T;
  // Where the pointer was left by another test, it would focus a ball.
  landscape.style.pointerEvents = 'none';
  const events: string[] = [];
  for (const name of ['input', 'change']) element.addEventListener(name, () => events.push(name));
  await judged(landscape);
  await settled(element);
  return { landscape, element, events };
}

/** Resolves when the figure has its race and the verdicts on it. */
export async function judged({ figure }: LossLandscape): Promise<void> {
  await vi.waitFor(() => {
    if (figure.race === undefined || figure.survey === undefined) throw new Error('no verdicts yet');
  }, PATIENCE);
}

/** Resolves when an element shows what it was told. */
export async function settled(element: Element): Promise<void> {
  await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
}

/** All elements inside a shadow root that a selector finds. */
export function all<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** The one element inside a shadow root that a selector finds. */
export function one<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const [found] = all<T>(element, selector);
  if (found === undefined) throw new Error(`<${element.localName}>: there is no ${selector}`);
  return found;
}

/** The text of an element inside a shadow root, with single spaces. */
export function textOf(element: Element, selector: string): string {
  return one(element, selector).textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The control with this accessible name. */
export function named<T extends HTMLElement = HTMLElement>(element: Element, name: string): T {
  return one<T>(element, `[aria-label="${name}"]`);
}

/** Types into a field as a person does: the text at once, then one `input` event. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Leaves a field, which tells it that the typing is done. */
export function leave(field: HTMLElement): void {
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses an option of a native menu. */
export function choose(menu: HTMLSelectElement, value: string): void {
  menu.value = value;
  leave(menu);
}

/** Presses a key; returns whether the page behind would still act on it. */
export function press(target: Element, key: string): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** A pointer event at a place of the window. */
export function point(target: Element, name: string, x: number, y: number): void {
  const options = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, pointerId: 1 };
  target.dispatchEvent(new PointerEvent(name, { ...options, button: 0, isPrimary: true }));
}
