/** What was already said. One list for the page, so that thirty figures with one fault say it once. */
const said = new Set<string>();

/** A fault in what a page's author wrote. */
export interface AuthorFault {
  /** The element, or its tag. */
  readonly element: Element | string;
  readonly attribute: string;
  readonly value: unknown;
  /** What would be right, as a sentence without a full stop. */
  readonly remedy: string;
}

/** Warns on the console, once for each different fault: tag, attribute, value and remedy. */
export function warnOnce({ element, attribute, value, remedy }: AuthorFault): void {
  const tag = typeof element === 'string' ? element : element.localName;
  const message = `<${tag} ${attribute}="${String(value)}">: ${remedy}`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
